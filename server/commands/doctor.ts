import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Failure } from '../../content/engine/errors.ts';
import { operatorLocale, filled, serverTexts } from '../console-texts.ts';
import { environmentSchema } from '../settings.ts';
import type { HealOptions } from '../stores/lowdb/heal.ts';
import { examineStopped, heal } from '../stores/lowdb/heal.ts';

/**
 * `npm run doctor` reads every file of the data folder (DATA_DIR) of a stopped server and says what is damaged; it changes nothing.
 * `-- --repair` repairs what can be proved to be whole afterwards; `--backup <folder>` gives it a backup to take from; `--accept-loss` lets it
 * put back an older state where nothing better is left. Every damaged file is kept in `aside/`.
 */
const texts = serverTexts(process.cwd(), operatorLocale(process.env), 'data');
const say = (key: string, values: Record<string, string | number> = {}) => filled(texts[key] ?? `${key} ${JSON.stringify(values)}`, values);

function stop(failure: Failure): void {
  console.error(say('failed', { code: failure.code, sentence: String(failure['sentence'] ?? '') }));
  process.exitCode = 1;
}

/** Says what is wrong. Exit code 1 when anything is. */
async function look(dataDir: string): Promise<void> {
  const examined = await examineStopped(dataDir);
  if (!examined.ok) return stop(examined);
  const { findings, people, documents } = examined.value;
  for (const { sentence } of findings) console.log(say('finding', { sentence }));
  console.log(say('examined', { dataDir, people, documents, findings: findings.length }));
  if (findings.length === 0) return;
  console.log(say('howToRepair'));
  process.exitCode = 1;
}

async function repair(options: HealOptions): Promise<void> {
  const healed = await heal(options);
  if (!healed.ok) return stop(healed);
  for (const { finding, outcome, lost } of healed.value) {
    console.log(say('finding', { sentence: finding.sentence }));
    console.log(say(`outcome-${outcome}`, { lost: lost ?? 0 }));
    if (lost) console.log(say('lost', { lost }));
  }
  await look(options.dataDir);
}

async function main(args: string[]): Promise<void> {
  const dataDir = resolve(environmentSchema.shape.DATA_DIR.parse(process.env['DATA_DIR']));
  try {
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({ args, options: { repair: flag, 'accept-loss': flag, backup: { type: 'string' } } });
    if (!values.repair) return await look(dataDir);
    await repair({ dataDir, acceptLoss: values['accept-loss'], ...(values.backup && { backup: resolve(values.backup) }) });
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(say('doctorUsage'));
    process.exitCode = 2;
  }
}

await main(process.argv.slice(2));
