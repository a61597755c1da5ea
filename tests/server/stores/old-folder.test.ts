import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeChecked } from '../../../server/stores/lowdb/durable-file.ts';
import { folderAt, personFile, segmentName } from '../../../server/stores/lowdb/folder.ts';
import { checkedLine } from '../../../server/stores/lowdb/lines.ts';
import { recordLine } from '../../../server/stores/lowdb/segment.ts';
import { newFolder, openAt, removeFolder } from './folders.ts';
import { AT, company, personOf, queryOf } from './samples.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await newFolder();
});
afterEach(() => removeFolder(dataDir));

/** What the first version knew of a person and of a company. */
const oldPerson = (id: string) => {
  const { invitedAt: _, joinedAt: __, remindable: ___, mails: ____, ...old } = personOf(id);
  return old;
};
const { locales: _, rulesHash: __, logo: ___, colours: ____, version: _____, ...oldCompany } = company;

/** A folder as the first version left it: `ann` at rest, `bob` still in the journal. */
function writeOldFolder(): void {
  const folder = folderAt(dataDir);
  for (const path of [folder.tmp, folder.aside, folder.journal, folder.people, folder.documents]) mkdirSync(path, { recursive: true });
  const record = { person: 'ann', version: 0, modules: {}, cards: {}, badges: {}, acceptances: [] };
  const ann = { format: 1, id: 'ann', seq: 1, born: 1, person: oldPerson('ann'), record, attempts: [] };
  mkdirSync(dirname(personFile(folder, 'ann')), { recursive: true });
  writeFileSync(personFile(folder, 'ann'), encodeChecked(ann));
  const lines = [{ index: 1, seq: 1, company: oldCompany }, { person: 'ann', email: oldPerson('ann').email }, { end: 2 }];
  writeFileSync(folder.index, lines.map((line) => checkedLine(JSON.stringify(line))).join(''));
  writeFileSync(folder.trimmed, encodeChecked({ trimmed: 1 }));
  const born = JSON.stringify({ prev: [0], change: { op: 'person-created', person: oldPerson('bob') } });
  writeFileSync(`${folder.journal}/${segmentName(2)}`, recordLine(2, 2, born));
  writeFileSync(folder.marker, '{"kind":"real","format":1}\n');
}

test('a folder of the first version opens: its people have been there since their creation', async () => {
  writeOldFolder();
  const store = await openAt(dataDir);
  expect(store.health().problems).toEqual([]);
  for (const id of ['ann', 'bob'])
    expect(await store.person(id)).toEqual(personOf(id, { joinedAt: AT, invitedAt: null, remindable: true }));
  expect((await store.findPeople(queryOf())).rows.map(({ id, joinedAt }) => [id, joinedAt])).toEqual([
    ['ann', AT],
    ['bob', AT],
  ]);
  expect(await store.company()).toEqual(company);
  expect(await store.changeCompany({ ...company, name: 'Other' })).toMatchObject({ ok: true, value: { version: 1 } });
  await store.close();
  const again = await openAt(dataDir);
  expect(await again.company()).toMatchObject({ name: 'Other', version: 1 });
  await again.close();
  expect(await readFile(folderAt(dataDir).index, 'utf8')).toContain('"version":1');
});
