import { beforeAll, describe, expect, it } from 'vitest';
import type { Charter } from '../../content/engine/schema.ts';
import { ui } from '../support/texts.ts';
import { Driver } from '../support/drive.ts';
import type { Learner } from '../support/learner.ts';
import type { Attempt } from '../support/learner.ts';
import { atTheOffice } from '../support/season.ts';
import { eventsOf, until, withoutTimes, writeScript } from '../support/script.ts';
import type { Script } from '../support/script.ts';
import type { VisitOptions } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

const WAYS: { sortBy: 'buttons' | 'drag' | 'keys'; options: VisitOptions }[] = [
  { sortBy: 'drag', options: { input: 'mouse', motion: 'no-preference' } },
  { sortBy: 'buttons', options: { input: 'touch', size: 'phone' } },
  { sortBy: 'keys', options: { input: 'keyboard' } },
];

let learner: Learner;
let first: Attempt;
let charter: Charter;
let before: Script['beats'];
let game: Script['beats'];
let lastRound: number;
let score: number | null;

beforeAll(async () => {
  learner = await atTheOffice(world.server.address, 'member');
  first = await learner.begin('charter');
  const material = await learner.material(first.setup);
  charter = material.charter;
  const script = writeScript(material, first, { skill: 'mixed' });
  before = until(script, (view) => view.kind === 'minigame');
  game = script.beats.slice(before.length).filter(({ event }) => event.type === 'move');
  lastRound = game.findIndex(({ view }) => view.kind === 'minigame' && view.game === 'sort' && view.state.round === 3);
  const after = script.beats[before.length + game.length]!.view;
  score = after.kind === 'minigame' && after.game === 'sort' ? after.state.score : null;
});

describe('the sorting game', () => {
  for (const { sortBy, options } of WAYS) {
    it(`is worth the same by ${sortBy}`, async () => {
      expect(score).toBeGreaterThan(0);
      // A fork has the seed and the setup of the first attempt: the very same ideas, in the same order.
      const request = { module: 'charter', requestId: crypto.randomUUID(), forkOf: first.id };
      const attempt = await learner.ask<Attempt>('POST', '/api/attempts', request);
      // The last round asks for all that the others do and more; whole games by each hand are among the endings.
      const posted = [...before, ...game.slice(0, lastRound)];
      await learner.post(attempt, 0, eventsOf(posted));
      const visit = await world.visit({ learner, ...options });
      await visit.page.goto('/play/charter');
      await new Driver(visit, charter, { sortBy }).performAll([...before, ...game].slice(posted.length));
      await visit.headed(ui('fr', 'sort.score', { score: score ?? -1 }));
      await learner.recorded(attempt.id, before.length + game.length);
      expect(withoutTimes((await learner.attempt(attempt.id)).events)).toEqual(withoutTimes(eventsOf([...before, ...game])));
      expect(visit.problems).toEqual([]);
    });
  }
});
