import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { filled, operatorLocale, serverTexts } from '../console-texts.ts';
import { NO_HEAD, brokenLink } from '../stores/audit-chain.ts';
import { AUDIT_ACTS } from '../stores/nouns/audit.ts';

/**
 * `npm run audit -- <file.jsonl>` reads an exported audit log and says whether its chain is whole: each entry has the hash of its own
 * content and of the entry before. It needs nothing but the file. Exit code 1 when an entry was changed, taken out or put in.
 */
const texts = serverTexts(process.cwd(), operatorLocale(process.env), 'data');
const say = (key: string, values: Record<string, string | number> = {}) => filled(texts[key] ?? `${key} ${JSON.stringify(values)}`, values);

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const entrySchema = z.strictObject({
  seq: z.number().int(),
  at: z.string(),
  by: z.string().nullable(),
  act: z.enum(AUDIT_ACTS),
  about: z.array(z.string()),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  previous: hash,
  hash,
});

async function verify(file: string): Promise<{ sentence: string; isWhole: boolean }> {
  let head = NO_HEAD;
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line += 1;
    const read = entrySchema.safeParse(parsed(text));
    if (!read.success || brokenLink([read.data], head)) return { sentence: say('auditBroken', { line, file }), isWhole: false };
    head = read.data;
  }
  return { sentence: say('auditWhole', { file, count: line, hash: head.hash }), isWhole: true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function main([file, ...rest]: string[]): Promise<void> {
  if (file === undefined || rest.length > 0) {
    console.error(say('auditUsage'));
    process.exitCode = 2;
    return;
  }
  try {
    const { sentence, isWhole } = await verify(file);
    console.log(sentence);
    if (!isWhole) process.exitCode = 1;
  } catch (error) {
    console.error(say('auditUnread', { file, reason: String((error as NodeJS.ErrnoException).code ?? error) }));
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
