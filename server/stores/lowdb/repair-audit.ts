import { copyFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditLine, KeptEntry } from './audit-log.ts';
import { auditSegments, seqOf } from './audit-log.ts';
import type { Disk } from './disk.ts';
import { replaceFile } from './durable-file.ts';
import type { Folder } from './folder.ts';
import { auditName } from './folder.ts';
import { checkedLine, checkedLines } from './lines.ts';

/** Every line of the log's files that is whole, wherever it lies. */
export async function wholeAuditLines(folder: Folder): Promise<AuditLine[]> {
  const lines: AuditLine[] = [];
  for (const first of await auditSegments(folder)) {
    const bytes = await readFile(join(folder.audit, auditName(first)));
    for (const { text } of checkedLines(bytes)) if (text !== null) lines.push(JSON.parse(text) as AuditLine);
  }
  return lines;
}

/**
 * Makes the log readable again: its own whole lines, then the journal's, then a backup's; what none of them has stands as lost, and
 * the chain shows it. Damaged files are kept aside. Answers how many entries are lost.
 * @param head the number of the last entry that anything knows of
 */
export async function repairAudit(
  disk: Disk,
  folder: Folder,
  { backup, journal, head }: { backup: Folder | null; journal: readonly KeptEntry[]; head: number },
): Promise<number> {
  const own = await wholeAuditLines(folder);
  const kept = backup === null ? [] : await wholeAuditLines(backup);
  const known = new Map<number, AuditLine>();
  for (const line of [...kept, ...journal, ...own]) if ('entry' in line || !known.has(seqOf(line))) known.set(seqOf(line), line);
  const last = Math.max(head, ...own.map(seqOf), ...journal.map(seqOf));
  const lines = Array.from({ length: last }, (_, i): AuditLine => known.get(i + 1) ?? { lost: i + 1 });
  const names = (await auditSegments(folder)).map(auditName);
  for (const name of names) await copyFile(join(folder.audit, name), join(folder.aside, `audit.${name}.damaged`));
  // one segment replaces them all: it takes the name of the first, and the others go
  await replaceFile(
    disk,
    folder.tmp,
    join(folder.audit, auditName(1)),
    Buffer.from(lines.map((l) => checkedLine(JSON.stringify(l))).join('')),
  );
  for (const name of names) if (name !== auditName(1)) await rm(join(folder.audit, name), { force: true });
  return lines.filter((line) => 'lost' in line).length;
}
