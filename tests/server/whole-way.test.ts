import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { compile } from '../../content/engine/machine.ts';
import { MODULE_IDS } from '../../content/engine/vocabulary.ts';
import { loadAll } from '../../content/load.ts';
import type { ExamItem } from '../../server/exam-view.ts';
import { eventsOf, writeSoundly } from '../support/script.ts';
import { sit, send } from './support/exams.ts';
import { listed, tokenOf } from './support/invited.ts';
import { PASSWORD, ask, cookiesOf, newcomer, openWorld, signedInAs } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

const loaded = loadAll();
if (!loaded.ok) throw new Error(String(loaded['message']));
const authored = loaded.value;

/** HR writes somebody down and invites them; their link brings them in. */
async function invitedIn(world: World): Promise<Newcomer> {
  const hr = await newcomer(world, { role: 'hr' });
  const person = await listed(world, { name: 'Łucja Ferré' });
  const { invited } = (await hr.ask('POST', '/api/hr/invitations', { people: [person.id] })).body;
  const accepted = await ask(world, 'POST', '/api/invitations/accept', {
    token: tokenOf(invited[0].link),
    password: PASSWORD,
    locale: 'fr',
  });
  expect(accepted.status).toBe(201);
  return signedInAs(world, person, cookiesOf(accepted.headers));
}

/** A place played as its page plays it: every event of the log is sent, and the server judges. */
async function playPlace(who: Newcomer, module: (typeof MODULE_IDS)[number]): Promise<void> {
  const attempt = (await who.ask('POST', '/api/attempts', { module, requestId: randomUUID() })).body;
  const content = authored.modules.find((one) => one.module.id === module)!;
  const program = compile(content, authored.charter, { badges: authored.badges });
  const events = eventsOf(writeSoundly(program, attempt).beats);
  for (let from = 0; from < events.length; from += 50) {
    const sent = await who.ask('POST', `/api/attempts/${attempt.id}/events`, { from, events: events.slice(from, from + 50) });
    expect(sent.status).toBe(200);
  }
  const { status, body } = await who.ask('POST', `/api/attempts/${attempt.id}/finish`, {});
  expect([status, body.result.passed]).toEqual([200, true]);
}

const sound = ({ id }: ExamItem) => ({
  item: id,
  option: authored.bank.find((one) => one.id === id)!.options.find(({ mark }) => mark === 2)!.id,
});

/** The four acts of the exam, each answered as somebody who knows. */
async function sitTheExam(who: Newcomer): Promise<void> {
  let view = (await sit(who)).body;
  while (view.act !== null) view = (await send(who, view.id, view.act, view.items.map(sound))).body;
  expect(view.result.passed).toBe(true);
}

it('somebody invited becomes ambassador, renews the year after, lets it lapse, and has it again', async () => {
  const world = await openWorld({ authored });
  // A Monday of working hours, in Paris.
  const at = (date: string) => void (world.time.now = new Date(`${date}T09:00:00.000Z`));
  at('2026-03-02');
  let who = await invitedIn(world);
  const statusOf = async () => (await who.ask('GET', '/api/status')).body.status;
  const state = async () => {
    const { state: now, ready, certificate } = await statusOf();
    return [now, ready, certificate?.level ?? null, certificate?.endsAt.slice(0, 10) ?? null];
  };
  const sayYes = async () => {
    const { rulesHash } = await statusOf();
    return who.ask('POST', '/api/status', { answer: 'yes', level: 'ambassador', locale: 'fr', rulesHash, requestId: randomUUID() });
  };
  /** A year later one signs in again. */
  const comesBack = async (date: string) => {
    at(date);
    const { email } = who.person;
    const signed = await ask(world, 'POST', '/api/auth/sign-in/email', { email, password: PASSWORD });
    who = signedInAs(world, who.person, cookiesOf(signed.headers));
  };

  for (const module of MODULE_IDS) await playPlace(who, module);
  const { hash, version } = (await who.ask('GET', '/api/charter')).body;
  expect((await who.ask('POST', '/api/charter/acceptance', { hash, version, locale: 'fr' })).status).toBeLessThan(300);
  expect(await state()).toEqual(['none', null, null, null]);
  await sitTheExam(who);
  expect(await state()).toEqual(['none', 'ambassador', null, null]);
  expect((await sayYes()).status).toBe(201);
  expect(await state()).toEqual(['certified', null, 'ambassador', '2027-03-02']);

  await comesBack('2027-01-11');
  expect(await state()).toEqual(['expiring', null, 'ambassador', '2027-03-02']);
  await sitTheExam(who);
  expect((await sayYes()).status).toBe(201);
  expect(await state()).toEqual(['certified', null, 'ambassador', '2028-03-02']);

  await comesBack('2028-03-06');
  expect(await state()).toEqual(['expired', null, 'ambassador', '2028-03-02']);
  expect((await sayYes()).status).toBe(409);
  await sitTheExam(who);
  expect((await sayYes()).status).toBe(201);
  expect(await state()).toEqual(['certified', null, 'ambassador', '2029-03-06']);
  const { history } = await statusOf();
  expect(history.map(({ act }: { act: string }) => act)).toEqual(['issued', 'issued', 'issued']);
  expect(world.bugs).toEqual([]);
});
