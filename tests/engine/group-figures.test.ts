import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST, PRIVACY, errorOf, groupFigures, inOrder } from '../../content/engine/group-figures.ts';
import type { Chance, Figure, Someone } from '../../content/engine/group-figures.ts';

/** What a server has: draws that nobody can foresee, always the same for the same text. */
const drawn =
  (secret: string): Chance =>
  (text) =>
    createHash('sha256').update(secret).update(text).digest().readUInt32BE(0) / 2 ** 32;

const anyone = (names: string) =>
  fc.record({
    id: fc.uuid(),
    group: fc.option(fc.constantFrom(...names), { freq: 6 }),
    seen: fc.option(fc.boolean(), { freq: 4 }),
    counts: fc.boolean(),
  });
/** A company of a few teams; `target` is in a team, and only play says whether they count. */
const anyCompany = fc
  .uniqueArray(anyone('abcde'), { minLength: 1, maxLength: 55, selector: ({ id }) => id })
  .map((people) => people.map((one, at): Someone => (at === 0 ? { ...one, group: 'a', seen: null } : one)));
const as = (people: readonly Someone[], counts: boolean) => people.map((one, at) => (at === 0 ? { ...one, counts } : one));

const RATIO = Math.exp(-PRIVACY);
const chanceOfError = (size: number) => ((1 - RATIO) / (1 + RATIO)) * RATIO ** Math.abs(size);
/** A draw that gives that error: the middle of those that do. */
const drawOf = (size: number): number => {
  const beyond = RATIO ** Math.abs(size) / (1 + RATIO);
  if (size === 0) return 0.5;
  const middle = (beyond + beyond * RATIO) / 2;
  return size > 0 ? 1 - middle : middle;
};
/** No error above it says anything else: there are not so many people. */
const FAR = 60;
const errors = Array.from({ length: 2 * FAR + 1 }, (_, i) => i - FAR);

/** How likely each saying is, of everyone and of team *a*, exactly. */
function sayings(people: readonly Someone[], of: string): Map<string, number> {
  const all = new Map<string, number>();
  for (const size of errors) {
    const { everyone, groups } = groupFigures(people, 'started', () => drawOf(size));
    const said = JSON.stringify(of === 'everyone' ? everyone : groups.get(of));
    const likely = Math.abs(size) === FAR ? RATIO ** FAR / (1 + RATIO) : chanceOfError(size);
    all.set(said, (all.get(said) ?? 0) + likely);
  }
  return all;
}

const open = (people: readonly Someone[], group?: string) =>
  people.filter((one) => one.seen === null && (group === undefined || one.group === group));
const isTold = (figure: Figure | undefined) => figure !== undefined && figure.kind !== 'withheld' && figure.kind !== 'exact';

describe('the error of a figure', () => {
  it('is none most often, as often up as down, and each more is rarer in the same proportion', () => {
    const many = 50_000;
    const seen = new Map<number, number>();
    for (let at = 0; at < many; at += 1) {
      const size = errorOf((at + 0.5) / many);
      seen.set(size, (seen.get(size) ?? 0) + 1 / many);
    }
    for (const size of [-6, -3, -1, 0, 1, 3, 6]) expect(seen.get(size)).toBeCloseTo(chanceOfError(size), 3);
    for (const size of errors) expect(errorOf(drawOf(size))).toBe(size);
    expect(Math.abs(errorOf(0))).toBeLessThan(100);
  });
});

