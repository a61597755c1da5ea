import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { ExamPass } from '../../../content/engine/exam/record.ts';
import type { Level } from '../../../content/engine/vocabulary.ts';
import { playLog } from './content.ts';
import { begin, newcomer, openWorld, signedInAs } from './world.ts';
import type { Newcomer, World } from './world.ts';

export const HASH = 'ab'.repeat(32);

export async function openAt(date: string): Promise<World> {
  const world = await openWorld();
  world.time.now = new Date(date);
  return world;
}

export async function play(who: Newcomer, module: string): Promise<{ ready: Level | null }> {
  const id = await begin(who, randomUUID(), module);
  await who.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog() });
  const { status, body } = await who.ask('POST', `/api/attempts/${id}/finish`, {});
  expect(status).toBe(200);
  return body;
}

export async function accept(who: Newcomer): Promise<void> {
  const { hash, version } = (await who.ask('GET', '/api/charter')).body;
  expect((await who.ask('POST', '/api/charter/acceptance', { hash, version, locale: 'fr' })).status).toBeLessThan(300);
}

/** A pass as the server keeps it once it has judged an exam. */
export async function passCheck(world: World, who: Newcomer, level: Level): Promise<void> {
  const record = (await world.store.recordOf(who.person.id))!;
  const at = world.time.now.toISOString();
  const pass: ExamPass = {
    exam: randomUUID(),
    at,
    points: 15,
    most: 16,
    needed: 13,
    bankHash: HASH,
    charterHash: world.content.charter.hash,
  };
  const before = record.exams?.[level];
  const exam = { best: { points: 15, most: 16, exam: pass.exam, at }, passes: [...(before?.passes ?? []), pass], sat: 1, lastAt: at };
  expect((await world.store.saveRecord({ ...record, exams: { ...record.exams, [level]: exam } })).ok).toBe(true);
}

/** Somebody who has done all that a relay needs, but has not said yes. @param there is signed in already */
export async function relayToBe(world: World, there?: Pick<Newcomer, 'person' | 'cookie'>): Promise<Newcomer> {
  const who = there ? signedInAs(world, there.person, there.cookie) : await newcomer(world, { name: 'Łucja Ferré' });
  await play(who, 'charter');
  await accept(who);
  await passCheck(world, who, 'relay');
  return who;
}

export const yes = (world: World, level: Level, more: object = {}) => ({
  answer: 'yes',
  level,
  locale: 'fr',
  rulesHash: world.content.certificates.hash,
  requestId: randomUUID(),
  ...more,
});
