import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** What the build reads. Content and texts are not here: they are read at run time. */
const SOURCES = ['client', 'server', 'content/engine', 'vite.config.ts', 'package-lock.json'];
const BUILT = ['dist/client/index.html', 'dist/server/main.js', 'dist/server/demo.js'];

/** Newest change below a path, in milliseconds; folders count, so that a removed file is seen too. */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

function oldestBuilt(): number {
  try {
    return Math.min(...BUILT.map((path) => statSync(path).mtimeMs));
  } catch {
    return 0;
  }
}

/** Builds the product only when a source is newer than what was built: the second start takes no time. */
if (Math.max(...SOURCES.map(newest)) > oldestBuilt()) {
  console.log('Building Porte-voix (first start, or the sources changed)…');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  for (const more of [[], ['--ssr']]) {
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn', ...more], { stdio: 'inherit' });
  }
  const now = new Date();
  for (const path of BUILT) utimesSync(path, now, now);
}
