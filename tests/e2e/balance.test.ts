import { describe, expect, it } from 'vitest';
import type { BalanceMove, BalanceView } from '../../content/engine/minigames/balance.ts';
import { act, startPlay, viewOf } from '../../content/engine/play.ts';
import { steadyMove } from '../engine/fixtures/players.ts';
import { Learner } from '../support/learner.ts';
import type { Attempt, Material } from '../support/learner.ts';
import { eventsOf, until, withoutTimes, writeScript } from '../support/script.ts';
import type { VisitOptions } from '../support/visit.ts';
import { Weigher } from '../support/weigh.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

const WAYS: { options: VisitOptions }[] = [
  { options: { input: 'mouse', motion: 'no-preference' } },
  { options: { input: 'touch', size: 'phone' } },
  { options: { input: 'keyboard' } },
];

/** Stone by stone, the third fact moving one, an answer of each kind. */
function nextMove(view: BalanceView): BalanceMove {
  if (view.phase === 'weighing' && view.inHand > 0) {
    const open = view.arguments.find((one) => one.stones < 2)!;
    return { do: 'weigh', argument: open.id, stones: open.stones + 1 };
  }
  if (view.phase === 'weighing') return { do: 'settle' };
  if (view.phase === 'fact' && view.position === 3) return { do: 'shift', from: view.arguments[0]!.id, to: view.arguments[1]!.id };
  if (view.phase === 'doubt') return { do: 'answer', argument: view.doubt!, with: view.answers[0]! };
  return steadyMove(view);
}

/** The game's moves after the events that lead to it, each with the view it leads to. */
function movesOf({ program }: Material, attempt: Attempt, before: ReturnType<typeof eventsOf>) {
  let play = startPlay(program, attempt.setup, attempt.seed);
  const go = (event: unknown) => {
    const next = act(play, event);
    if (!next.ok) throw new Error(`${next.code} on ${JSON.stringify(event)}`);
    play = next.value;
  };
  before.forEach(go);
  const moves: { move: BalanceMove; step: string; after: BalanceView }[] = [];
  for (;;) {
    const view = viewOf(play);
    if (view.kind !== 'minigame' || view.game !== 'balance' || view.done) return moves;
    const move = nextMove(view.state);
    go({ type: 'move', step: view.step, move, atMs: play.atMs });
    const after = viewOf(play);
    if (after.kind === 'minigame' && after.game === 'balance') moves.push({ move, step: view.step, after: after.state });
  }
}

describe('the café’s scales', () => {
  it('weigh the same by mouse, by touch and by keys, and say their tilt after each stone', async () => {
    const learner = await Learner.signIn(world.server.address, 'member');
    const first = await learner.begin('welcome');
    const material = await learner.material(first.setup);
    const before = eventsOf(until(writeScript(material, first), (view) => view.kind === 'minigame'));
    const moves = movesOf(material, first, before);
    for (const { options } of WAYS) {
      const fork = { module: 'welcome', requestId: crypto.randomUUID(), forkOf: first.id };
      const attempt = await learner.ask<Attempt>('POST', '/api/attempts', fork);
      await learner.post(attempt, 0, before);
      const visit = await world.visit({ learner, ...options });
      await visit.page.goto('/play/welcome');
      const weigher = new Weigher(visit, 'fr');
      for (const { move, after } of moves) {
        await weigher.does(move);
        if (move.do !== 'weigh' && move.do !== 'shift') continue;
        const key = after.leaning > 0 ? 'tiltFor' : after.leaning < 0 ? 'tiltAgainst' : 'tiltEven';
        const live = visit.page.getByRole('status').filter({ hasText: weigher.says(key, after.pull) });
        await live.first().waitFor({ state: 'attached' });
      }
      expect(await visit.overflow()).toEqual([]);
      expect(await visit.accessibility()).toEqual([]);
      await learner.recorded(attempt.id, before.length + moves.length);
      const played = moves.map(({ move, step }) => ({ type: 'move', step, move }));
      expect(withoutTimes((await learner.attempt(attempt.id)).events)).toEqual([...withoutTimes(before), ...played]);
      expect(visit.problems).toEqual([]);
      await visit.close();
    }
  });
});
