import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profile } from '../../content/engine/minigames/profile.ts';
import type { ProfileMove } from '../../content/engine/minigames/profile.ts';
import { BRIEF_KINDS, PROFILE, TABLE, VISITORS, editsOf, profileSchema } from '../../content/engine/minigames/profile/authored.ts';
import { levelsOf, pointsOf, visitorPoints } from '../../content/engine/minigames/profile/score.ts';
import { spent } from '../../content/engine/minigames/profile/state.ts';
import { attempt, authored, briefNamed, deal, dealtFirst, finish, play, profileFor, ranked, viewOf } from './fixtures/building.ts';
import { fixtureCharter } from './fixtures/charter.ts';
import { seeds } from './fixtures/sorting.ts';

const make = (edit: string): ProfileMove => ({ do: 'make', edit });
const undo = (edit: string): ProfileMove => ({ do: 'undo', edit });
const OPEN: ProfileMove = { do: 'open' };
const NEXT: ProfileMove = { do: 'next' };

describe('the deal', () => {
  test('is a brief of each kind, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const kinds = deal(seed).dealt.map((id) => briefNamed(id).kind);
        expect(kinds.toSorted()).toEqual([...BRIEF_KINDS].toSorted());
      }),
    );
  });

  test('brings every brief over many seeds, each of them first at some time', () => {
    const firsts = Array.from({ length: 80 }, (_, seed) => deal(seed).dealt[0]);
    expect(new Set(firsts).size).toBe(authored.briefs.length);
  });

  test('is the same from the same seed, and hands the generator on', () => {
    const one = profile.deal(fixtureCharter, 77, authored);
    expect(profile.deal(fixtureCharter, 77, authored)).toEqual(one);
    expect(one.random).not.toBe(77);
  });

  test('needs a brief of each kind', () => {
    const few = authored.briefs.filter((one) => one.kind !== 'quiet');
    expect(profileSchema.safeParse({ ...authored, briefs: few }).success).toBe(false);
  });

  test('shows the two edits of a field in either order', () => {
    const orders = Array.from({ length: 30 }, (_, seed) =>
      viewOf(deal(seed))
        .brief!.fields.map((one) => one.edits[0]!.id.at(-1))
        .join(''),
    );
    expect(new Set(orders).size).toBeGreaterThan(10);
  });
});

describe('the budget', () => {
  test('is twelve minutes, out of the thirty-six that sixteen edits cost', () => {
    for (const brief of authored.briefs) {
      const edits = [...editsOf(brief).values()];
      expect(edits).toHaveLength(PROFILE.edits);
      expect(edits.reduce((sum, edit) => sum + edit.minutes, 0)).toBe(PROFILE.allMinutes);
      for (const { minutes } of edits) expect([1, 2, 3, 4]).toContain(minutes);
    }
  });

  test('gives the minutes of an edit back when another takes its place, and when it is undone', () => {
    const start = dealtFirst('night');
    const left = (...moves: ProfileMove[]) => viewOf(play(start, ...moves)).brief!.minutes.left;
    expect(left(make('headline-b'))).toBe(9);
    expect(left(make('headline-b'), make('headline-a'))).toBe(11);
    expect(left(make('headline-b'), undo('headline-b'))).toBe(12);
    expect(left(make('lock'), make('dates'), undo('lock'))).toBe(11);
  });

  test('offers only what it can pay, the dearer edit of a field in place of the cheaper one included', () => {
    const spentAll = play(
      dealtFirst('night'),
      make('about-a'),
      make('featured-a'),
      make('headline-a'),
      make('skills'),
      make('groups'),
      make('lock'),
    );
    const { fields, switches, minutes } = viewOf(spentAll).brief!;
    expect(minutes.left).toBe(0);
    const offers = [...fields.flatMap((one) => one.edits), ...switches];
    expect(
      offers
        .filter((one) => one.may)
        .map((one) => one.id)
        .toSorted(),
    ).toEqual(['about-a', 'featured-a', 'groups', 'headline-a', 'lock', 'skills'].toSorted());
    expect(attempt(spentAll, make('headline-b'))).toMatchObject({ ok: false, reason: 'minutes' });
  });
});

