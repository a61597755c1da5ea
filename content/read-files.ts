import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Failure, Result } from './engine/errors.ts';
import { fail, ok } from './engine/errors.ts';

/** One broken file: where, and what to do about it in one sentence. */
export type BrokenFile = { file: string; path: string; message: string };

/** Paths inside the folder, sorted; none when it does not exist. */
export function filesUnder(folder: string, end: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith(end),
  );
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
}

/** Parses one YAML file: its syntax first (with the line), then its schema (with the path inside the file). */
export function readYaml<T>(project: string, file: string, schema: z.ZodType<T>): Result<T> {
  if (!existsSync(join(project, file))) return fail('ERR_CONTENT_BROKEN', { file, path: '', message: 'the file is missing' });
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(project, file), 'utf8'), { lineCounter: lines, uniqueKeys: true });
  const error = document.errors[0];
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    return fail('ERR_CONTENT_BROKEN', { file, path: `line ${line}`, message: error.message.split('\n')[0] });
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return ok(parsed.data);
  const issue = deepest(parsed.error.issues);
  return fail('ERR_CONTENT_BROKEN', { file, path: issue.path.join('.'), message: issue.message });
}

type Issue = { path: PropertyKey[]; message: string };

/** Of a union's failed branches, the issue that went furthest into the file is the one the author means. */
function deepest(issues: readonly z.core.$ZodIssue[]): Issue {
  const flat = issues.flatMap((issue) => flatten(issue, []));
  return flat.reduce((best, issue) => (issue.path.length > best.path.length ? issue : best), flat[0]!);
}

function flatten(issue: z.core.$ZodIssue, above: PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path];
  const own = { path, message: issue.message };
  if (issue.code !== 'invalid_union') return [own];
  return [own, ...issue.errors.flatMap((branch) => branch.flatMap((inner) => flatten(inner, path)))];
}

export const asBroken = ({ file, path, message }: Failure): BrokenFile => ({
  file: String(file),
  path: String(path),
  message: String(message),
});

export function brokenContent(broken: BrokenFile[]): Failure {
  return fail('ERR_CONTENT_BROKEN', { ...broken[0], broken });
}
