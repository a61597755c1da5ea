import { describe, expect, it } from 'vitest';
import { ui } from '../support/texts.ts';
import { Driver } from '../support/drive.ts';
import { Learner } from '../support/learner.ts';
import type { Attempt } from '../support/learner.ts';
import { eventsOf, until, withoutTimes, writeScript } from '../support/script.ts';
import type { VisitOptions } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

const WAYS: { sortBy: 'buttons' | 'drag' | 'keys'; options: VisitOptions }[] = [
  { sortBy: 'drag', options: { input: 'mouse', motion: 'no-preference' } },
  { sortBy: 'buttons', options: { input: 'touch', size: 'phone' } },
  { sortBy: 'keys', options: { input: 'keyboard' } },
];

describe('the sorting game', () => {
  it('is worth the same by drag, by buttons and by keys', async () => {
    const learner = await Learner.signIn(world.server.address, 'member');
    const first = await learner.begin('charter');
    const material = await learner.material(first.setup);
    const script = writeScript(material, first, { skill: 'mixed' });
    const before = until(script, (view) => view.kind === 'minigame');
    const game = script.beats.slice(before.length).filter(({ event }) => event.type === 'move');
    const after = script.beats[before.length + game.length]!.view;
    const score = after.kind === 'minigame' && after.game === 'sort' ? after.state.score : null;
    expect(score).toBeGreaterThan(0);

    for (const { sortBy, options } of WAYS) {
      // A fork has the seed and the setup of the first attempt: the very same ideas, in the same order.
      const attempt = await learner.ask<Attempt>('POST', '/api/attempts', {
        module: 'charter',
        requestId: crypto.randomUUID(),
        forkOf: first.id,
      });
      await learner.post(attempt, 0, eventsOf(before));
      const visit = await world.visit({ learner, ...options });
      await visit.page.goto('/play/charter');
      await new Driver(visit, material.charter, 'fr', sortBy).performAll(game);
      await visit.headed(ui('fr', 'sort.score', { score: score ?? -1 }));
      await learner.recorded(attempt.id, before.length + game.length);
      expect(withoutTimes((await learner.attempt(attempt.id)).events)).toEqual(withoutTimes(eventsOf([...before, ...game])));
      expect(visit.problems).toEqual([]);
      await visit.close();
    }
  });
});
