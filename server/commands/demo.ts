import { createApp } from '../app.ts';
import { makeCompany } from '../demo/company.ts';
import { DOORS } from '../demo/people.ts';
import { demoRoutes } from '../routes/demo.ts';
import { LOOPBACK } from '../loopback.ts';
import { prepare, run } from '../start.ts';

/** `npm run demo`: a made-up company on this machine only, entered with one click. */
async function main(): Promise<void> {
  const host = process.env['HOST']?.trim() || '127.0.0.1';
  const onlyHere = (say: (key: string) => string) => (LOOPBACK.includes(host) ? null : say('demoHost'));
  const ready = await prepare(process.env, { marker: 'demo', defaults: { DATA_DIR: './demo-data' } }, onlyHere);
  if (!ready.ok) return stop(ready['sentence']);
  const { deps, store, say } = ready.value;
  const demo = { ...deps, demo: true, setupCode: null };
  if (!(await store.company())) {
    console.log(say('demoBuilding'));
    await makeCompany(demo, new Date());
  }
  const running = await run(ready.value, (settings) => createApp({ ...demo, settings }, (inner) => [demoRoutes(inner, DOORS)]));
  if (!running.ok) return stop(running['sentence']);
  console.log(say('demo', { url: running.value.url }));
}

function stop(sentence: unknown): void {
  console.error(String(sentence));
  process.exitCode = 1;
}

await main();
