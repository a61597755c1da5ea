import { readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'vite';
import { startChild } from './child.ts';
import type { Child } from './child.ts';

/** Of this run alone: another bench beside it has its own. */
const BUILT = `dist/bench-${process.pid}`;

/** Builds a server of the bench as the product is: a loader that compiles on the fly adds its own cost to every closure. @returns what to start */
export async function built(entry: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { ssr: entry, outDir: BUILT, emptyOutDir: false, target: 'node20' },
  });
  return `${BUILT}/${basename(entry).replace('.ts', '.js')}`;
}

/** Node's own options of `npm start`, so that the bench runs what is shipped. */
function shippedOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return /node ((?:--\S+ )*)dist\/server\/main\.js/.exec(scripts.start)?.[1]?.trim().split(' ').filter(Boolean) ?? [];
}

/** A process of what was built, with the options of the product. */
export const startBuilt = (file: string): Child => startChild(file, shippedOptions());

export const removeBuilt = (): void => rmSync(BUILT, { recursive: true, force: true });
