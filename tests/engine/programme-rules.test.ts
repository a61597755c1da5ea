import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateRulesSchema } from '../../content/engine/certificate-rules.ts';
import { DEFAULT_RETENTION, RETENTION } from '../../content/engine/retention.ts';
import { changesBetween } from '../../content/engine/rules/changes.ts';
import { consequencesOf } from '../../content/engine/rules/consequences.ts';
import type { CountedPerson } from '../../content/engine/rules/consequences.ts';
import { draftOf, problemsOf, rulesDraftSchema, rulesFrom } from '../../content/engine/rules/draft.ts';
import type { RulesDraft } from '../../content/engine/rules/draft.ts';
import { RULE_FIELDS, numbersOf } from '../../content/engine/rules/fields.ts';
import { LEVELS, MODULE_IDS, SECTOR_PACKS } from '../../content/engine/vocabulary.ts';

const AT = '2027-03-01T09:00:00.000Z';
const both = { fr: 'texte', en: 'text' };
const shipped = certificateRulesSchema.parse({
  validityMonths: 12,
  renewalDays: 60,
  checkDays: 300,
  attestedBy: both,
  levels: [
    { level: 'relay', places: ['charter', 'sharing'], rights: both, yes: both },
    { level: 'voice', places: ['charter', 'law', 'sharing'], rights: both, yes: both },
    { level: 'ambassador', places: ['charter', 'law', 'sharing', 'crisis'], rights: both, yes: both },
  ],
});
const plain = draftOf(shipped);
const withExams = (exams: Partial<RulesDraft['checks']>): RulesDraft => ({ ...plain, checks: { ...plain.checks, ...exams } });
const withKept = (retention: Partial<RulesDraft['retention']>): RulesDraft => ({
  ...plain,
  retention: { ...plain.retention, ...retention },
});
const withLevels = (levels: RulesDraft['levels']): RulesDraft => ({ ...plain, levels });

describe('a draft of the rules', () => {
  it('that changes nothing makes the very rules it came from', () => {
    expect(problemsOf(plain)).toEqual([]);
    expect(rulesFrom(plain, shipped)).toEqual(shipped);
  });

  it.each<[string, RulesDraft, unknown[]]>([
    ['a number under its bounds', { ...plain, validityMonths: 0 }, [{ kind: 'bounds', field: 'validityMonths', least: 1, most: 60 }]],
    ['a part of a day', { ...plain, renewalDays: 60.5 }, [{ kind: 'bounds', field: 'renewalDays', least: 1, most: 180 }]],
    ['a pass mark that chance would reach', withExams({ passMark: 40 }), [{ kind: 'bounds', field: 'passMark', least: 50, most: 100 }]],
    ['a pillar above the whole', withExams({ pillarMark: 90 }), [{ kind: 'pillar-above', field: 'pillarMark', most: 80 }]],
    ['a check that would serve for two terms', { ...plain, checkDays: 305 }, [{ kind: 'check-too-long', field: 'checkDays', most: 304 }]],
    [
      'a renewal window longer than the term',
      { ...plain, validityMonths: 2, renewalDays: 90, checkDays: 1 },
      [{ kind: 'renewal-too-long', field: 'renewalDays', most: 58 }],
    ],
    ['answers kept for ever', withKept({ examAnswers: 5000 }), [{ kind: 'bounds', field: 'examAnswers', least: 30, most: 365 }]],
    ['no level', withLevels([]), [{ kind: 'no-level' }]],
    ['levels out of order', withLevels(plain.levels.toReversed()), [{ kind: 'levels-order' }]],
    ['a level that takes nothing', withLevels([{ level: 'relay', places: [] }]), [{ kind: 'level-empty', level: 'relay' }]],
    [
      'a level that takes less than the one before it',
      withLevels([
        { level: 'relay', places: ['charter', 'sharing'] },
        { level: 'voice', places: ['charter'] },
      ]),
      [{ kind: 'level-lacks', level: 'voice', below: 'relay', places: ['sharing'] }],
    ],
  ])('is not published with %s, and says so', (_, draft, problems) => {
    expect(problemsOf(draft)).toEqual(problems);
    expect(rulesFrom(draft, shipped)).toBeNull();
  });

  it('says of a renewal window the most that a check could follow', () => {
    expect(problemsOf({ ...plain, validityMonths: 2, renewalDays: 58, checkDays: 1 })).toEqual([]);
  });

  it('makes rules when and only when it has no problem', () => {
    const number = fc.oneof(fc.integer({ min: -1, max: 400 }), fc.constantFrom(0.5, 1800, 1826));
    const draft = fc.record({
      validityMonths: number,
      renewalDays: number,
      checkDays: number,
      checks: fc.record({ passMark: number, pillarMark: number, waitDays: number, perMonth: fc.option(number) }),
      retention: fc.record(Object.fromEntries(RETENTION.map(({ id, least }) => [id, fc.integer({ min: least - 1, max: least + 9 })]))),
      levels: fc.array(fc.record({ level: fc.constantFrom(...LEVELS), places: fc.subarray([...MODULE_IDS]) }), { maxLength: 3 }),
      packs: fc.subarray([...SECTOR_PACKS]),
    });
    fc.assert(
      fc.property(draft, (made) => {
        const read = rulesDraftSchema.parse(made);
        expect(rulesFrom(read, shipped) !== null).toBe(problemsOf(read).length === 0);
      }),
    );
  });

  it.each(RULE_FIELDS)('has $id at its shipped value within its bounds', ({ id, least, most }) => {
    const value = numbersOf(plain)[id];
    expect(value === null || (value >= least && value <= most)).toBe(true);
  });
});

