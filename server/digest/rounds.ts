import { fail } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import { isWorkingTime } from '../../content/engine/working-hours.ts';
import { mailLooks } from '../mail-looks.ts';
import { optOutLink } from '../mail-tokens.ts';
import { again } from '../people.ts';
import type { Person } from '../stores/nouns/people.ts';
import { companyZone, momentIn } from '../time-zone.ts';
import { oneByOne } from '../turns.ts';
import { digestData } from './data.ts';
import { digestOf, keepDigest, leavingDigests } from './paper.ts';
import type { Digest, DigestDeps } from './paper.ts';
import { mailOf, wordsOf } from './words.ts';

/** Mails handed over at once: see the mailer. */
const AT_ONCE = 3;
/** Rounds with refused mails before they are given up, an hour and more apart. */
const TRIES = 4;
const HOUR_MS = 3600 * 1000;

const hasJoined = ({ joinedAt }: Pick<Person, 'joinedAt'>): boolean => joinedAt !== null;

/** So many, whether they take the digest or not: one more, or one less, must not tell HR who wants none. */
export const countMembers = async ({ store }: Pick<DigestDeps, 'store'>): Promise<number> =>
  (await store.rowsOfPeople()).filter(hasJoined).length;

/** Members who take the digest and have not had this one. */
async function readersOf({ store }: Pick<DigestDeps, 'store'>, month: string): Promise<string[]> {
  const readers: string[] = [];
  for (const { id } of (await store.rowsOfPeople()).filter(hasJoined)) {
    const mails = (await store.person(id))?.mails;
    if (mails?.digest && (mails.digestOf ?? '') < month) readers.push(id);
  }
  return readers;
}

/** Lets a digest go, once. ERR_MAIL_MISSING: nothing is mailed here; ERR_DIGEST_SENT, ERR_VERSION_CONFLICT. */
export async function letGo(deps: DigestDeps, by: string, month: string, version: number): Promise<Result<Digest>> {
  if (!deps.mail) return fail('ERR_MAIL_MISSING');
  const before = await digestOf(deps, month);
  if (before.leavingAt !== null) return fail('ERR_DIGEST_SENT');
  const at = deps.clock().toISOString();
  const kept = await keepDigest(deps, by, { ...before, version, leavingAt: at, notBefore: at });
  if (kept.ok) await deps.store.addAudit({ at, by, act: 'digest-sent', about: [], detail: { month } });
  return kept;
}

/** Marks a reader, on disk, before the mail is handed over; a refusal takes it back. @returns whom to write to, and how to take it back */
async function claim({ store }: DigestDeps, id: string, month: string): Promise<{ person: Person; release(): Promise<unknown> } | null> {
  let before: string | null = null;
  const claimed = await again(async () => {
    const person = await store.person(id);
    if (!person?.joinedAt || !person.mails.digest || (person.mails.digestOf ?? '') >= month) return fail('ERR_PERSON_UNKNOWN');
    before = person.mails.digestOf;
    return store.savePerson({ ...person, mails: { ...person.mails, digestOf: month } });
  });
  if (!claimed.ok) return null;
  const release = () =>
    again(async () => {
      const now = await store.person(id);
      if (!now) return fail('ERR_PERSON_UNKNOWN');
      return store.savePerson({ ...now, mails: { ...now.mails, digestOf: before } });
    });
  return { person: claimed.value, release };
}

async function sendDigest(deps: DigestDeps, digest: Digest, isOpen: () => boolean): Promise<void> {
  const { mail } = deps;
  if (!mail) return;
  const [data, looks, readers] = await Promise.all([digestData(deps, digest), mailLooks(deps.store), readersOf(deps, digest.month)]);
  const words = {
    fr: wordsOf(deps.settings.projectDir, 'fr', looks.company, data),
    en: wordsOf(deps.settings.projectDir, 'en', looks.company, data),
  };
  let refused = 0;
  const one = async (id: string): Promise<void> => {
    const claimed = await claim(deps, id, digest.month);
    if (!claimed) return;
    const ways = { play: deps.settings.origins[0] ?? '', optOut: await optOutLink(deps, id) };
    const sent = await mail.send({ to: claimed.person.email, ...mailOf(words[claimed.person.locale], looks, ways) });
    if (sent.ok) return;
    refused += 1;
    await claimed.release();
  };
  for (let next = 0; next < readers.length; next += AT_ONCE) {
    if (!isOpen()) return;
    await Promise.all(readers.slice(next, next + AT_ONCE).map(one));
  }
  const now = deps.clock();
  const tries = digest.tries + (refused > 0 ? 1 : 0);
  const isDone = refused === 0 || tries >= TRIES;
  if (isDone && refused > 0) deps.log(new Error(`${refused} mails of the digest were given up: the mail server refused each`));
  const notBefore = new Date(now.getTime() + 2 ** tries * HOUR_MS).toISOString();
  await keepDigest(deps, '', { ...digest, tries, notBefore, sentAt: isDone ? now.toISOString() : null });
}

async function round(deps: DigestDeps): Promise<void> {
  const timeZone = await companyZone(deps);
  const isOpen = () => isWorkingTime(momentIn(timeZone, deps.clock().toISOString()));
  if (!deps.mail || !isOpen()) return;
  for (const digest of await leavingDigests(deps))
    if (digest.notBefore <= deps.clock().toISOString()) await sendDigest(deps, digest, isOpen);
}

/** One round after the other: two at once would write the same paper. */
const inTurn = oneByOne();

/** Sends the digests that have been let go, in working hours; each reader has each month's once. */
export const sendDigests = (deps: DigestDeps): Promise<void> => inTurn(() => round(deps));