describe('the visitors', () => {
  test('give three points each by the published table', () => {
    for (const visitor of VISITORS) {
      expect(visitorPoints(visitor, { role: 2, proof: 2, contact: 1, privacy: 3 })).toBe(3);
      expect(visitorPoints(visitor, { role: 0, proof: 0, contact: 0, privacy: 0 })).toBe(0);
      expect(Object.values(TABLE[visitor]).reduce((sum, points) => sum + points, 0)).toBe(3);
    }
  });

  test.each([
    ['client', { role: 1, proof: 0, contact: 1, privacy: 0 }, 2],
    ['recruiter', { role: 1, proof: 2, contact: 1, privacy: 3 }, 2],
    ['peer', { role: 2, proof: 1, contact: 0, privacy: 3 }, 1],
    ['scammer', { role: 2, proof: 2, contact: 1, privacy: 1 }, 1],
  ] as const)('%s counts what it looks for and nothing else', (visitor, levels, points) => {
    expect(visitorPoints(visitor, levels)).toBe(points);
  });

  test('come one after the other, say nothing before the door is open, and the brief’s own counts double', () => {
    const start = dealtFirst('night');
    expect(viewOf(start)).toMatchObject({ visits: [], reckoning: null });
    let state = play(start, OPEN);
    const seen: string[] = [];
    while (viewOf(state).phase === 'visit') {
      seen.push(viewOf(state).visits.at(-1)!.who);
      state = play(state, NEXT);
    }
    expect(seen).toEqual(VISITORS);
    expect(
      viewOf(state)
        .visits.filter((one) => one.double)
        .map((one) => one.who),
    ).toEqual(['peer']);
    expect(viewOf(state).reckoning).toMatchObject({ of: 15, points: 0 });
  });
});

describe('what a profile is worth', () => {
  test('is 15 at most on every brief, and 15 can be had in twelve minutes', () => {
    for (const brief of authored.briefs) {
      const points = ranked(brief).map((made) => pointsOf(brief, made));
      expect(Math.max(...points)).toBe(15);
      expect(spent(brief, ranked(brief)[0]!)).toBeLessThanOrEqual(12);
    }
  });

  test('can be everything with five minutes unspent on a discreet brief', () => {
    const brief = briefNamed('shutters');
    const little = ['headline-a', 'featured-a', 'dates', 'relations', 'lock'];
    expect(spent(brief, little)).toBe(7);
    expect(pointsOf(brief, little)).toBe(15);
  });

  test('loses three points for each item that is confidential, false or somebody else’s', () => {
    const brief = briefNamed('counter');
    const clean = pointsOf(brief, ['photo-a', 'dates']);
    expect(pointsOf(brief, ['photo-b', 'dates'])).toBe(pointsOf(brief, ['dates']) - 3);
    expect(pointsOf(brief, ['photo-a', 'dates', 'request', 'featured-b'])).toBe(clean - 6);
    expect(pointsOf(briefNamed('agency'), [])).toBeLessThan(0);
  });

  test('counts what was inherited until it is mended', () => {
    const brief = briefNamed('agency');
    const flaws = (...made: string[]) => {
      const state = play(dealtFirst('agency'), ...made.map(make), OPEN, NEXT, NEXT, NEXT, NEXT);
      return viewOf(state).reckoning!.flaws.map((one) => one.item);
    };
    expect(flaws()).toEqual(['headline', 'about', 'featured']);
    expect(flaws('headline-a', 'about-a', 'featured-a')).toEqual([]);
    expect(pointsOf(brief, ['headline-a'])).toBeGreaterThan(pointsOf(brief, []) + 3);
  });

  test('never has a level below nothing or above what counts', () => {
    for (const brief of authored.briefs) {
      for (const made of ranked(brief).filter((_, at) => at % 97 === 0)) {
        const levels = levelsOf(brief, made);
        expect(Math.min(...Object.values(levels))).toBeGreaterThanOrEqual(0);
        expect([levels.role <= 2, levels.proof <= 2, levels.contact <= 1, levels.privacy <= 3]).toEqual([true, true, true, true]);
      }
    }
  });
});

describe('the score', () => {
  test('is 100 for three of the best profiles, and never under 0', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(profile.score(finish(deal(seed), profileFor('right', authored)), authored)).toEqual({ points: 45, maximum: 45, score: 100 });
        const worst = profile.score(finish(deal(seed), profileFor('wrong', authored)), authored);
        expect(worst.points).toBeLessThan(0);
        expect(worst.score).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  test('leaves room between doing nothing and doing well, whatever is dealt', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const { score } = profile.score(
        finish(deal(seed), () => []),
        authored,
      );
      expect(score).toBeLessThan(40);
    }
  });

  test('hands the facts of opened profiles to the codex, as sound where the profile was', () => {
    const start = dealtFirst('night');
    const best = finish(start, profileFor('right', authored));
    const facts = profile.facts(best, fixtureCharter, authored);
    const behind = [...new Set(best.dealt.flatMap((id) => briefNamed(id).facts))].toSorted();
    expect(facts).toMatchObject({ cardsMet: behind, cardsSound: behind });
    expect(profile.facts(play(start, OPEN), fixtureCharter, authored)).toMatchObject({ cardsMet: ['PROF-03', 'PROF-04'], cardsSound: [] });
    expect(profile.facts(start, fixtureCharter, authored).cardsMet).toEqual([]);
  });
});

test('what an edit is worth is never shown before the door is open', () => {
  const start = dealtFirst('agency');
  for (const state of [start, play(start, make('about-b')), play(start, make('about-b'), OPEN)]) {
    const view = JSON.stringify({ ...viewOf(state), table: null, visits: null });
    for (const secret of ['gives', 'flaw', 'PROF-', 'base']) expect(view).not.toContain(secret);
  }
});