describe('the changes between two rules', () => {
  it('are none between equals', () => {
    expect(changesBetween(plain, plain)).toEqual([]);
  });

  it('name each number, level, place and pack', () => {
    const after: RulesDraft = {
      ...withExams({ perMonth: 2 }),
      levels: [
        { level: 'relay', places: ['welcome', 'charter'] },
        { level: 'voice', places: ['welcome', 'charter', 'law'] },
      ],
      packs: ['public'],
    };
    expect(changesBetween(plain, after)).toEqual([
      { kind: 'places', level: 'relay', added: ['welcome'], removed: ['sharing'] },
      { kind: 'places', level: 'voice', added: ['welcome'], removed: ['sharing'] },
      { kind: 'level-closed', level: 'ambassador' },
      { kind: 'number', field: 'perMonth', from: null, to: 2 },
      { kind: 'pack', pack: 'public', on: true },
    ]);
    expect(changesBetween(after, plain)).toContainEqual({
      kind: 'level-opened',
      level: 'ambassador',
      places: ['charter', 'law', 'sharing', 'crisis'],
    });
  });
});

describe('the consequences of publishing', () => {
  const person = (more: Partial<CountedPerson>): CountedPerson => ({
    role: 'member',
    invitedAt: '2026-01-01T09:00:00.000Z',
    joinedAt: '2026-01-02T09:00:00.000Z',
    level: null,
    expiresAt: null,
    ended: null,
    ...more,
  });
  const held = (level: CountedPerson['level'], expiresAt: string, ended: CountedPerson['ended'] = null) =>
    person({ level, expiresAt, ended });
  const people = [
    held('relay', '2027-04-15T09:00:00.000Z'), // expiring: 45 days
    held('relay', '2027-05-20T09:00:00.000Z'), // certified: 80 days
    held('ambassador', '2027-12-01T09:00:00.000Z'), // certified
    held('ambassador', '2027-12-01T09:00:00.000Z', 'revoked'),
    held('ambassador', '2027-12-01T09:00:00.000Z', 'withdrawn'),
    held('ambassador', '2027-01-01T09:00:00.000Z'), // expired
    person({ joinedAt: null, invitedAt: '2026-11-01T09:00:00.000Z' }), // waits for 120 days
    person({ joinedAt: null, invitedAt: '2027-02-01T09:00:00.000Z' }),
    person({ joinedAt: null, invitedAt: null }),
  ];
  const told = (after: RulesDraft) => consequencesOf(plain, after, people, AT);

  it.each<[string, RulesDraft, unknown[]]>([
    ['nothing', plain, []],
    [
      'a shorter term: attestations in force keep their end',
      { ...plain, validityMonths: 11, checkDays: 200 },
      [
        { kind: 'validity', from: 12, to: 11, kept: 3 },
        { kind: 'check-shorter', from: 300, to: 200 },
      ],
    ],
    [
      'a wider renewal window: statuses change at once',
      { ...plain, renewalDays: 90, checkDays: 200 },
      [
        { kind: 'check-shorter', from: 300, to: 200 },
        { kind: 'now-expiring', count: 1 },
      ],
    ],
    ['a narrower one', { ...plain, renewalDays: 30 }, [{ kind: 'no-longer-expiring', count: 1 }]],
    ['higher marks', withExams({ passMark: 90, pillarMark: 70 }), [{ kind: 'marks-harder' }]],
    ['lower marks', withExams({ pillarMark: 0 }), [{ kind: 'marks-easier' }]],
    ['one mark up and one down', withExams({ passMark: 90, pillarMark: 50 }), [{ kind: 'marks-mixed' }]],
    ['fewer tries', withExams({ perMonth: 1, waitDays: 5 }), [{ kind: 'tries' }]],
    [
      'a level closed: its holders keep it',
      withLevels(plain.levels.slice(0, 2)),
      [{ kind: 'level-closed', level: 'ambassador', holders: 1 }],
    ],
    [
      'a place more',
      withLevels([{ level: 'relay', places: ['welcome', 'charter', 'sharing'] }]),
      [
        { kind: 'places-added', level: 'relay', places: ['welcome'], holders: 2 },
        { kind: 'level-closed', level: 'voice', holders: 0 },
        { kind: 'level-closed', level: 'ambassador', holders: 1 },
      ],
    ],
    ['data kept for less', withKept({ playLogs: 30 }), [{ kind: 'kept-shorter', data: 'playLogs', from: 90, to: 30 }]],
    ['data kept for longer', withKept({ left: 730 }), [{ kind: 'kept-longer', data: 'left', from: 365, to: 730 }]],
    [
      'people awaited for less',
      withKept({ awaited: 100 }),
      [
        { kind: 'kept-shorter', data: 'awaited', from: 180, to: 100 },
        { kind: 'awaited-erased', count: 1 },
      ],
    ],
    ['a pack on', { ...plain, packs: ['abroad'] }, [{ kind: 'pack-on', pack: 'abroad' }]],
  ])('are told of %s', (_, after, wanted) => {
    expect(told(after)).toEqual(wanted);
  });

  it('never count a person by what they played', () => {
    const tellable = ['role', 'invitedAt', 'joinedAt', 'level', 'expiresAt', 'ended'];
    expect(Object.keys(people[0]!).every((key) => tellable.includes(key))).toBe(true);
  });

  it('leave the default of every kind of data where it is', () => {
    expect(plain.retention).toEqual(DEFAULT_RETENTION);
  });
});
