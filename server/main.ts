import { createApp } from './app.ts';
import { newSetupCode } from './setup.ts';
import { prepare, run } from './start.ts';

/** `npm start`: the real thing. */
async function main(): Promise<void> {
  const ready = await prepare(process.env, { marker: 'real' });
  if (!ready.ok) return stop(ready['sentence']);
  const { deps, store, say } = ready.value;
  const setupCode = (await store.company()) ? null : newSetupCode();
  const running = await run(ready.value, (settings) => createApp({ ...deps, settings, demo: false, setupCode }));
  if (!running.ok) return stop(running['sentence']);
  const { url } = running.value;
  console.log(say('listening', { url }));
  // The code stays behind the #, so that it reaches no log of a proxy.
  if (setupCode !== null) console.log(say('setup', { url: `${url}/setup#code=${setupCode}` }));
}

function stop(sentence: unknown): void {
  console.error(String(sentence));
  process.exitCode = 1;
}

await main();
