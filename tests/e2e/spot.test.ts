import { describe, expect, it } from 'vitest';
import { act, startPlay, viewOf } from '../../content/engine/play.ts';
import type { Play } from '../../content/engine/play.ts';
import type { PlayEvent } from '../../content/engine/log.ts';
import type { GameStep } from '../support/game-hands.ts';
import type { Attempt, Material } from '../support/learner.ts';
import { moveOf } from '../support/movers.ts';
import { eventsOf, until, withoutTimes, writeScript } from '../support/script.ts';
import { atThePlace } from '../support/season.ts';
import { Spotter } from '../support/spotter.ts';
import type { VisitOptions } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

const WAYS: VisitOptions[] = [{ input: 'mouse', motion: 'no-preference' }, { input: 'touch', size: 'phone' }, { input: 'keyboard' }];

type Beat = { view: Extract<GameStep, { game: 'spot' }>; event: PlayEvent };

/** The game after the story before it: the first case goes wrong and its twin is tried, the others are read as they are. */
function beatsOf({ program }: Material, attempt: Attempt, before: PlayEvent[]): { beats: Beat[]; play: Play } {
  let play = startPlay(program, attempt.setup, attempt.seed);
  const beats: Beat[] = [];
  const go = (event: PlayEvent): void => {
    const next = act(play, event);
    if (!next.ok) throw new Error(`${next.code} on ${JSON.stringify(event)}`);
    play = next.value;
  };
  before.forEach(go);
  for (;;) {
    const view = viewOf(play);
    if (view.kind !== 'minigame' || view.game !== 'spot' || view.done) return { beats, play };
    const { state } = view;
    const wrong = state.position === 1 && !state.twin;
    const move = state.verdict?.mayTwin === true ? { do: 'twin' } : moveOf(view, program, wrong ? 'wrong' : 'right');
    const event: PlayEvent = { type: 'move', step: view.step, move, atMs: play.atMs };
    beats.push({ view, event });
    go(event);
  }
}

describe('the case files', () => {
  it('are read the same by mouse, by touch and by keys, twin included, to the same score', async () => {
    const learner = await atThePlace('law', world.server.address, 'member');
    const first = await learner.begin('law');
    const material = await learner.material(first.setup);
    const before = eventsOf(until(writeScript(material, first), (view) => view.kind === 'minigame'));
    const { beats, play } = beatsOf(material, first, before);
    const over = viewOf(play);
    if (over.kind !== 'minigame' || over.game !== 'spot') throw new Error('The game is not over.');
    expect(over.state.score).toBe(100);
    for (const options of WAYS) {
      const fork = { module: 'law', requestId: crypto.randomUUID(), forkOf: first.id };
      const attempt = await learner.ask<Attempt>('POST', '/api/attempts', fork);
      await learner.post(attempt, 0, before);
      const visit = await world.visit({ learner, ...options });
      await visit.page.goto('/play/law');
      const spotter = new Spotter(visit, 'fr');
      const reads = async (part: Beat[]): Promise<void> => {
        for (const { view, event } of part) {
          await spotter.arrives(view);
          if (view.state.verdict && view.state.position < 3) {
            expect(await visit.overflow()).toEqual([]);
            expect(await visit.accessibility()).toEqual([]);
          }
          if (event.type === 'move') await spotter.does(event.move as never, view);
        }
      };
      // The first two and the last by hand: whole games by each hand are among the endings.
      const [begun, last] = [
        beats.findIndex(({ view }) => view.state.position === 3),
        beats.findIndex(({ view }) => view.state.position === 6),
      ];
      await reads(beats.slice(0, begun));
      await learner.postOn(
        attempt,
        before.length + begun,
        beats.slice(begun, last).map(({ event }) => event),
      );
      await visit.page.reload();
      await reads(beats.slice(last));
      await spotter.arrives(over);
      await visit.page.getByText('100 sur 100').waitFor();
      expect(await visit.accessibility()).toEqual([]);
      await learner.recorded(attempt.id, before.length + beats.length);
      const played = withoutTimes(beats.map(({ event }) => event));
      expect(withoutTimes((await learner.attempt(attempt.id)).events)).toEqual([...withoutTimes(before), ...played]);
      expect(visit.problems).toEqual([]);
      await visit.close();
    }
  });
});
