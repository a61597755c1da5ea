import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readSettings } from '../../server/settings.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the README', () => {
  it('names every setting in its table, and no other', () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)`/gm)].map((row) => row[1]);
    expect(rows.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });

  it('tells the port and the address that the server takes with nothing set', () => {
    const read = readSettings({});
    expect(read.ok && [read.value.port, read.value.host]).toEqual([8787, '127.0.0.1']);
    expect(readme).toMatch(/`PORT` +\| `8787`/);
    expect(readme).toMatch(/`HOST` +\| `127\.0\.0\.1`/);
  });

  it('tells to run only scripts that exist, the contributor’s guide too', () => {
    const told = (readme + readFileSync('CONTRIBUTING.md', 'utf8')).matchAll(/npm run ([a-z:]+)/g);
    for (const [, name] of told) expect(Object.keys(scripts)).toContain(name);
  });

  it('is what CI runs: npm ci, then npm test', () => {
    const lines = readFileSync('.ci/run', 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('npm'))).toEqual(['npm ci', 'npm test']);
    expect(readme).toContain('npm ci && npm test');
  });
});
