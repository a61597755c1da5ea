import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brokenLink } from '../../server/stores/audit-chain.ts';
import { openStore } from '../../server/stores/open-store.ts';
import type { Store } from '../../server/stores/store.ts';
import { copyAsCrashed, filesOf, newFolder, openAt, removeFolder } from '../server/stores/folders.ts';
import { answersOf, eventsFrom } from '../server/stores/samples.ts';
import { killAfter, nothingYet } from '../support/crash/victim.ts';
import type { Acknowledged } from '../support/crash/victim.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await newFolder();
});
afterEach(() => removeFolder(dataDir));

/** Everything that was acknowledged and later not erased is there, whole. */
async function checkPerson(store: Store, known: Acknowledged, id: string): Promise<void> {
  const attempt = await store.attempt(id, `${id}-play`);
  const events = attempt?.events ?? [];
  expect(events.length, `events of ${id}`).toBeGreaterThanOrEqual(known.events.get(id) ?? 0);
  expect(events).toEqual(eventsFrom(0, events.length));
  const record = await store.recordOf(id);
  // result and record go together, whether or not their acknowledgement was heard
  expect((attempt?.finishedAt ?? null) !== null, id).toBe(Object.keys(record!.badges).length > 0);
  if (known.finished.has(id)) expect(attempt?.result, id).not.toBeNull();
  if (known.second.has(id)) expect(await store.attempt(id, `${id}-second`), id).not.toBeNull();
  if (known.issued.has(id))
    expect([await store.holderOf(`${id}-code`), await store.statusOf(id)], id).toMatchObject([id, [{ act: 'issued' }]]);
  const exam = await store.exam(id, `${id}-exam`);
  expect(exam?.answers ?? [], id).toEqual([answersOf(0), answersOf(1)].slice(0, exam?.answers.length ?? 0));
  expect(exam?.answers.length ?? 0, `acts of ${id}`).toBeGreaterThanOrEqual(known.acts.get(id) ?? 0);
  expect((exam?.finishedAt ?? null) !== null, id).toBe(record!.exams !== undefined);
  if (known.judged.has(id)) expect(exam?.result, id).not.toBeNull();
  if (known.sessions.has(id)) expect(await store.auth.find('session', [{ field: 'userId', value: id }]), id).toHaveLength(1);
}

async function checkFolder(folder: string, known: Acknowledged): Promise<number> {
  const store = await openAt(folder, { tuning: { checkAtMost: 1e6 } });
  // a torn end of the journal may be said; a damaged document never
  expect(store.health().problems.filter((problem) => problem.person !== undefined)).toEqual([]);
  const erased = new Set([...known.erasing, ...known.erased]);
  for (const id of known.people) if (!erased.has(id)) await checkPerson(store, known, id);
  for (const id of known.erased) expect([await store.person(id), await store.holderOf(`${id}-code`)], id).toEqual([null, null]);
  const log = await store.auditLog({ limit: 1e6 });
  expect(brokenLink(log)).toBeNull();
  for (const [id, seq] of known.audited) {
    expect(log[seq - 1], `entry ${seq}`).toMatchObject({ seq, about: [id] });
    expect((await store.auditAbout(id, 1))[0]?.seq, `about ${id}`).toBeGreaterThanOrEqual(seq);
  }
  for (const [id, version] of known.papers) {
    const paper = await store.paper('notice', id);
    expect(paper?.version ?? 0, `paper ${id}`).toBeGreaterThanOrEqual(version);
    expect(paper?.body, `paper ${id}`).toEqual({ version: paper!.version - 1 });
  }
  await store.close();
  return known.people.size;
}

async function noTraceOf(erased: Iterable<string>, folder: string): Promise<void> {
  const names = [...erased].map((id) => `${id}@`);
  for (const { path, bytes } of await filesOf(folder)) {
    const text = bytes.toString('latin1');
    expect(
      names.filter((name) => text.includes(name)),
      path,
    ).toEqual([]);
  }
}

describe('a process killed at any moment', () => {
  test('loses nothing that it acknowledged, tears no file, and leaves nothing of the erased', { timeout: 110_000 }, async () => {
    const known = nothingYet();
    const until = Date.now() + 30_000;
    let kills = 0;
    for (; kills < 30 && Date.now() < until; kills++) {
      await killAfter(dataDir, `k${kills}`, Math.random() * (kills % 3 === 0 ? 60 : 600), known);
      // what the next process finds, without its repairing the folder that is killed in again
      const copy = await copyAsCrashed(dataDir);
      await checkFolder(copy, known);
      await noTraceOf(known.erased, copy);
      await removeFolder(copy);
    }
    expect(kills).toBeGreaterThanOrEqual(8);
    expect(known.events.size).toBeGreaterThan(20);
    await checkFolder(dataDir, known);
  });

  test('held the folder against a second one, which was told its pid, and left it free', { timeout: 60_000 }, async () => {
    let told: unknown;
    let owner = 0;
    await killAfter(dataDir, 'owner', 1500, nothingYet(), async (pid) => {
      owner = pid;
      told = await openStore({ dataDir, marker: 'real' });
    });
    expect(told).toMatchObject({ ok: false, code: 'ERR_DATA_LOCKED', pid: owner });
    await (await openAt(dataDir)).close();
  });
});
