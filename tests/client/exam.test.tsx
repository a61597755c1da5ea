import { describe, expect, it } from 'vitest';
import { examPath, routeOf } from '../../client/ui/router.ts';
import { LEVELS } from '../../content/engine/vocabulary.ts';
import { Device } from './device.ts';
import { Screen } from './page.tsx';

const heading = (screen: Screen): string => screen.one('h1').textContent.trim();

async function step(screen: Screen, option: string): Promise<void> {
  await screen.click(`.choice[data-option="${option}"]`);
  await screen.click('.turns .go');
}

/** Answers every situation of the act on screen and sends it. */
async function act(screen: Screen, option: string): Promise<void> {
  while (screen.root.querySelector('.choice')) await step(screen, option);
  await screen.click('.whole .go');
}

async function begun(path = '/exam', prepare: (screen: Screen) => void = () => undefined): Promise<Screen> {
  const screen = await Screen.at(path, prepare);
  await screen.until(() => screen.root.querySelector('.examside') !== null);
  await screen.click('.examside .acts button');
  return screen;
}

describe('the addresses of exams', () => {
  it('are one for each level, and no other', () => {
    expect(LEVELS.map(examPath)).toEqual(['/check/relay', '/check/voice', '/exam']);
    for (const level of LEVELS) expect(routeOf(examPath(level))).toEqual({ screen: 'exam', level });
    for (const path of ['/check', '/check/ambassador', '/exam/1', '/check/relay/x']) expect(routeOf(path).screen).toBe('not-found');
  });
});

describe('the exam', () => {
  it('says what it asks before it begins, and who sees it', async () => {
    const screen = await Screen.at('/exam');
    await screen.until(() => screen.root.querySelector('.examside') !== null);
    expect(heading(screen)).toBe('Le grand oral');
    expect(screen.text).toContain('32 points sur 40');
    expect(screen.text).toContain('6 sur 10');
    expect(screen.text).toMatch(/ni les RH/);
  });

  it('names the places still to finish, or the day of the next try, instead of a button', async () => {
    const locked = await Screen.at('/exam', ({ server }) => (server.exams.after = ['crisis']));
    await locked.until(() => locked.root.querySelector('.soon') !== null);
    expect(locked.one('.soon').textContent).toContain('Chaud devant');
    expect(locked.all('.examside .acts button')).toEqual([]);
    const later = await Screen.at('/exam', ({ server }) => (server.exams.nextOn = '2026-11-30'));
    await later.until(() => later.root.querySelector('.soon') !== null);
    expect(later.one('.soon').textContent).toContain('lundi 30 novembre');
  });

  it('goes on to the next situation only once one is answered, and the answer can be changed before it is sent', async () => {
    const screen = await begun();
    await screen.click('.turns .go');
    expect(screen.text).toContain('Situation 1 sur 5');
    await step(screen, 'a');
    expect(screen.text).toContain('Situation 2 sur 5');
    await screen.click('.turns .ghost');
    expect(screen.one('.choice[data-option="a"]').getAttribute('aria-pressed')).toBe('true');
    await screen.click('.choice[data-option="b"]');
    expect(screen.all('.choice[aria-pressed="true"]')).toHaveLength(1);
    expect(screen.server.log.filter((line) => line.startsWith('answerAct'))).toEqual([]);
  });

  it('is played by number and Enter, and the situation takes the focus', async () => {
    const screen = await begun();
    expect(document.activeElement?.className).toContain('examcard');
    await screen.press('2');
    expect(screen.all('.choice')[1]!.getAttribute('aria-pressed')).toBe('true');
    await screen.press('Enter');
    expect(screen.text).toContain('Situation 2 sur 5');
    expect(document.activeElement?.textContent).toContain('Situation 2 sur 5');
  });

  it('comes back after a reload to the same act, the same situation and the answers chosen here', async () => {
    const screen = await begun();
    await act(screen, 'b');
    await screen.click('.examside .acts button');
    await step(screen, 'c');
    const again = new Device(screen.server, screen.device.shelf).game;
    await again.session.start(false);
    await again.exams.open('ambassador');
    expect(again.exams.exam.value?.act).toBe(1);
    expect(again.exams.draft.value.at).toBe(1);
    expect(Object.values(again.exams.draft.value.chosen)).toEqual(['c']);
  });

  it('keeps the answers when nothing answers, and sends them once the server is back', async () => {
    const screen = await begun();
    while (screen.root.querySelector('.choice')) await step(screen, 'b');
    screen.server.down = true;
    await screen.click('.whole .go');
    expect(screen.one('[role="alert"]').textContent).toContain('Le serveur ne répond pas');
    expect(screen.all('.whole ol li')).toHaveLength(5);
    screen.server.down = false;
    await screen.click('.whole .go');
    expect(heading(screen)).toBe('Rideau sur l’acte 1');
  });

  it('says so when another device has answered the act, and goes on from there', async () => {
    const screen = await begun();
    while (screen.root.querySelector('.choice')) await step(screen, 'b');
    const { items } = screen.device.game.exams.exam.value!;
    screen.server.exams.answer(
      'exam-ambassador',
      0,
      items.map(({ id }) => ({ item: id, option: 'c' })),
    );
    await screen.click('.whole .go');
    expect(screen.one('[role="alert"]').textContent).toContain('données ailleurs');
    expect(screen.text).toContain('Acte 2 sur 4');
  });

  it('ends on its result, act after act, with the explanations one press away', async () => {
    const screen = await begun();
    for (let turn = 0; turn < 4; turn += 1) {
      await act(screen, 'b');
      if (turn < 3) await screen.click('.examside .acts button');
    }
    expect(heading(screen)).toMatch(/^Grand oral réussi/);
    expect(screen.text).toContain('40 points sur 40');
    expect(screen.text).not.toContain('Why ');
    expect(screen.one('.outcome a[href="/status"]').textContent).toBe('Mon statut');
    await screen.click('.outcome button.cta');
    expect(screen.all('.review details')).toHaveLength(20);
    expect(screen.text).toMatch(/Why charter-\d+ b/);
  });

  it('is as kind when it fails: the points, what it took, and that nobody else sees it', async () => {
    const screen = await begun('/check/relay');
    await act(screen, 'a');
    expect(heading(screen)).toBe('Pas cette fois');
    expect(screen.text).toContain('0 points sur 16');
    expect(screen.text).toContain('Il en fallait 13');
    expect(screen.text).toMatch(/Personne d’autre que toi/);
  });
});
