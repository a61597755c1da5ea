import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { deskWith } from '../../client/desk/desk.tsx';
import type { PlanRow, SessionRow } from '../../client/desk/sessions/requests.ts';
import { openRouteApi } from '../../client/route-api.ts';
import { Screen } from './page.tsx';

const both = (text: string) => ({ fr: text, en: text });
const session = (id: string, title: string, more: Partial<SessionRow> = {}): SessionRow => ({
  id,
  plan: 'fears',
  title,
  locale: 'fr',
  state: 'ended',
  at: null,
  zone: 'Europe/Paris',
  local: null,
  createdAt: '2026-11-01T10:00:00.000Z',
  openedAt: '2026-11-01T10:00:00.000Z',
  endedAt: '2026-11-01T11:00:00.000Z',
  sequence: 0,
  movedFrom: null,
  announced: false,
  code: null,
  debrief: true,
  ...more,
});
const plan = (id: string, title: string, more: Partial<PlanRow> = {}): PlanRow => ({
  id,
  title: both(title),
  summary: both(''),
  topic: 'fears',
  minutes: 30,
  rounds: [{ id: 'a', kind: 'quiz', title: both('Une question'), minutes: 3, seconds: null }],
  made: 'ready',
  shared: false,
  by: null,
  ...more,
});
const shown: Screen[] = [];
afterEach(() => {
  for (const screen of shown.splice(0)) render(null, screen.root);
});

async function list(sessions: SessionRow[], plans: PlanRow[]): Promise<Screen> {
  const api = openRouteApi((input) => Promise.resolve(Response.json(String(input).includes('session-plans') ? { plans } : { sessions })));
  const screen = await Screen.at('/desk/sessions', (one) => {
    one.server.person = { ...one.server.person, role: 'manager' };
    one.Desk = deskWith(api);
  });
  shown.push(screen);
  await screen.until(() => screen.root.querySelector('.plan-card') !== null);
  return screen;
}
async function types(screen: Screen, selector: string, text: string): Promise<void> {
  const field = screen.one<HTMLInputElement>(selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await screen.rests();
}
const rows = (screen: Screen) => screen.all('#my-sessions-title ~ * tbody th').map((one) => one.textContent);
const cards = (screen: Screen) => screen.all('.plan-card h3').map((one) => one.textContent);
const many = (count: number) => Array.from({ length: count }, (_, at) => session(`s${at}`, `Atelier ${at}`));

describe('the list of sessions and plans', () => {
  it('shows a short list whole, with nothing to search it by', async () => {
    const screen = await list(many(8), [plan('law', 'Le droit')]);
    expect(rows(screen)).toHaveLength(8);
    expect(screen.root.querySelector('.finder')).toBeNull();
  });

  it('shows of a long list of sessions what comes first, all of it on demand, and finds one by any of its words', async () => {
    const planned = session('next', 'Répétition générale', { state: 'planned', at: '2026-12-03T09:00:00.000Z', endedAt: null });
    const screen = await list([...many(11), planned], [plan('law', 'Le droit')]);
    expect(rows(screen)).toHaveLength(8);
    expect(rows(screen)[0]).toBe('Répétition générale');
    await screen.click('#my-sessions-title ~ * [aria-expanded=false]');
    expect(rows(screen)).toHaveLength(12);
    await types(screen, '.finder input', 'repetition prevue decembre');
    expect(rows(screen)).toEqual(['Répétition générale']);
    expect(screen.one('.finder [role=status]').textContent).toBe('1 résultat');
    await types(screen, '.finder input', 'rien de tel');
    expect(rows(screen)).toEqual([]);
    expect(screen.one('.finder [role=status]').textContent).toBe('0 résultat');
  });

  it('leads from a session under way to its remote and, for another device than the one in the hand, to its screen', async () => {
    const screen = await list([session('now', 'En cours', { plan: 'own', state: 'open', endedAt: null })], [plan('law', 'Le droit')]);
    const ways = screen.all('#my-sessions-title ~ * tbody a');
    expect(ways.map((one) => one.getAttribute('href'))).toEqual(['/desk/sessions/now', '/projector/now']);
  });

  it('names what was played in English in the language of whoever reads it', async () => {
    const fears = { ...plan('fears', ''), title: { fr: 'Ce qui nous retient', en: 'What holds us back' } };
    const screen = await list([session('one', 'What holds us back', { locale: 'en' })], [fears]);
    expect(rows(screen)).toEqual(['Ce qui nous retient']);
  });

  it('offers the shortest plan, to be opened at once, to somebody who has never run a session, and to nobody else', async () => {
    const plans = [
      plan('fears', 'Les peurs'),
      plan('short', 'Un quart d’heure', { minutes: 15 }),
      plan('own', 'À moi', { minutes: 5, made: 'mine' }),
    ];
    const screen = await list([], plans);
    expect(screen.one('#first-session-title').textContent).toContain('Un quart d’heure');
    expect(screen.root.querySelector('#my-sessions-title')).toBeNull();
    // the others are there on demand: whoever has one thing to try need not read eight
    expect(screen.one('#ready-plans-title ~ details summary').textContent).toBe('Voir les 2 plans prêts à jouer');
    await screen.click('[aria-labelledby=first-session-title] button');
    expect(screen.one('dialog').textContent).toContain('rien ne commence sans vous');
    const next = session('next', 'Bientôt', { plan: 'own', state: 'planned', at: '2026-12-03T09:00:00.000Z', endedAt: null });
    const planning = await list([next], plans);
    expect(rows(planning)).toEqual(['Bientôt']);
    expect(planning.root.querySelector('#first-session-title')).not.toBeNull();
    const known = await list([session('done', 'Jouée')], plans);
    expect(known.root.querySelector('#first-session-title')).toBeNull();
    expect(known.root.querySelector('#ready-plans-title ~ details')).toBeNull();
  });

  it('says whose plan it is, shows one’s own first, and finds plans by their makers', async () => {
    const shared = plan('theirs', 'Rentrée', { made: 'shared', shared: true, by: 'Amélie Roche' });
    const mine = Array.from({ length: 9 }, (_, at) => plan(`m${at}`, `Mon plan ${at}`, { made: 'mine', shared: at === 0 }));
    const screen = await list([], [plan('law', 'Les peurs'), shared, ...mine]);
    expect(cards(screen)).toEqual([...mine.map(({ title }) => title.fr), 'Rentrée', 'Les peurs']);
    expect(screen.one('.plan-card').textContent).toContain('À moi, partagé');
    await types(screen, '.finder input', 'amelie');
    expect(cards(screen)).toEqual(['Rentrée']);
    expect(screen.one('.plan-card').textContent).toContain('Partagé par Amélie Roche');
  });
});
