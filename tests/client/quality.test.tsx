import { describe, expect, it } from 'vitest';
import { deskWith } from '../../client/desk/desk.tsx';
import { openRouteApi } from '../../client/route-api.ts';
import { Screen } from './page.tsx';

const share = (percent: number, edge: 'least' | 'most' | null = null) => ({ percent, edge });
const told = { pillar: 'law', crisis: false, count: 40, words: null };
const rows = [
  { ...told, item: 'easy', right: share(90, 'least'), separation: null, wrong: null, flags: ['too-easy'] },
  { ...told, item: 'good', right: share(75), separation: 0.4, wrong: { letter: 'C', share: share(15) }, flags: [] },
  {
    ...told,
    item: 'trap',
    crisis: true,
    right: share(35),
    separation: -0.3,
    wrong: { letter: 'B', share: share(55) },
    flags: ['misleads', 'too-hard'],
    words: { fr: { situation: 'On te dit…', wrong: 'Tout effacer' }, en: { situation: 'They say…', wrong: 'Delete it all' } },
  },
];

async function show(quality: object): Promise<Screen> {
  const api = openRouteApi((input) =>
    Promise.resolve(
      String(input).includes('/hr/quality') ? Response.json(quality) : Response.json({ error: 'ERR_FORBIDDEN' }, { status: 403 }),
    ),
  );
  const screen = await Screen.at('/desk/quality', (one) => {
    one.server.person = { ...one.server.person, role: 'hr' };
    one.Desk = deskWith(api);
  });
  await screen.until(() => screen.root.querySelector('.desk-panel') !== null);
  return screen;
}
const names = (screen: Screen) => [...screen.root.querySelectorAll('tbody th')].map((cell) => cell.firstChild?.textContent);

describe('the page of question quality', () => {
  it('says why there is nothing, while fewer than thirty people have met any situation', async () => {
    const screen = await show({ rows: [], waiting: 120 });
    expect(screen.text).toContain('Moins de 30 réponses');
    expect(screen.root.querySelector('table')).toBeNull();
  });

  it('puts the gravest flag first, and sorts by every figure', async () => {
    const screen = await show({ rows, waiting: 117 });
    expect(names(screen)).toEqual(['trap', 'easy', 'good']);
    const sortBy = async (head: string) => {
      const button = [...screen.root.querySelectorAll('thead button')].find((one) => one.textContent === head) as HTMLButtonElement;
      button.click();
      await screen.rests();
    };
    await sortBy('Choisissent bien');
    expect(names(screen)).toEqual(['trap', 'good', 'easy']);
    await sortBy('Choisissent bien');
    expect(names(screen)).toEqual(['easy', 'good', 'trap']);
    await sortBy('Lien avec le reste');
    expect(names(screen)).toEqual(['trap', 'good', 'easy']);
  });

  it('says a share no more exactly than it was told, and the words of a situation only when they came', async () => {
    const screen = await show({ rows, waiting: 117 });
    const line = (name: string) =>
      [...screen.root.querySelectorAll('tbody tr')].find((one) => one.textContent?.startsWith(name))?.textContent;
    expect(line('easy')).toMatch(/au moins 90\s%/);
    expect(line('easy')).toContain('Non communiqué');
    expect(line('good')).toMatch(/Option C\s: 15\s%/);
    expect(line('trap')).toContain('Tout effacer');
    expect(line('trap')).toContain('On te dit…');
    expect(line('good')).not.toContain('On te dit…');
  });
});
