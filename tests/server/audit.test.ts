import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../server/stores/nouns/audit.ts';
import { brokenLink } from '../../server/stores/audit-chain.ts';
import { newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let hr: Newcomer;
let ana: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  hr = await newcomer(world, { role: 'hr', name: 'Naïma Benali' });
  ana = await newcomer(world, { name: 'Ana Prieto' });
});

type Line = { seq: number; act: string; by: { name: string | null } | null; about: { name: string | null }[]; aboutCount: number };
const page = async (query = '', who = hr) =>
  (await who.ask('GET', `/api/hr/audit${query}`)).body as { entries: Line[]; next: number | null };
const look = (who = hr, at = ana) => who.ask('GET', `/api/hr/people/${at.person.id}`);
const later = (days: number) => void (world.time.now = new Date(world.time.now.getTime() + days * 24 * 3600_000));
const exported = async (format: string, lang = 'en') =>
  String((await hr.ask('GET', `/api/hr/audit/export?format=${format}&lang=${lang}`)).body);

describe('the audit log at the desk', () => {
  it('is read newest first with the names of now, and its own reading is noted', async () => {
    await look();
    await hr.ask('PATCH', `/api/hr/people/${ana.person.id}`, { name: 'Ana Prieto Ruiz' });
    expect((await page()).entries).toMatchObject([
      {
        act: 'person-changed',
        by: { name: 'Naïma Benali' },
        about: [{ name: 'Ana Prieto Ruiz' }],
        aboutCount: 1,
        detail: { fields: 'name' },
      },
      { act: 'people-read', about: [{ name: 'Ana Prieto Ruiz' }] },
    ]);
    expect((await page()).entries[0]).toMatchObject({ act: 'audit-read', by: { name: 'Naïma Benali' } });
    const stored = JSON.stringify(await world.store.auditLog({ limit: 50 }));
    for (const name of ['Ana', 'Naïma', ana.person.email]) expect(stored).not.toContain(name);
    expect((await ana.ask('GET', '/api/me/seen')).body.looks).toMatchObject([
      { act: 'audit-read' },
      { act: 'person-changed' },
      { act: 'people-read' },
    ]);
  });

  it('goes on after somebody is erased, without their name', async () => {
    await look();
    await world.store.erasePerson(ana.person.id);
    expect((await page()).entries.at(-1)).toMatchObject({ act: 'people-read', about: [{ name: null }] });
  });

  it('comes page by page to its very beginning, each entry once', async () => {
    for (let turn = 0; turn < 23; turn += 1)
      await world.store.addAudit({ at: world.time.now.toISOString(), by: null, act: 'items-read', about: [], detail: { turn } });
    const seqs: number[] = [];
    for (let next: number | null = null; ;) {
      const one = await page(`?act=items-read&limit=5${next === null ? '' : `&before=${next}`}`);
      seqs.push(...one.entries.map(({ seq }) => seq));
      next = one.next;
      if (next === null) break;
    }
    expect(seqs).toHaveLength(23);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
  });

  it('is filtered by act, by who acted, by whom it is about and by day', async () => {
    const ben = await newcomer(world);
    const boss = await newcomer(world, { role: 'admin' });
    await look();
    later(2);
    await look(boss, ben);
    await look(boss);
    const day = world.time.now.toISOString().slice(0, 10);
    const count = async (query: string) => (await page(`?act=people-read&${query}`)).entries.length;
    expect(await count('')).toBe(3);
    expect(await count(`by=${boss.person.id}`)).toBe(2);
    expect(await count(`about=${ana.person.email}`)).toBe(2);
    expect(await count(`from=${day}`)).toBe(2);
    expect(await count(`until=${day}`)).toBe(3);
    expect(await count(`from=${day}&about=${ana.person.email}&by=${hr.person.id}`)).toBe(0);
    expect((await page('?act=role-changed')).entries).toEqual([]);
    expect(await hr.ask('GET', '/api/hr/audit?about=nobody@helianthe.example')).toMatchObject({
      status: 404,
      body: { error: 'ERR_PERSON_UNKNOWN' },
    });
    for (const wrong of ['?act=spied', '?from=yesterday', '?limit=1000', '?score=1'])
      expect((await hr.ask('GET', `/api/hr/audit${wrong}`)).status).toBe(400);
  });

  it('is for HR and administrators', async () => {
    const manager = await newcomer(world, { role: 'manager' });
    for (const path of ['/api/hr/audit', '/api/hr/audit/export'])
      for (const who of [ana, manager]) expect((await who.ask('GET', path)).status).toBe(403);
  });

  it('names three of many, and counts them all', async () => {
    for (let turn = 0; turn < 4; turn += 1) await newcomer(world);
    await hr.ask('GET', '/api/hr/people');
    const [entry] = (await page()).entries;
    expect([entry!.about.length, entry!.aboutCount]).toEqual([3, 6]);
  });
});

describe('the exported log', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'porte-voix-audit-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function verify(text: string): Promise<{ code: number; said: string }> {
    const file = join(folder, 'log.jsonl');
    await writeFile(file, text);
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'server/commands/audit.ts', file], {
      env: { ...process.env, LANG: 'en' },
    });
    return run.then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, said: stdout }),
    );
  }

  it('has every entry with its chain and no name, and tells that it was taken', async () => {
    await look();
    const entries = (await exported('jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as AuditEntry);
    expect(brokenLink(entries)).toBeNull();
    expect(entries.map(({ act }) => act)).toEqual(['people-read', 'audit-exported']);
    expect(JSON.stringify(entries)).not.toContain('Ana');
  });

  it('is verified by anyone who has the file, and a change of one letter is found', async () => {
    for (let turn = 0; turn < 3; turn += 1) await look();
    const text = await exported('jsonl');
    expect(await verify(text)).toMatchObject({ code: 0, said: expect.stringContaining('4') });
    const lines = text.split('\n');
    const changed = [lines[0], lines[1]!.replace('people-read', 'items-read'), ...lines.slice(2)].join('\n');
    expect(await verify(changed)).toMatchObject({ code: 1, said: expect.stringContaining('2') });
  });

  it('is a table with names for a spreadsheet, in which no name is a formula', async () => {
    const eve = await newcomer(world, { name: '=HYPERLINK("x")' });
    await look(hr, eve);
    const csv = await exported('csv');
    // The mark of UTF-8 stands once, at the very beginning, where it is not read as text.
    expect(csv).not.toContain('\uFEFF');
    const [head = '', first = ''] = csv.split('\r\n');
    expect(head).toContain('Number,When,By,Act');
    expect(first).toContain('Naïma Benali');
    expect(first).toContain(`"'=HYPERLINK(""x"")"`);
    expect(await exported('csv', 'fr')).toContain('Numéro;Quand;Par;');
  });
});
