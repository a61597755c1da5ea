import { resolve } from 'node:path';
import type { Failure } from '../../content/engine/errors.ts';
import { operatorLocale, filled, serverTexts } from '../console-texts.ts';
import { environmentSchema } from '../settings.ts';
import { createBackup, restoreBackup } from '../stores/lowdb/backup.ts';

/**
 * `npm run backup -- <folder>` copies the data folder (DATA_DIR), in use or not, into a new folder.
 * `npm run backup -- restore <folder>` puts such a copy in the place of the data folder, whose server must be stopped.
 */
const texts = serverTexts(process.cwd(), operatorLocale(process.env), 'data');
const say = (key: string, values: Record<string, string | number> = {}) => filled(texts[key] ?? `${key} ${JSON.stringify(values)}`, values);

function stop(failure: Failure): void {
  console.error(say('failed', { code: failure.code, sentence: String(failure['sentence'] ?? '') }));
  process.exitCode = 1;
}

async function backUp(dataDir: string, target: string): Promise<void> {
  const made = await createBackup({ dataDir, target });
  if (!made.ok) return stop(made);
  console.log(say('backedUp', { from: dataDir, target: made.value.target, people: made.value.people }));
  if (made.value.damaged > 0) console.log(say('damagedInBackup', { count: made.value.damaged }));
}

async function restore(dataDir: string, target: string): Promise<void> {
  const restored = await restoreBackup({ dataDir, target });
  if (!restored.ok) return stop(restored);
  const { people, erasedAgain, before } = restored.value;
  console.log(say('restored', { from: target, dataDir, people }));
  if (erasedAgain > 0) console.log(say('erasedAgain', { count: erasedAgain }));
  if (before !== null) console.log(say('keptBefore', { before }));
}

async function main([first, second, ...more]: string[]): Promise<void> {
  const dataDir = resolve(environmentSchema.shape.DATA_DIR.parse(process.env['DATA_DIR']));
  if (first === 'restore' && second !== undefined && more.length === 0) return restore(dataDir, resolve(second));
  if (first !== undefined && first !== 'restore' && second === undefined) return backUp(dataDir, resolve(first));
  console.error(say('backupUsage'));
  process.exitCode = 2;
}

await main(process.argv.slice(2));
