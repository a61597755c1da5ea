import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brokenLink } from '../../../server/stores/audit-chain.ts';
import { createBackup } from '../../../server/stores/lowdb/backup.ts';
import { auditName, folderAt, personFile } from '../../../server/stores/lowdb/folder.ts';
import { examineStopped, heal } from '../../../server/stores/lowdb/heal.ts';
import type { HealOptions } from '../../../server/stores/lowdb/heal.ts';
import { openStore } from '../../../server/stores/open-store.ts';
import type { Store } from '../../../server/stores/store.ts';
import { copyAsCrashed, filesOf, newFolder, openAt, removeFolder } from './folders.ts';
import { addLearner, addTallies, company, eventAt, eventsFrom, noteOf, paperOf, personOf, sessionOf, userOf } from './samples.ts';
import { everything } from './twin.ts';

let dataDir: string;
let backup: string;
beforeEach(async () => {
  dataDir = await newFolder();
  backup = `${dataDir}-backup`;
});
afterEach(async () => {
  await removeFolder(dataDir);
  await removeFolder(backup);
});

async function furnish(store: Store): Promise<void> {
  await store.saveCompany(company);
  for (const id of ['ann', 'bob']) {
    await addLearner(store, id, 3);
    await store.auth.create('user', userOf(id));
    await store.auth.create('account', { id: `${id}-account`, userId: id, password: 'x' });
    await store.auth.create('session', sessionOf(`${id}-session`, id));
  }
  await store.putDocument('ab'.repeat(32), { text: 'bonjour' });
  await Promise.all([store.savePaper(paperOf('draft')), addTallies(store, 'bob')]);
  for (const about of [['ann'], ['ann', 'bob'], []]) await store.addAudit(noteOf({ about }));
}

async function furnished(act?: (store: Store) => Promise<unknown>): Promise<unknown> {
  const store = await openAt(dataDir);
  await furnish(store);
  await act?.(store);
  const all = await everything(store);
  await store.close();
  return all;
}

/** The folder as a crash leaves it after these verbs, and all that was in it. */
async function crashed(act: (store: Store) => Promise<unknown>): Promise<unknown> {
  const store = await openAt(dataDir);
  await act(store);
  const all = await everything(store);
  const copy = await copyAsCrashed(dataDir);
  await store.close();
  await removeFolder(dataDir);
  dataDir = copy;
  return all;
}

async function now(): Promise<unknown> {
  const store = await openAt(dataDir);
  expect(store.health()).toEqual({ readOnly: null, problems: [] });
  const all = await everything(store);
  await store.close();
  return all;
}

async function spoil(file: string, at = 100): Promise<void> {
  const bytes = await readFile(file);
  bytes[at % bytes.length]! ^= 0x10;
  await writeFile(file, bytes);
}

const fileOf = (id: string) => personFile(folderAt(dataDir), id);
const outcomes = async (more: Partial<HealOptions> = {}) => {
  const healed = await heal({ dataDir, ...more });
  if (!healed.ok) throw new Error(JSON.stringify(healed));
  return healed.value.map(({ finding, outcome }) => [finding.about, outcome]);
};
const journalFile = async () => {
  const names = (await readdir(folderAt(dataDir).journal)).filter((name) => name.endsWith('.log')).toSorted();
  return join(folderAt(dataDir).journal, names.at(-1)!);
};

describe('the doctor', () => {
  test('finds a healthy folder healthy, at rest and after a crash, and changes nothing in it', async () => {
    await furnished();
    const before = await filesOf(dataDir);
    expect(await examineStopped(dataDir)).toMatchObject({ ok: true, value: { findings: [], people: 2, documents: 1 } });
    expect(await filesOf(dataDir)).toEqual(before);
    await crashed((store) => addLearner(store, 'carl', 2));
    expect(await examineStopped(dataDir)).toMatchObject({ ok: true, value: { findings: [] } });
  });

  test('leaves a folder in use, or of somebody else, alone', async () => {
    expect(await examineStopped(dataDir)).toMatchObject({ ok: false, code: 'ERR_DATA_FOREIGN' });
    const store = await openAt(dataDir);
    expect(await examineStopped(dataDir)).toMatchObject({ ok: false, code: 'ERR_DATA_LOCKED', pid: process.pid });
    expect(await heal({ dataDir })).toMatchObject({ ok: false, code: 'ERR_DATA_LOCKED' });
    await store.close();
  });

  test('names every damaged file at once', async () => {
    await furnished();
    await spoil(fileOf('ann'));
    await rm(fileOf('bob'));
    await spoil(folderAt(dataDir).index);
    const [document] = await filesOf(folderAt(dataDir).documents);
    await spoil(document!.path);
    const examined = await examineStopped(dataDir);
    const files = examined.ok ? examined.value.findings.map(({ file }) => file).toSorted() : [];
    expect(files).toEqual([fileOf('ann'), fileOf('bob'), folderAt(dataDir).index, document!.path].toSorted());
  });
});

