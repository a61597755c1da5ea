import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planSchema, planTextsSchema } from '../../../content/engine/session/plan-schema.ts';
import type { PlanTexts } from '../../../content/engine/session/plan-schema.ts';
import type { HostAct } from '../../../content/engine/session/events.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import type { Library } from '../../../server/sessions/library.ts';
import { smallContent } from './content.ts';
import { ask, newcomer, openWorld, settingsFor } from './world.ts';
import type { Newcomer, World } from './world.ts';

/** The smallest plan with a round of each kind that needs no story, and its words. */
const plan = planSchema.parse({
  id: 'small',
  order: 1,
  topic: 'fears',
  minutes: 18,
  next: 'charter',
  articles: ['a01'],
  rounds: [
    {
      id: 'q1',
      kind: 'quiz',
      minutes: 4,
      seconds: 45,
      options: ['one', 'two', 'three'],
      right: 'two',
      articles: ['a01'],
      facts: ['LAW-01'],
    },
    { id: 'line', kind: 'debate', minutes: 5, seconds: null, articles: ['a01'], facts: [] },
    { id: 'fear', kind: 'words', minutes: 4, seconds: null, articles: [], facts: [] },
  ],
});

const texts = (locale: Locale): PlanTexts =>
  planTextsSchema.parse({
    title: `Small plan (${locale})`,
    summary: 'A small plan',
    invitation: 'Come, and bring a phone.',
    talk: ['First point', 'Second point', 'Third point'],
    next: 'Play the charter next.',
    rounds: {
      q1: {
        title: 'Quiz',
        ask: 'Which one?',
        options: { one: 'The first', two: 'The second', three: 'The third' },
        explain: 'The second, because.',
      },
      line: { title: 'Debate', ask: 'Where are you?', left: 'Here', right: 'There', discuss: 'Talk.', explain: 'Both.' },
      fear: { title: 'Words', ask: 'One word?', explain: 'Thanks.' },
    },
  });

const small = { plan, texts: { fr: texts('fr'), en: texts('en') } };

/** Two titles as long as no author would write them. */
function long(): Library['plans'][number] {
  const told = { ...texts('en').rounds['q1']!, title: 'x'.repeat(60_000) };
  const words = { ...texts('en'), rounds: { q1: told, q2: told } };
  const [q1] = plan.rounds;
  return { plan: { ...plan, id: 'long', rounds: [q1!, { ...q1!, id: 'q2' }] }, texts: { fr: words, en: words } };
}

export const smallLibrary: Library = { plans: [small, long()], cuts: [] };

/** Many questions, one after the other: to measure, or to be killed in. */
export const quizLibrary: Library = {
  plans: [
    {
      plan: {
        ...plan,
        id: 'small',
        rounds: Array.from({ length: 20 }, (_, at) => ({ ...plan.rounds[0]!, id: `q${at + 1}`, seconds: null })),
      },
      texts: { fr: quizTexts('fr'), en: quizTexts('en') },
    },
  ],
  cuts: [],
};

function quizTexts(locale: Locale): PlanTexts {
  const { q1 } = texts(locale).rounds;
  return { ...texts(locale), rounds: Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`q${at + 1}`, q1!])) };
}

/** A world whose sessions have a folder of their own. `again` is the same folder and store after a kill. */
export async function openRoom({ folder, ...more }: NonNullable<Parameters<typeof openWorld>[0]> & { folder?: string } = {}) {
  const dataDir = folder ?? (await mkdtemp(join(tmpdir(), 'room-')));
  const settings = settingsFor({ dataDir });
  const authored = { ...smallContent(), sessions: smallLibrary };
  const world = await openWorld({ authored, settings, ...more });
  const host = await newcomer(world, { role: 'manager' });
  return {
    world,
    host,
    dataDir,
    again: async () => openWorld({ authored, settings, ...more, store: world.store }),
    close: () => rm(dataDir, { recursive: true, force: true }),
  };
}
export type Room = Awaited<ReturnType<typeof openRoom>>;

/** A session that its host has opened. */
export async function openSession(host: Newcomer, chosen = 'small') {
  const planned = await host.ask('POST', '/api/sessions', { plan: chosen, locale: 'en' });
  const id: string = planned.body.id;
  const opened = await host.ask('POST', `/api/sessions/${id}/open`, {});
  const code: string = opened.body.code;
  return { id, code, act: (act: HostAct) => host.ask('POST', `/api/sessions/${id}/acts`, act) };
}

/** A phone, by the fallback of the socket. */
export async function phone(world: Pick<World, 'app'>, code: string, name: string) {
  const joined = await ask(world, 'POST', '/api/join', { code, name, locale: 'en' });
  const { session, seat, key } = joined.body as { session: string; seat: string; key: string };
  const headers = { authorization: `Seat ${seat}.${key}` };
  return {
    session,
    seat,
    key,
    see: async (through = world, seen = '') => ask(through, 'GET', `/api/sessions/${session}/seat?locale=en${seen}`, undefined, headers),
    vote: (round: string, option: string, ballot: 1 | 2 = 1, through = world) =>
      ask(through, 'POST', `/api/sessions/${session}/seat/acts`, { type: 'vote', round, decision: 1, ballot, option }, headers),
    word: (round: string, text: string) => ask(world, 'POST', `/api/sessions/${session}/seat/acts`, { type: 'word', round, text }, headers),
  };
}
