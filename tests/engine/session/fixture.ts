import type { SessionEvent } from '../../../content/engine/session/events.ts';
import { compileCut } from '../../../content/engine/session/cut-program.ts';
import { cutSchema, cutTextsSchema } from '../../../content/engine/session/cut-schema.ts';
import { planSchema, planTextsSchema } from '../../../content/engine/session/plan-schema.ts';
import { step } from '../../../content/engine/session/session.ts';
import { startSession } from '../../../content/engine/session/state.ts';
import type { SessionDeps, SessionState } from '../../../content/engine/session/state.ts';
import { fixtureCharter } from '../fixtures/charter.ts';

/** One round of each kind, two more quizzes, and one kept for a tie. */
export const fixturePlan = planSchema.parse({
  id: 'fixture',
  order: 1,
  topic: 'fears',
  minutes: 30,
  next: 'sharing',
  articles: ['a01'],
  rounds: [
    {
      id: 'q1',
      kind: 'quiz',
      minutes: 3,
      seconds: 45,
      options: ['one', 'two', 'three'],
      right: 'two',
      articles: ['a02'],
      facts: ['LAW-02'],
    },
    { id: 'line', kind: 'debate', minutes: 6, seconds: null, articles: ['a03'], facts: ['LAW-01'] },
    { id: 'fear', kind: 'words', minutes: 4, seconds: null },
    { id: 'photo', kind: 'story', minutes: 9, seconds: 60, cut: 'photo' },
    { id: 'q2', kind: 'quiz', minutes: 3, seconds: null, options: ['yes', 'no'], right: 'no', articles: ['a02'], facts: [] },
    { id: 'q9', kind: 'quiz', minutes: 2, seconds: null, options: ['yes', 'no'], right: 'yes', articles: ['a02'], facts: [] },
  ],
  spare: 'q9',
});

const quizTexts = (options: string[]) => ({
  title: 'Quiz',
  ask: 'Which?',
  options: Object.fromEntries(options.map((id) => [id, `label ${id}`])),
  explain: 'because',
});

const planTexts = planTextsSchema.parse({
  title: 'Plan',
  summary: 'summary',
  invitation: 'come',
  talk: ['one', 'two', 'three'],
  next: 'next',
  rounds: {
    q1: quizTexts(['one', 'two', 'three']),
    line: { title: 'Line', ask: 'Where?', left: 'never', right: 'always', discuss: 'talk', explain: 'because' },
    fear: { title: 'Fear', ask: 'One word?', explain: 'because' },
    photo: { title: 'Photo', intro: 'once', explain: 'because' },
    q2: quizTexts(['yes', 'no']),
    q9: quizTexts(['yes', 'no']),
  },
});

const stage = { cast: { awa: 'neutral' } };
const option = (id: string, mark: 0 | 1 | 2, more: object = {}) => ({ id, mark, articles: [`a0${mark + 1}`], facts: ['LAW-01'], ...more });

/** Two decisions, the second of which depends on the first, and two endings. */
export const fixtureCut = cutSchema.parse({
  id: 'photo',
  roles: ['customer', 'colleague', 'journalist', 'lawyer'],
  scenario: {
    start: 'arrival',
    flags: ['asked'],
    steps: {
      arrival: {
        kind: 'say',
        ...stage,
        lines: [
          { id: 'hello', who: 'awa' },
          { id: 'night', who: 'narrator' },
        ],
        next: 'first',
      },
      first: {
        kind: 'choice',
        ...stage,
        lines: [{ id: 'look', who: 'awa' }],
        options: [option('post', 0), option('ask', 2, { effects: { raise: ['asked'] } }), option('wait', 1, { next: 'aside' })],
        next: 'second',
      },
      aside: { kind: 'say', ...stage, lines: [{ id: 'hm', who: 'awa' }], next: 'second' },
      second: {
        kind: 'choice',
        ...stage,
        lines: [{ id: 'now', who: 'awa' }],
        options: [option('own', 2), option('hide', 0), option('thank', 2, { when: { flag: 'asked' } })],
        next: 'end',
      },
      end: { kind: 'branch', cases: [{ when: { flag: 'asked' }, next: 'good' }], otherwise: 'bad' },
      good: { kind: 'ending', ...stage, lines: [{ id: 'well', who: 'awa' }] },
      bad: { kind: 'ending', ...stage, lines: [{ id: 'ouch', who: 'awa' }] },
    },
  },
});

const told = (ids: string[]) =>
  Object.fromEntries(ids.map((id) => [id, { label: `do ${id}`, title: `${id}!`, after: `after ${id}`, why: `why ${id}` }]));
const cutTexts = cutTextsSchema.parse({
  steps: {
    arrival: { lines: { hello: 'hello', night: 'night falls' } },
    first: { lines: { look: 'look' }, ask: 'What now?', options: told(['post', 'ask', 'wait']) },
    aside: { lines: { hm: 'hm' } },
    second: { lines: { now: 'now' }, ask: 'And then?', options: told(['own', 'hide', 'thank']) },
    good: { lines: { well: 'well' }, title: 'Good', price: 'a day' },
    bad: { lines: { ouch: 'ouch' }, title: 'Bad', price: 'a year' },
  },
  roles: Object.fromEntries(fixtureCut.roles.map((id) => [id, { name: `the ${id}`, fact: `fact of ${id}` }])),
});

const program = compileCut(fixtureCut, fixtureCharter);

export const fixtureDeps: SessionDeps = {
  texts: () => ({ plan: planTexts, article: (id) => `article ${id}`, card: (id) => `card ${id}`, speaker: (who) => `name of ${who}` }),
  cut: () => ({ content: fixtureCut, program, texts: { fr: cutTexts, en: cutTexts } }),
};

export const lobby = (teams = 0): SessionState => startSession({ id: 's1', code: 'ABC234', plan: fixturePlan, seed: 1, teams });

type Timeless<E> = E extends unknown ? Omit<E, 'at'> : never;

/** A move of a test: an event without its time, or the type of an act that has nothing else. */
export type Move =
  | Timeless<SessionEvent>
  | Extract<
      SessionEvent['type'],
      'start' | 'next' | 'reveal' | 'explain' | 'again' | 'back' | 'skip' | 'pause' | 'resume' | 'spare' | 'end'
    >;

export const eventOf = (move: Move, at = 1_000): SessionEvent =>
  ({ ...(typeof move === 'string' ? { type: move } : move), at }) as SessionEvent;

/** The session after these moves, all of which it takes. */
export function play(state: SessionState, ...moves: Move[]): SessionState {
  return moves.reduce((present, move) => {
    const next = step(fixtureDeps, present, eventOf(move));
    if (!next.ok) throw new Error(`${JSON.stringify(move)} in ${present.place}: ${next.code}`);
    return next.value;
  }, state);
}

export const joins = (count: number, from = 0): Move[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'join', seat: `seat-${from + index}` }));

/** One vote a seat, in order. */
export const votes = (round: string, options: string[], question: { decision?: number; ballot?: 1 | 2; guess?: string } = {}): Move =>
  ({
    type: 'votes',
    votes: options.map((option, index) => ({ seat: `seat-${index}`, round, decision: 1, ballot: 1, option, ...question })),
  }) as Move;