describe("the doctor rebuilds a person's document", () => {
  test('from the journal alone when it reaches back to their beginning', async () => {
    const all = await crashed(furnish);
    await rm(fileOf('ann'), { force: true });
    await writeFile(fileOf('ann'), '{"half').catch(() => undefined);
    // whether or not the idle flush had written it, a damaged document is there at the next start
    const store = await openAt(dataDir);
    await store.close();
    await heal({ dataDir });
    expect(await now()).toEqual(all);
  });

  test('from a backup and the changes since, and proves it whole', async () => {
    await furnished();
    await cp(dataDir, backup, { recursive: true });
    const all = await crashed((store) => store.appendEvents('ann', 'ann-play', 3, eventsFrom(3, 2)));
    await spoil(fileOf('ann'));
    const bad = await readFile(fileOf('ann'));
    // the start sets the two changes aside, and the journal goes on
    await (await openAt(dataDir)).close();
    expect(await outcomes()).toEqual([['person', 'impossible']]);
    expect(await outcomes({ backup })).toEqual([['person', 'whole']]);
    expect(await now()).toEqual(all);
    const aside = await filesOf(folderAt(dataDir).aside);
    expect(aside.map(({ bytes }) => bytes)).toContainEqual(bad);
    expect(await examineStopped(dataDir)).toMatchObject({ ok: true, value: { findings: [] } });
  });

  test('from an older backup only when the loss is accepted, and they can go on', async () => {
    await furnished();
    await cp(dataDir, backup, { recursive: true });
    const store = await openAt(dataDir);
    await store.appendEvents('ann', 'ann-play', 3, [eventAt(3)]);
    await store.close();
    await crashed((later) => later.appendEvents('ann', 'ann-play', 4, [eventAt(4)]));
    await spoil(fileOf('ann'));
    expect(await outcomes({ backup })).toEqual([['person', 'refused']]);
    expect(await outcomes({ backup, acceptLoss: true })).toEqual([['person', 'partial']]);
    const again = await openAt(dataDir);
    expect(again.health().problems).toEqual([]);
    expect((await again.attempt('ann', 'ann-play'))?.events).toEqual(eventsFrom(0, 3));
    expect(await again.appendEvents('ann', 'ann-play', 3, [eventAt(3)])).toMatchObject({ ok: true });
    await again.close();
    expect(await (await openAt(dataDir)).close()).toBeUndefined();
  });
});

describe('the doctor rebuilds the index', () => {
  test('from the documents, whatever line is damaged, and auth rows from a backup', async () => {
    const all = await furnished();
    await cp(dataDir, backup, { recursive: true });
    const lines = (await readFile(folderAt(dataDir).index, 'utf8')).split('\n').slice(0, -1);
    for (const [i, line] of lines.entries()) {
      if (line.includes('"session"')) continue;
      await writeFile(folderAt(dataDir).index, [...lines.slice(0, i), `x${line}`, ...lines.slice(i + 1), ''].join('\n'));
      expect(await outcomes({ backup }), line).toEqual([['index', 'healed']]);
      expect(await now(), line).toEqual(all);
    }
  });

  test('when it is gone: people, not sign-ins, which only a backup has', async () => {
    const all = (await furnished()) as { people: unknown };
    await rm(folderAt(dataDir).index);
    expect(await outcomes()).toEqual([['index', 'healed']]);
    expect(await now()).toMatchObject({ count: 2, people: all.people, auth: [[], [], [], []], company: null });
  });

  test('that lacks a session does not take it from a backup: it may have been closed since', async () => {
    await furnished();
    await cp(dataDir, backup, { recursive: true });
    const text = await readFile(folderAt(dataDir).index, 'utf8');
    await writeFile(folderAt(dataDir).index, text.replace('ann-session', 'ann-sessioN'));
    await outcomes({ backup });
    expect(await now()).toMatchObject({ auth: [[{}, {}], [{ id: 'bob-session' }], [{}, {}], []] });
  });

  test('with changes that were still in the journal', async () => {
    await furnished();
    const all = await crashed(async (store) => {
      await addLearner(store, 'carl', 1);
      await store.savePerson(personOf('bob', { email: 'bob.new@helianthe.example' }));
      await store.auth.remove('session', ['ann-session']);
      await store.auth.create('user', userOf('carl'));
    });
    await writeFile(folderAt(dataDir).index, '');
    await outcomes();
    const after = (await now()) as { people: unknown; auth: unknown[] };
    expect(after.people).toEqual((all as { people: unknown }).people);
    expect(after.auth[0]).toEqual([expect.objectContaining({ id: 'carl' })]);
  });
});

