import { describe, expect, test } from 'vitest';
import type { CutContent } from '../../content/engine/session/cut-schema.ts';
import type { PlanContent } from '../../content/engine/session/plan-schema.ts';
import { fixtureCut, fixturePlan } from '../engine/session/fixture.ts';
import { reportOn } from './fixture.ts';

const PLAN = 'content/sessions/fixture.yaml';
const CUT = 'content/sessions/cuts/photo.yaml';
type Choice = Extract<CutContent['scenario']['steps'][string], { kind: 'choice' }>;

const report = (change: (plan: PlanContent, cut: CutContent) => void, texts: Record<string, unknown> = {}) =>
  reportOn((draft) => {
    const [plan, cut] = [structuredClone(fixturePlan), structuredClone(fixtureCut)];
    change(plan, cut);
    draft.plans = [plan];
    draft.cuts = [cut];
    draft.texts.en = texts;
  });

const round = (plan: PlanContent, id: string) => plan.rounds.find((one) => one.id === id)!;
const choice = (cut: CutContent, id: string) => cut.scenario.steps[id] as Choice;
const untouched = report(() => {}).errors;

describe('an error tells of a plan', () => {
  test.each<[string, (plan: PlanContent) => void, string]>([
    ['whose minutes do not add up', (plan) => (plan.minutes = 45), `${PLAN}, minutes: 45, and its rounds with 5 of debrief take 30`],
    [
      'whose right option does not exist',
      (plan) => Object.assign(round(plan, 'q1'), { right: 'none' }),
      `${PLAN}, round "q1": its right option "none" is none of its options`,
    ],
    [
      'with a quiz that rests on nothing',
      (plan) => Object.assign(round(plan, 'q1'), { articles: [], facts: [] }),
      `${PLAN}, round "q1": rests on no article and no fact`,
    ],
    [
      'that names an article which the charter has not',
      (plan) => (round(plan, 'line').articles = ['a99']),
      `${PLAN}, round "line": the charter has no article a99`,
    ],
    [
      'that names a fact which is no card',
      (plan) => (round(plan, 'line').facts = ['LAW-99']),
      `${PLAN}, round "line": the fact LAW-99 is no card`,
    ],
    ['with two rounds of one name', (plan) => (round(plan, 'q2').id = 'q1'), `${PLAN}, round "q1": is there twice`],
    ['whose spare question is none', (plan) => (plan.spare = 'line'), `${PLAN}, spare: "line" is no quiz of this plan`],
    [
      'that plays a cut which is not there',
      (plan) => Object.assign(round(plan, 'photo'), { cut: 'lost' }),
      `${PLAN}, round "photo": there is no cut "lost"`,
    ],
  ])('%s', (_, change, message) => {
    expect(untouched).not.toContain(message);
    expect(report(change).errors).toContain(message);
  });

  test('explained at too great a length, as a warning', () => {
    const texts = { 'server/sessions/plans/fixture': { rounds: { q1: { explain: 'One. Two. Three. Four.' } } } };
    expect(report(() => {}, texts).warnings).toContain(
      'locales/en/server/sessions/plans/fixture.json, rounds.q1.explain: explains in 4 sentences, 3 at most wanted',
    );
  });

  test('that lacks a text of a round', () => {
    const missing = untouched.filter((message) => message.startsWith('locales/fr/server/sessions/plans/fixture.json'));
    const keys = ['title', 'talk.2', 'rounds.q1.options.two', 'rounds.line.discuss', 'rounds.fear.ask', 'rounds.photo.intro'];
    for (const key of keys) expect(missing).toContain(`locales/fr/server/sessions/plans/fixture.json, ${key}: is missing`);
  });
});

describe('an error tells of plans', () => {
  test.each([
    ['that are too few', 'content/sessions: has 1 plans, 6 are needed'],
    ['that leave a topic out', 'content/sessions: no plan is about "crisis"'],
  ])('%s', (_, message) => expect(untouched).toContain(message));
});

describe('an error tells of a cut', () => {
  test.each<[string, (cut: CutContent) => void, string]>([
    ['that leads nowhere', (cut) => (choice(cut, 'second').next = 'lost'), `${CUT}, step "second": leads to "lost", which is no step`],
    [
      'with an option that nothing explains',
      (cut) => (choice(cut, 'first').options[0]!.facts = []),
      `${CUT}, step "first", option "post": is explained by no article or no fact`,
    ],
    [
      'without a sound option on some road',
      (cut) => (choice(cut, 'second').options[0]!.mark = 1),
      `${CUT}, step "second": offers no sound option on some path`,
    ],
    [
      'that offers one option on some road',
      (cut) => (choice(cut, 'second').options[1]!.when = { flag: 'asked' }),
      `${CUT}, step "second": offers 1 options on some path, 2 to 4 wanted`,
    ],
    ['with one ending', (cut) => delete cut.scenario.steps['good'], `${CUT}, endings: 1 endings, at least 2 wanted`],
    ['with a role twice', (cut) => (cut.roles[0] = 'lawyer'), `${CUT}, roles: "lawyer" is there twice`],
  ])('%s', (_, change, message) => {
    expect(untouched).not.toContain(message);
    expect(report((__, cut) => change(cut)).errors).toContain(message);
  });

  test('shorter than a room wants', () => {
    expect(untouched).toContain(`${CUT}, paths: a path has 2 decisions, 5 to 6 wanted`);
  });

  test('that lacks a private fact or a consequence', () => {
    for (const key of ['roles.lawyer.fact', 'steps.first.options.ask.after', 'steps.good.price'])
      expect(untouched).toContain(`locales/fr/server/sessions/cuts/photo.json, ${key}: is missing`);
  });

  test('that no plan plays', () => {
    expect(report((plan) => (plan.rounds = plan.rounds.filter(({ kind }) => kind !== 'story'))).errors).toContain(
      `${CUT}: is played by no plan`,
    );
  });
});
