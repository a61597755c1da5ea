import { describe, expect, it } from 'vitest';
import type { ComposeView } from '../../content/engine/minigames/compose.ts';
import { resultOf } from '../../content/engine/play.ts';
import { replay } from '../../content/engine/replay.ts';
import type { Attempt, Learner } from '../support/learner.ts';
import { atThePlace } from '../support/season.ts';
import { eventsOf, until, withoutTimes, writeScript } from '../support/script.ts';
import type { VisitOptions } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';
import { Writer } from '../support/writer.ts';

const world = useWorld();

const WAYS: VisitOptions[] = [{ input: 'mouse', motion: 'no-preference' }, { input: 'touch', size: 'phone' }, { input: 'keyboard' }];

/** The last edition is enough for each way: an item taken, nine blocks, five days; the two before it come by the API. */
const atTheLast = (state: ComposeView): boolean => state.position === state.length && state.phase === 'choosing';

describe('the newsstand’s sheet', () => {
  it('is written, published and lived with the same by mouse, by touch and by keys', async () => {
    const learner: Learner = await atThePlace('sharing', world.server.address, 'member');
    const first = await learner.begin('sharing');
    const material = await learner.material(first.setup);
    const script = writeScript(material, first, { skill: 'right' });
    const before = eventsOf(until(script, (view) => view.kind === 'minigame' && view.game === 'compose' && atTheLast(view.state)));
    const rest = script.beats.slice(before.length);
    const played = rest.slice(
      0,
      rest.findIndex(({ view }) => view.kind === 'minigame' && view.done),
    );
    for (const options of WAYS) {
      const fork = { module: 'sharing', requestId: crypto.randomUUID(), forkOf: first.id };
      const attempt = await learner.ask<Attempt>('POST', '/api/attempts', fork);
      await learner.post(attempt, 0, before);
      const visit = await world.visit({ learner, ...options });
      await visit.page.goto('/play/sharing');
      const writer = new Writer({ visit, locale: 'fr', charter: material.charter, sortBy: 'buttons' });
      for (const { view, event } of played) {
        if (view.kind !== 'minigame' || view.game !== 'compose' || event.type !== 'move') throw new Error(`no move: ${event.type}`);
        await writer.arrives(view);
        await writer.does(event.move as Parameters<Writer['does']>[0], view);
        const { phase, lacking, day } = view.state;
        if (phase === 'judged' || day === 4 || (phase === 'writing' && lacking.length === 1)) {
          expect(await visit.overflow()).toEqual([]);
          expect(await visit.accessibility()).toEqual([]);
        }
      }
      await learner.recorded(attempt.id, before.length + played.length);
      const { events } = await learner.attempt(attempt.id);
      expect(withoutTimes(events)).toEqual(withoutTimes([...before, ...eventsOf(played)]));
      // The end is told after the last thing done, whenever that was.
      const { atMs } = events.at(-1)!;
      const told = eventsOf(rest.slice(played.length)).map((event) => ({ ...event, atMs }));
      const end = replay(material.program, attempt.setup, attempt.seed, [...events, ...told]);
      const result = end.ok ? resultOf(end.value) : end;
      expect(result).toMatchObject({ ok: true, value: { minigame: 100 } });
      expect(visit.problems).toEqual([]);
      await visit.close();
    }
  });
});