describe('the doctor makes a damaged journal readable', () => {
  test('keeping every record that is whole; whoever lacks one is named, the others lose nothing', async () => {
    await furnished();
    await crashed(async (store) => {
      await store.appendEvents('ann', 'ann-play', 3, [eventAt(3)]);
      await store.appendEvents('ann', 'ann-play', 4, [eventAt(4)]);
      await store.appendEvents('bob', 'bob-play', 3, [eventAt(3)]);
    });
    await spoil(await journalFile(), 60);
    const healed = await heal({ dataDir });
    expect(healed).toMatchObject({
      ok: true,
      value: [
        { finding: { about: 'journal' }, outcome: 'healed', lost: 1 },
        { finding: { id: 'ann' }, outcome: 'refused' },
      ],
    });
    const store = await openAt(dataDir);
    expect((await store.attempt('bob', 'bob-play'))?.events).toHaveLength(4);
    await expect(store.attempt('ann', 'ann-play')).rejects.toMatchObject({ failure: { code: 'ERR_DATA_CORRUPT' } });
    await store.close();
    expect(await outcomes({ acceptLoss: true })).toEqual([['person', 'partial']]);
    const again = await openAt(dataDir);
    expect((await again.attempt('ann', 'ann-play'))?.events).toHaveLength(3);
    await again.close();
  });

  test.each(['its segments', 'trimmed.json'])('when %s are gone', async (what) => {
    const all = await furnished();
    if (what === 'trimmed.json') await rm(folderAt(dataDir).trimmed);
    else await rm(await journalFile());
    expect(await outcomes()).toEqual([['journal', 'healed']]);
    expect(await now()).toEqual(all);
    const store = await openAt(dataDir);
    expect(await store.appendEvents('ann', 'ann-play', 3, [eventAt(3)])).toMatchObject({ ok: true });
    await store.close();
    const again = await openAt(dataDir);
    expect((await again.attempt('ann', 'ann-play'))?.events).toHaveLength(4);
    await again.close();
  });
});

describe('the doctor and the audit log', () => {
  const logFile = () => join(folderAt(dataDir).audit, auditName(1));
  const entries = async () => {
    const store = await openAt(dataDir);
    const log = await store.auditLog({ limit: 99 });
    await store.close();
    return log;
  };

  test('an entry that is missing stops the start, by name', async () => {
    await furnished();
    await spoil(logFile(), -5 + (await readFile(logFile())).length);
    const opened = await openStore({ dataDir, marker: 'real' });
    expect(opened).toMatchObject({ ok: false, code: 'ERR_DATA_CORRUPT', file: logFile(), entry: 3 });
    expect(await examineStopped(dataDir)).toMatchObject({ ok: true, value: { findings: [{ about: 'audit' }] } });
  });

  test('an entry that a backup has is put back', async () => {
    const all = await furnished();
    await createBackup({ dataDir, target: backup });
    await spoil(logFile());
    expect(await outcomes({ backup })).toEqual([['audit', 'healed']]);
    expect(await now()).toEqual(all);
    expect(brokenLink(await entries())).toBeNull();
  });

  test('one that nobody has any more is lost, which the chain shows, and the log goes on', async () => {
    await furnished();
    await spoil(logFile());
    expect(await outcomes()).toEqual([['audit', 'healed']]);
    expect((await entries()).map(({ seq }) => seq)).toEqual([2, 3]);
    expect(brokenLink(await entries())).toMatchObject({ seq: 2 });
    const store = await openAt(dataDir);
    expect(await store.addAudit(noteOf({ about: ['ann'] }))).toMatchObject({ seq: 4 });
    expect((await store.auditAbout('ann', 9)).map(({ seq }) => seq)).toEqual([4, 2]);
    await store.close();
    expect(await examineStopped(dataDir)).toMatchObject({ ok: true, value: { findings: [] } });
  });

  test('a lost index takes up the log where it was', async () => {
    const all = await furnished();
    await rm(folderAt(dataDir).index);
    await heal({ dataDir });
    const { audit } = all as { audit: unknown };
    expect(await entries()).toEqual(audit);
    const store = await openAt(dataDir);
    expect((await store.auditAbout('bob', 9)).map(({ seq }) => seq)).toEqual([2]);
    expect(await store.addAudit(noteOf())).toMatchObject({ seq: 4 });
    await store.close();
  });
});
