import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/stores/open-store.ts';
import { newcomer, openWorld } from '../server/support/world.ts';
import { personOf } from '../server/stores/samples.ts';
import { seedFolder } from '../server/stores/seed-folder.ts';
import type { Seeded } from '../server/stores/seed-folder.ts';

/**
 * HR's list of people through its route, audit entry on disk included: milliseconds of server time, beside the same app's answer that looks
 * at nobody. The first question makes an order; `after a change` mends it. One JSON line a measure.
 */
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 100_000);
const TIMES = 30;

const FIRST = ['Zoé', 'Ana', 'Bruno', 'Chloé', 'Dario', 'Élise', 'Farid', 'Gwen', 'Hana', 'Ivo'];
const LAST = ['Martin', 'Lemaître', 'Nowak', 'Roux', 'Ó Briain', 'Petit', 'Sánchez', 'Weiß', 'Diallo', 'Kaya', 'Lund'];

function* people(): Generator<Seeded> {
  for (let i = 0; i < PEOPLE; i++) {
    const name = `${FIRST[(i * 7) % FIRST.length]} ${LAST[(i * 13) % LAST.length]} ${(i * 7919) % PEOPLE}`;
    yield { person: personOf(`p${i}`, { name, team: `Équipe ${i % 400}`, site: `Site ${i % 30}`, country: ['FR', 'BE', 'CH'][i % 3]! }) };
  }
}

const rounded = (ms: number) => Number(ms.toPrecision(3));

async function timed(work: () => Promise<{ status: number }>): Promise<number> {
  const from = performance.now();
  const { status } = await work();
  if (status !== 200) throw new Error(`answered ${status}`);
  return performance.now() - from;
}

async function main(dataDir: string): Promise<void> {
  // The company is set up by the world, under its charter: a list is read by the charter in force.
  await seedFolder({ dataDir, people: people() });
  const from = performance.now();
  const opened = await openStore({ dataDir, marker: 'real' });
  if (!opened.ok) throw new Error(String(opened['sentence']));
  const store = opened.value;
  console.log(JSON.stringify({ bench: 'people', people: PEOPLE, measure: 'start', ms: rounded(performance.now() - from) }));
  const world = await openWorld({ store });
  const hr = await newcomer(world, { role: 'hr' });
  const at = (path: string) => () => hr.ask('GET', path);
  const median = async (path: string) => {
    const times: number[] = [];
    for (let i = 0; i < TIMES; i++) times.push(await timed(at(path)));
    return times.toSorted((a, b) => a - b)[TIMES / 2]!;
  };
  const list = (query: string) => `/api/hr/people?limit=50&offset=0&${query}`;
  const measures = {
    first: list('sort=name'),
    'first, by team, descending': list('sort=team&descending=true'),
    search: list(`sort=name&search=${encodeURIComponent('zoe nowak')}`),
    filter: list(`sort=name&team=${encodeURIComponent('Équipe 7')}`),
    'status, sorted by it': list('sort=status&status=member'),
    'last page': `/api/hr/people?limit=50&offset=${PEOPLE - 60}&sort=name`,
  };
  for (const [measure, path] of Object.entries(measures)) {
    const cold = await timed(at(path));
    const [floor, ms] = [await median('/api/health'), await median(path)];
    console.log(
      JSON.stringify({ bench: 'people', people: PEOPLE, measure, coldMs: rounded(cold), ms: rounded(ms), ratio: rounded(ms / floor) }),
    );
  }
  await store.savePerson({ ...(await store.person('p5'))!, name: 'Aaron' });
  const mended = await timed(at(measures.first));
  console.log(JSON.stringify({ bench: 'people', people: PEOPLE, measure: 'first, after a change', ms: rounded(mended) }));
  await store.close();
}

const dataDir = mkdtempSync(join(tmpdir(), 'porte-voix-bench-'));
try {
  await main(dataDir);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
