import { isInForce } from '../../content/engine/certificates.ts';
import { LEAST } from '../../content/engine/group-figures.ts';
import { isOn } from '../../content/engine/packs.ts';
import { statusOfRow } from '../../content/engine/person-status.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { currentCharter } from '../charter.ts';
import { textsFrom } from '../pdf/words.ts';
import { rowsAsSeen } from '../lapses.ts';
import { currentRules } from '../rules.ts';
import { createBook } from '../sessions/book.ts';
import type { Booked } from '../sessions/book.ts';
import { companyDays, companyZone, longDay } from '../time-zone.ts';
import type { Digest, DigestDeps } from './paper.ts';

export type Topic = { kind: 'card' | 'article'; id: string; title: string; text: string };
/** Everything a digest says, but for its words. A count is null under five. */
export type DigestData = {
  month: string;
  certified: number | null;
  inForce: number | null;
  /** Newly certified people who have agreed to be named. */
  names: string[];
  intro: Record<Locale, string>;
  topic: Record<Locale, Topic> | null;
  /** Coming ones that their hosts announce, the next first: never whose they are. */
  sessions: { day: Record<Locale, string>; title: Record<Locale, string> }[];
  /** How many more are planned. */
  otherSessions: number | null;
};

/** Under so many, a figure could point at somebody: its readers are everyone, managers too. */
const told = (count: number): number | null => (count < LEAST ? null : count);

/** What HR may choose the topic of the month from, in one language: codex cards and articles of the charter in force. */
export async function topicsIn(deps: DigestDeps, locale: Locale): Promise<Topic[]> {
  const say = textsFrom(deps.settings.projectDir, locale, 'cards');
  const { packs } = (await currentRules(deps)).document;
  const told = deps.content.cards.filter((card) => isOn(card, packs));
  const cards = told.map(({ id }) => ({ kind: 'card' as const, id, title: say(`${id}.title`), text: say(`${id}.rule`) }));
  const { document } = await currentCharter({ ...deps, followsContent: false });
  const articles = document.articles.map(({ id, title, text }) => ({
    kind: 'article' as const,
    id,
    title: title[locale],
    text: text[locale],
  }));
  return [...articles, ...cards];
}

async function topicOf(deps: DigestDeps, { topic }: Digest): Promise<DigestData['topic']> {
  if (topic === null) return null;
  const both = await Promise.all(LOCALES.map((locale) => topicsIn(deps, locale)));
  const [fr, en] = both.map((all) => all.find(({ kind, id }) => kind === topic.kind && id === topic.id));
  // An article may have left the charter since it was chosen.
  return fr && en ? { fr, en } : null;
}

/** Announced sessions that a letter may tell; the calendar has the rest. */
const MOST_SESSIONS = 12;

/** A plan of the programme has its title in both languages; a composed one has what its maker wrote. */
function titleOf({ content }: DigestDeps, { plan, title }: Booked): Record<Locale, string> {
  const ready = content.sessions.plans.find((one) => one.plan.id === plan);
  return ready ? { fr: ready.texts.fr.title, en: ready.texts.en.title } : { fr: title, en: title };
}

/** Other hosts' sessions are counted once five hosts have some: a count of one manager's would be that manager's. */
async function comingSessions(deps: DigestDeps, now: string): Promise<Pick<DigestData, 'sessions' | 'otherSessions'>> {
  const zone = await companyZone(deps);
  const planned = (await createBook(deps).sessions.all()).filter((one) => one.state === 'planned' && one.at !== null && one.at > now);
  const people = new Set((await deps.store.rowsOfPeople()).map(({ id }) => id));
  const coming = planned.filter(({ owner }) => people.has(owner)).toSorted((one, other) => (one.at! < other.at! ? -1 : 1));
  const others = coming.filter(({ announced }) => !announced);
  const hosts = new Set(others.map(({ owner }) => owner)).size;
  const sessions = coming
    .filter(({ announced }) => announced)
    .slice(0, MOST_SESSIONS)
    .map((one) => ({ day: { fr: longDay('fr', zone, one.at!), en: longDay('en', zone, one.at!) }, title: titleOf(deps, one) }));
  return { sessions, otherSessions: hosts < LEAST ? null : others.length };
}

/** Made anew each time, so that nobody is named who has changed their mind, left or been erased. */
export async function digestData(deps: DigestDeps, digest: Digest): Promise<DigestData> {
  const { store } = deps;
  const at = deps.clock().toISOString();
  const [{ document: rules }, rows, dayOf] = await Promise.all([currentRules(deps), rowsAsSeen(deps, at), companyDays({ store })]);
  const standing = rows.filter((row) => isInForce(statusOfRow(rules, row, at).status));
  const fresh = standing.filter(({ issuedAt }) => issuedAt !== null && dayOf(issuedAt).startsWith(digest.month));
  const people = await Promise.all(fresh.map(({ id }) => store.person(id)));
  const names = people.flatMap((person) => (person?.mails.named && person.joinedAt !== null ? [person.name] : []));
  return {
    month: digest.month,
    certified: told(fresh.length),
    inForce: told(standing.length),
    names: names.toSorted((one, other) => one.localeCompare(other, 'fr')),
    intro: digest.intro,
    topic: await topicOf(deps, digest),
    ...(await comingSessions(deps, at)),
  };
}
