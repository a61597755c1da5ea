import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { NOTHING_CARRIED } from '../../content/engine/log.ts';
import type { ModuleRecord, PersonRecord } from '../../content/engine/record.ts';
import type { Level, ModuleId } from '../../content/engine/vocabulary.ts';
import { loadContent } from '../../content/load.ts';
import { hashOf } from '../../server/content.ts';
import { openStore } from '../../server/stores/open-store.ts';
import type { Store } from '../../server/stores/store.ts';
import type { BuiltServer } from './demo-server.ts';

async function passPlace(store: Store, person: string, module: ModuleId, contentHash: string, at: string): Promise<ModuleRecord> {
  const id = randomUUID();
  const hashes = { contentHash, charterHash: contentHash, rulesHash: contentHash };
  const setup = { module, ...hashes, engineVersion: 1, carried: NOTHING_CARRIED, drawnItems: [], startedAt: at };
  const made = { id, person, requestId: id, forkOf: null, seed: 1, setup, events: [], createdAt: at, finishedAt: at, result: null };
  await store.createAttempt(made);
  return {
    best: { score: 80, story: 80, minigame: null, attempt: id, at },
    passedAt: at,
    stars: 2,
    plays: 1,
    endings: ['road'],
    canon: { attempt: id, carry: NOTHING_CARRIED },
  };
}

/**
 * Gives somebody of a stopped demo all that a level needs but the charter and their yes, straight into its folder: playing six
 * places and an exam would take a browser minutes.
 */
export async function makeReady(server: BuiltServer, email: string, level: Level): Promise<void> {
  const loaded = loadContent();
  const opened = await openStore({ dataDir: join(server.folder, 'data'), marker: 'demo' });
  if (!loaded.ok || !opened.ok) throw new Error('the content or the folder of the demo cannot be read');
  const { modules, certificates } = loaded.value;
  const store = opened.value;
  const person = await store.personByEmail(email);
  const record = person && (await store.recordOf(person.id));
  const rule = certificates.levels.find((one) => one.level === level);
  if (!record || !rule) throw new Error(`nobody has the address ${email}`);
  const at = new Date().toISOString();
  const passed: PersonRecord['modules'] = {};
  for (const id of rule.places) {
    const content = modules.find(({ module }) => module.id === id) ?? modules[0];
    passed[id] = await passPlace(store, record.person, id, hashOf(content), at);
  }
  const hash = hashOf(modules[0]);
  const pass = { exam: randomUUID(), at, points: 36, most: 40, needed: 32, bankHash: hash, charterHash: hash };
  const exam = { best: { points: 36, most: 40, exam: pass.exam, at }, passes: [pass], sat: 1, lastAt: at };
  const saved = await store.saveRecord({ ...record, modules: passed, exams: { [level]: exam } });
  await store.close();
  if (!saved.ok) throw new Error(saved.code);
}
