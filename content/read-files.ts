import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { YAMLException, load } from 'js-yaml';
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
  const read = valueOf(readFileSync(join(project, file), 'utf8'));
  if ('broken' in read) return fail('ERR_CONTENT_BROKEN', { file, ...read.broken });
  const parsed = schema.safeParse(read.value);
  if (parsed.success) return ok(parsed.data);
  const issue = deepest(parsed.error.issues);
  return fail('ERR_CONTENT_BROKEN', { file, path: issue.path.join('.'), message: issue.message });
}

/** What a YAML text says. Of our own files only: a stranger's is read where its aliases are counted (server/charter-desk/yaml.ts). */
function valueOf(text: string): { value: unknown } | { broken: { path: string; message: string } } {
  try {
    return { value: load(text) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { broken: { path: error.mark ? `line ${error.mark.line + 1}` : '', message: error.reason } };
  }
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
