import { describe, expect, it } from 'vitest';
import type { TriageMove, TriageView } from '../../content/engine/minigames/triage.ts';
import { act, startPlay, viewOf } from '../../content/engine/play.ts';
import type { Play } from '../../content/engine/play.ts';
import type { GameStep } from '../support/game-hands.ts';
import type { Attempt, Material } from '../support/learner.ts';
import { moveOf } from '../support/movers.ts';
import { eventsOf, until, withoutTimes, writeScript } from '../support/script.ts';
import { atThePlace } from '../support/season.ts';
import { Triager } from '../support/triager.ts';
import type { VisitOptions } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

const WAYS: VisitOptions[] = [
  { input: 'mouse', motion: 'no-preference' },
  { input: 'touch', size: 'phone', locale: 'en' },
  { input: 'keyboard' },
];

type TriageStep = Extract<GameStep, { game: 'triage' }>;
type Beat = { view: TriageStep; move: TriageMove; after: TriageView };

const triageOf = (play: Play): TriageStep | null => {
  const view = viewOf(play);
  return view.kind === 'minigame' && view.game === 'triage' ? view : null;
};

/** The game's moves after the events that lead to it, each between two views. */
function movesOf({ program }: Material, attempt: Attempt, before: ReturnType<typeof eventsOf>): Beat[] {
  let play = startPlay(program, attempt.setup, attempt.seed);
  const go = (event: unknown) => {
    const next = act(play, event);
    if (!next.ok) throw new Error(`${next.code} on ${JSON.stringify(event)}`);
    play = next.value;
  };
  before.forEach(go);
  const beats: Beat[] = [];
  for (let view = triageOf(play); view !== null && !view.done; view = triageOf(play)) {
    const move = moveOf(view, program, 'mixed') as TriageMove;
    go({ type: 'move', step: view.step, move, atMs: play.atMs });
    beats.push({ view, move, after: triageOf(play)!.state });
  }
  return beats;
}

describe('the tower’s inbox', () => {
  it('is sorted the same by mouse, by touch and by keys, and says what is new and open after each turn', async () => {
    const learner = await atThePlace('crisis', world.server.address, 'member');
    const first = await learner.begin('crisis');
    const material = await learner.material(first.setup);
    const before = eventsOf(until(writeScript(material, first), (view) => view.kind === 'minigame'));
    const beats = movesOf(material, first, before);
    for (const options of WAYS) {
      const fork = { module: 'crisis', requestId: crypto.randomUUID(), forkOf: first.id };
      const attempt = await learner.ask<Attempt>('POST', '/api/attempts', fork);
      await learner.post(attempt, 0, before);
      const visit = await world.visit({ learner, ...options });
      await visit.page.goto('/play/crisis');
      const triager = new Triager(visit, options.locale ?? 'fr');
      for (const [at, { view, move, after }] of beats.entries()) {
        await triager.arrives(view);
        await triager.does(move, view);
        if (after.phase === 'turn') await triager.hears(after);
        if (at === 2) {
          expect(await visit.overflow()).toEqual([]);
          expect(await visit.accessibility()).toEqual([]);
        }
      }
      await triager.arrives({ ...beats.at(-1)!.view, state: beats.at(-1)!.after });
      await learner.recorded(attempt.id, before.length + beats.length);
      const played = beats.map(({ move, view: { step } }) => ({ type: 'move', step, move }));
      expect(withoutTimes((await learner.attempt(attempt.id)).events)).toEqual([...withoutTimes(before), ...played]);
      expect(await visit.accessibility()).toEqual([]);
      expect(visit.problems).toEqual([]);
      await visit.close();
    }
  });
});