describe('figures of groups', () => {
  it('are the same whoever asks again, in whatever order the people stand', () => {
    fc.assert(
      fc.property(anyCompany, fc.string(), (people, secret) => {
        expect(groupFigures(people.toReversed(), 'started', drawn(secret)).everyone).toEqual(
          groupFigures(people, 'started', drawn(secret)).everyone,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('tell nothing of fewer than five people, nor of fewer than five who are left over', () => {
    fc.assert(
      fc.property(anyCompany, fc.string(), (people, secret) => {
        const { everyone, groups } = groupFigures(people, 'started', drawn(secret));
        const told = [...groups].filter(([, figure]) => isTold(figure)).map(([name]) => name);
        const left = open(people).length - told.reduce((sum, name) => sum + open(people, name).length, 0);
        expect(told.length === 0 || left === 0 || left >= 2 * LEAST).toBe(true);
        for (const [name, figure] of [...groups, [undefined, everyone] as const]) {
          const seen = people.filter((one) => one.seen === true && (name === undefined || one.group === name));
          const hidden = open(people, name);
          if (hidden.length === 0) expect(figure).toEqual({ kind: 'exact', count: seen.length });
          if (!isTold(figure) || figure.kind === 'withheld') continue;
          expect(hidden.length).toBeGreaterThanOrEqual(2 * LEAST);
          expect(figure.count - seen.length).toBeGreaterThanOrEqual(LEAST);
          expect(hidden.length - (figure.count - seen.length)).toBeGreaterThanOrEqual(LEAST);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are about as likely whether one person counts or not, even for whoever knows everyone else', () => {
    fc.assert(
      fc.property(anyCompany, fc.constantFrom('everyone', 'a'), (people, of) => {
        const [yes, no] = [sayings(as(people, true), of), sayings(as(people, false), of)];
        expect([...yes.keys()].toSorted()).toEqual([...no.keys()].toSorted());
        for (const [said, likely] of yes) {
          expect(likely / no.get(said)!).toBeLessThanOrEqual(Math.exp(PRIVACY) + 1e-6);
          expect(no.get(said)! / likely).toBeLessThanOrEqual(Math.exp(PRIVACY) + 1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('withhold or tell by what is seen by name alone: what is withheld is no sign of its own', () => {
    fc.assert(
      fc.property(anyCompany, fc.array(fc.boolean(), { minLength: 55, maxLength: 55 }), fc.string(), (people, other, secret) => {
        const changed = people.map((one, at) => ({ ...one, counts: other[at]! }));
        const kinds = (list: readonly Someone[]) =>
          [...groupFigures(list, 'started', drawn(secret)).groups].map(([name, figure]) => [name, figure.kind === 'withheld']);
        expect(kinds(changed)).toEqual(kinds(people));
      }),
      { numRuns: 100 },
    );
  });

  it('follow from one another: no more are ready than have started', () => {
    expect(inOrder({ kind: 'about', count: 20 }, { kind: 'about', count: 25 })).toEqual({ kind: 'about', count: 20 });
    expect(inOrder({ kind: 'withheld' }, { kind: 'about', count: 25 })).toEqual({ kind: 'about', count: 25 });
    expect(inOrder({ kind: 'about', count: 20 }, { kind: 'under', count: 7 })).toEqual({ kind: 'under', count: 7 });
  });
});

/** Five teams of thirteen, people at every stage; the first is the one whom an attacker is after. */
const company: Someone[] = Array.from({ length: 65 }, (_, at) => ({
  id: `p${at}`,
  group: 'abcde'[at % 5]!,
  seen: at > 0 && at % 7 === 0 ? true : at % 11 === 5 ? false : null,
  counts: at % 3 === 0,
}));
type Company = readonly Someone[];
const without = (people: Company) => people.slice(1);
const moved = (people: Company) => people.map((one, at) => (at === 0 ? { ...one, group: 'b' } : one));
const notYet = (people: Company) => people.map((one, at) => (at === 0 ? { ...one, seen: false, counts: false } : one));

const LOOKS = ['everyone', 'a', 'b'] as const;
/** How much likelier each saying is if the person counts, for whoever knows the rules and what everybody else did. */
const oddsOf = (look: (people: Company) => Company, of: (typeof LOOKS)[number]) => {
  const [yes, no] = [true, false].map((truth) => sayings(look(as(company, truth)), of));
  return new Map([...yes!].map(([said, likely]) => [said, Math.log(likely / no!.get(said)!)]));
};

describe('an attack by difference', () => {
  const itself = (people: Company) => people;
  const attacks: [string, ((people: Company) => Company)[]][] = [
    ['by the team, then the team but one', [itself, without]],
    ['before and after somebody comes', [notYet, itself]],
    ['before and after somebody goes', [itself, without]],
    ['by asking again and again', [itself, itself, itself]],
    ['by moving somebody to another team', [itself, moved]],
  ];

  it.each(attacks)('%s settles nothing: both cases stay possible, and the best guess is often wrong', (_, looks) => {
    const odds = looks.map((look) => LOOKS.map((of) => oddsOf(look, of)));
    for (const map of odds.flat()) for (const one of map.values()) expect(Math.abs(one)).toBeLessThanOrEqual(PRIVACY + 1e-6);
    const tries = 400;
    let right = 0;
    for (let turn = 0; turn < tries; turn += 1) {
      const truth = turn % 2 === 0;
      const read = new Map<string, number>();
      for (const [at, look] of looks.entries()) {
        const { everyone, groups } = groupFigures(look(as(company, truth)), 'started', drawn(`s${turn}`));
        for (const [which, of] of LOOKS.entries()) {
          const said = JSON.stringify(of === 'everyone' ? everyone : groups.get(of));
          // The same people give the same figure: it is one piece of news, however often it is read.
          read.set(`${looks.indexOf(look)} ${of} ${said}`, odds[at]![which]!.get(said)!);
        }
      }
      const sum = [...read.values()].reduce((all, one) => all + one, 0);
      if (sum > 0 === truth) right += 1;
    }
    // By chance alone it is half; four figures that depend on one person, each worth e^0.5 at most, leave it below this.
    expect(right / tries).toBeLessThan(0.85);
  });
});
