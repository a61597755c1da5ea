import { describe, expect, it } from 'vitest';
import { emptyHands, handFor, missing, placing } from '../../client/ui/sort/model.ts';
import type { SortStep } from '../../client/ui/sort/model.ts';
import type { PlayEvent } from '../../content/engine/log.ts';
import { step } from './device.ts';
import { charter } from './fake-server.ts';
import { Screen } from './page.tsx';

const moves = (screen: Screen): unknown[] =>
  screen.device.game.player.value!.told.value.beats.flatMap(({ event }: { event: PlayEvent }) =>
    event.type === 'move' ? [event.move] : [],
  );
const viewOf = (screen: Screen): SortStep => screen.device.game.player.value!.view.value as SortStep;

/** The page at the sorting game, at its first idea or at one of a later round. */
async function sorting(round = 1): Promise<Screen> {
  const screen = await Screen.at('/play/charter');
  await screen.enter();
  const player = screen.device.game.player.value!;
  const there = () => {
    const view = player.view.value;
    return view.kind === 'minigame' && view.game === 'sort' && view.state.round === round && view.state.phase === 'placing';
  };
  for (let turn = 0; turn < 600 && !there(); turn += 1) step(player);
  await screen.rests();
  return screen;
}

function drag(screen: Screen, to: string): void {
  const card = screen.one('.post.in');
  card.setPointerCapture = () => undefined;
  const tray = screen.one(`[data-tray="${to}"]`);
  tray.getBoundingClientRect = () => ({ left: 500, right: 700, top: 500, bottom: 600 }) as DOMRect;
  const at = (type: string, clientX: number, clientY: number) =>
    card.dispatchEvent(
      new PointerEvent(type, { bubbles: true, button: 0, isPrimary: true, pointerId: 1, pointerType: 'touch', clientX, clientY }),
    );
  at('pointerdown', 100, 100);
  at('pointermove', 300, 300);
  at('pointermove', 600, 550);
  at('pointerup', 600, 550);
}

describe('the sorting game on the page', () => {
  it('writes the same move by buttons, by keys and by drag', async () => {
    const written: unknown[] = [];
    const buttons = await sorting();
    await buttons.click('[data-tray="ask"]');
    await buttons.click('.rubber.sure');
    written.push(moves(buttons).at(-1));

    const keys = await sorting();
    await keys.press('2', keys.one('.post'));
    await keys.press('4', keys.one('.rubber'));
    written.push(moves(keys).at(-1));

    const dragged = await sorting();
    drag(dragged, 'ask');
    await dragged.rests();
    await dragged.click('.rubber.sure');
    written.push(moves(dragged).at(-1));

    expect(written[0]).toMatchObject({ do: 'place', tray: 'ask', sure: true });
    expect(written[1]).toEqual(written[0]);
    expect(written[2]).toEqual(written[0]);
  });

  it('lets one change trays until the stamp: nothing is written before it', async () => {
    const screen = await sorting();
    await screen.click('[data-tray="free"]');
    await screen.click('[data-tray="never"]');
    expect(moves(screen)).toEqual([]);
    expect(screen.all('[data-tray]').map((tray) => tray.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'true']);
    await screen.click('.rubber.unsure');
    expect(moves(screen)).toMatchObject([{ tray: 'never', sure: false }]);
  });

  it('takes a short press on the card for a tap, and a broken-off drag for nothing', async () => {
    const screen = await sorting();
    const card = screen.one('.post.in');
    card.setPointerCapture = () => undefined;
    const at = (type: string, clientX: number) =>
      card.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, isPrimary: true, pointerId: 1, clientX, clientY: 100 }));
    at('pointerdown', 100);
    at('pointerup', 103);
    at('pointerdown', 100);
    at('pointermove', 300);
    at('pointercancel', 300);
    await screen.rests();
    expect(screen.root.querySelector('.stamps')).toBeNull();
  });

  it('gives the verdict the focus, then the next idea', async () => {
    const screen = await sorting();
    const { idea } = viewOf(screen).state;
    await screen.click('[data-tray="never"]');
    expect(screen.one('.stamps').contains(document.activeElement)).toBe(true);
    await screen.click('.rubber.unsure');
    expect(document.activeElement).toBe(screen.one('.why'));
    expect(screen.one('.why').textContent).toContain(charter.ideas.find((one) => one.id === idea)!.why.fr.slice(0, 20));
    await screen.click('.why .cta.go');
    expect(document.activeElement).toBe(screen.one('.post.in'));
    expect(viewOf(screen).state.position).toBe(2);
  });

  it('calls the host, who reads the article, twice at most', async () => {
    const screen = await sorting();
    await screen.click('.call');
    const article = charter.articles.find((one) => one.id === viewOf(screen).state.article)!;
    expect(screen.one('.coach').textContent).toContain(article.title.fr);
    expect(viewOf(screen).state.callsLeft).toBe(1);
  });

  it('shows both twins in the second round', async () => {
    const screen = await sorting(2);
    const { twin } = viewOf(screen).state;
    if (twin === null) return;
    expect(screen.one('.twin').textContent).toContain(charter.ideas.find((one) => one.id === twin)!.text.fr.slice(0, 15));
  });

  it('asks for the detail and, on the ask tray, for the person before the stamp in the third round', async () => {
    const screen = await sorting(3);
    const before = moves(screen).length;
    await screen.click('[data-tray="ask"]');
    await screen.click('.rubber.sure');
    expect(moves(screen)).toHaveLength(before);
    expect(screen.one('.rubber.sure').getAttribute('aria-disabled')).toBe('true');
    await screen.click('input[name="detail"]');
    await screen.click('input[name="ask"]');
    await screen.click('.rubber.sure');
    const { details, contacts } = {
      details: charter.ideas.flatMap((one) => one.details.map(({ id }) => id)),
      contacts: charter.contacts.map(({ id }) => id),
    };
    const move = moves(screen).at(-1) as { detail: string; ask: string };
    expect(details).toContain(move.detail);
    expect(contacts).toContain(move.ask);
  });
});

describe('what is in the hand', () => {
  it('is forgotten with the idea it was for', () => {
    const hands = emptyHands();
    hands.value = { idea: 'one', tray: 'ask', detail: null, ask: 'awa' };
    expect(handFor(hands, 'one').tray).toBe('ask');
    expect(handFor(hands, 'two')).toEqual({ idea: 'two', tray: null, detail: null, ask: null });
  });

  it('makes a move only once nothing is missing', () => {
    const hand = { idea: 'one', tray: 'ask', detail: null, ask: null } as const;
    expect(missing({ ...hand, tray: null }, 1)).toBe('tray');
    expect(missing(hand, 2)).toBeNull();
    expect(missing(hand, 3)).toBe('detail');
    expect(missing({ ...hand, detail: 'who' }, 3)).toBe('ask');
    expect(placing(hand, 3, true)).toBeNull();
    expect(placing({ ...hand, detail: 'who', ask: 'awa' }, 3, true)).toEqual({
      do: 'place',
      idea: 'one',
      tray: 'ask',
      sure: true,
      detail: 'who',
      ask: 'awa',
    });
    // A person chosen for another tray is left out.
    expect(placing({ ...hand, tray: 'free', detail: 'who', ask: 'awa' }, 3, false)).toEqual({
      do: 'place',
      idea: 'one',
      tray: 'free',
      sure: false,
      detail: 'who',
    });
  });
});
