import { describe, expect, it } from 'vitest';
import type { ProfileMove, ProfileView } from '../../content/engine/minigames/profile.ts';
import type { ProfileAuthored } from '../../content/engine/minigames/profile/authored.ts';
import { act, startPlay, viewOf } from '../../content/engine/play.ts';
import { buildMove, profileFor } from '../engine/fixtures/building.ts';
import { Builder } from '../support/builder.ts';
import type { GameStep } from '../support/game-hands.ts';
import type { Attempt, Material } from '../support/learner.ts';
import { atThePlace } from '../support/season.ts';
import { eventsOf, until, withoutTimes, writeScript } from '../support/script.ts';
import type { VisitOptions } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
type Step = Extract<GameStep, { game: 'profile' }>;

const WAYS: { options: VisitOptions }[] = [
  { options: { input: 'mouse', motion: 'no-preference' } },
  { options: { input: 'touch', size: 'phone' } },
  { options: { input: 'keyboard' } },
];

/** One profile, with a change of mind in it. */
function nextMove(view: ProfileView, game: ProfileAuthored, done: readonly ProfileMove[]): ProfileMove {
  const opening: ProfileMove[] = [
    { do: 'make', edit: 'headline-b' },
    { do: 'make', edit: 'headline-a' },
    { do: 'make', edit: 'request' },
    { do: 'undo', edit: 'request' },
    { do: 'make', edit: 'photo-a' },
    { do: 'undo', edit: 'photo-a' },
  ];
  return opening[done.length] ?? buildMove(view, profileFor('right', game));
}

/** The moves of the first profile after the events that lead to it, each with the views before and after it. */
function movesOf({ program }: Material, attempt: Attempt, before: ReturnType<typeof eventsOf>) {
  let play = startPlay(program, attempt.setup, attempt.seed);
  const go = (event: unknown) => {
    const next = act(play, event);
    if (!next.ok) throw new Error(`${next.code} on ${JSON.stringify(event)}`);
    play = next.value;
  };
  before.forEach(go);
  const moves: { move: ProfileMove; view: Step; after: ProfileView }[] = [];
  for (;;) {
    const view = viewOf(play);
    if (view.kind !== 'minigame' || view.game !== 'profile' || view.state.position > 1) return moves;
    const done = moves.map(({ move }) => move);
    const move = nextMove(view.state, program.content.game as ProfileAuthored, done);
    go({ type: 'move', step: view.step, move, atMs: play.atMs });
    const after = viewOf(play);
    if (after.kind === 'minigame' && after.game === 'profile') moves.push({ move, view, after: after.state });
  }
}

describe('the profiles of the house', () => {
  it('are made the same by mouse, by touch and by keys, and the minutes left are said after each edit', async () => {
    const learner = await atThePlace('profile', world.server.address, 'member');
    const first = await learner.begin('profile');
    const material = await learner.material(first.setup);
    const before = eventsOf(until(writeScript(material, first), (view) => view.kind === 'minigame'));
    const moves = movesOf(material, first, before);
    for (const { options } of WAYS) {
      const fork = { module: 'profile', requestId: crypto.randomUUID(), forkOf: first.id };
      const attempt = await learner.ask<Attempt>('POST', '/api/attempts', fork);
      await learner.post(attempt, 0, before);
      const visit = await world.visit({ learner, ...options });
      await visit.page.goto('/play/profile');
      const builder = new Builder(visit, 'fr');
      let opened = false;
      for (const { move, view, after } of moves) {
        await builder.arrives(view);
        if (move.do === 'open' && !opened) {
          expect(await visit.overflow()).toEqual([]);
          expect(await visit.accessibility()).toEqual([]);
          opened = true;
        }
        await builder.does(move, view);
        if (move.do !== 'make' && move.do !== 'undo') continue;
        const { left, all } = after.brief!.minutes;
        await visit.page
          .getByRole('status')
          .filter({ hasText: builder.left(left, all) })
          .first()
          .waitFor({ state: 'attached' });
      }
      expect(await visit.overflow()).toEqual([]);
      expect(await visit.accessibility()).toEqual([]);
      await learner.recorded(attempt.id, before.length + moves.length);
      const played = moves.map(({ move, view }) => ({ type: 'move', step: view.step, move }));
      expect(withoutTimes((await learner.attempt(attempt.id)).events)).toEqual([...withoutTimes(before), ...played]);
      expect(visit.problems).toEqual([]);
      await visit.close();
    }
  });

  it('end with a list to take away, which prints by itself', async () => {
    const learner = await atThePlace('profile', world.server.address, 'member');
    const visit = await world.visit({ learner });
    await visit.page.goto('/checklist');
    const boxes = visit.page.getByRole('checkbox');
    await boxes.first().check();
    await visit.page.getByText('1 ligne cochée sur 15').waitFor();
    expect(await visit.accessibility()).toEqual([]);
    await visit.page.emulateMedia({ media: 'print' });
    expect(await visit.page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await boxes.filter({ visible: true }).count()).toBe(15);
    await visit.page.emulateMedia({ media: 'screen' });
    // Nothing of it is kept: another look finds a bare list.
    await visit.page.reload();
    await visit.page.getByText('0 ligne cochée sur 15').waitFor();
    expect(visit.problems).toEqual([]);
  });
});
