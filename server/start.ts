import { randomInt, randomUUID } from 'node:crypto';
import { loadAll } from '../content/load.ts';
import type { Failure, Result } from '../content/engine/errors.ts';
import { fail, ok } from '../content/engine/errors.ts';
import { createAuth } from './auth.ts';
import type { Auth } from './auth.ts';
import { operatorLocale, sayFor } from './console-texts.ts';
import type { Say } from './console-texts.ts';
import { createContent } from './content.ts';
import type { AppDeps } from './deps.ts';
import { createHousekeeping } from './housekeeping.ts';
import { createMailer } from './mail.ts';
import { sendDigests } from './digest/rounds.ts';
import { keptSecret } from './secret.ts';
import { sendReminders } from './reminder-rounds.ts';
import { listen, shutDown } from './serve.ts';
import { originsOf, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { openStore } from './stores/open-store.ts';
import type { Store } from './stores/store.ts';

export type Ready = { settings: Settings; store: Store; deps: Omit<AppDeps, 'demo' | 'setupCode'>; say: Say };
type Kind = { marker: 'real' | 'demo'; defaults?: Record<string, string> };
type Fetch = Parameters<typeof listen>[0];

const HOUR_MS = 3600 * 1000;
/** How long a reminder may wait once working hours have begun. */
const ROUND_MS = 60 * 1000;
const sentence = (say: Say, key: string, values: Record<string, string | number> = {}): Failure =>
  fail('ERR_UNAVAILABLE', { sentence: say(key, values) });

function dataSentence(say: Say, folder: string, failure: Failure): Failure {
  const reason = say(failure.code, { pid: String(failure['pid'] ?? '?'), file: String(failure['file'] ?? '') });
  return sentence(say, 'data', { folder, reason });
}

const contentSentence = (say: Say, { file, path, message }: Failure): Failure =>
  sentence(say, 'content', { file: String(file), path: String(path), message: String(message) });

/**
 * Everything before the first request: settings, content, data folder, secret.
 * A failure carries one `sentence` for the person at the console.
 */
export async function prepare(
  env: Record<string, string | undefined>,
  kind: Kind,
  objection: (say: Say) => string | null = () => null,
): Promise<Result<Ready>> {
  const read = readSettings(env, kind.defaults);
  const projectDir = read.ok ? read.value.projectDir : process.cwd();
  const say = sayFor(projectDir, operatorLocale(env));
  const refusal = objection(say);
  if (refusal !== null) return fail('ERR_UNAVAILABLE', { sentence: refusal });
  if (!read.ok) return sentence(say, 'badSetting', read.problem);
  const settings = read.value;
  const authored = loadAll(projectDir);
  if (!authored.ok) return contentSentence(say, authored);
  const opened = await openStore({ dataDir: settings.dataDir, marker: kind.marker });
  if (!opened.ok) return dataSentence(say, settings.dataDir, opened);
  const store = opened.value;
  for (const problem of store.health().problems) process.stderr.write(`${say('problem', { sentence: problem.sentence })}\n`);
  const content = createContent(authored.value, store);
  const secret = settings.secret ?? (await keptSecret(settings.dataDir));
  const auth: Auth = createAuth({ store, settings, secret, newId: randomUUID });
  const deps = {
    store,
    content,
    auth,
    settings,
    clock: () => new Date(),
    newId: randomUUID,
    newSeed: () => randomInt(2 ** 32),
    log: logBug,
    ...(settings.mail && { mail: createMailer(settings.mail, logBug) }),
  };
  return ok({ settings, store, deps, say });
}

/** Bugs go to the error output, for whoever keeps the logs. */
function logBug(error: unknown): void {
  process.stderr.write(`${new Date().toISOString()} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** Why a port could not be had, in one sentence. */
function portSentence(say: Say, { port, host }: Settings, error: unknown): string {
  const { code } = error as { code?: string };
  const key = { EADDRINUSE: 'portInUse', EACCES: 'portForbidden', EADDRNOTAVAIL: 'hostUnknown', ENOTFOUND: 'hostUnknown' }[code ?? ''];
  return key ? say(key, { port, host }) : String(error);
}

/** With PORT=0 the port is known only once it is open: so are the addresses of the page. */
function settingsAt(settings: Settings, env: Record<string, string | undefined>, port: number): Settings {
  return settings.port === port ? settings : { ...settings, port, origins: originsOf(env['PUBLIC_URL'], settings.host, port) };
}

/**
 * Listens until the process is asked to stop, then puts everything on disk.
 * @param build makes the app once the port is known
 * @returns the address to open, or the sentence that says why not
 */
export async function run(ready: Ready, build: (settings: Settings) => { fetch: Fetch }): Promise<Result<{ url: string }>> {
  const { settings, store, say } = ready;
  let app: { fetch: Fetch } | null = null;
  const fetch: Fetch = (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 });
  const listening = await listen(fetch, settings.port, settings.host).catch((error: unknown) => portSentence(say, settings, error));
  if (typeof listening === 'string') {
    await store.close();
    return fail('ERR_UNAVAILABLE', { sentence: listening });
  }
  const known = settingsAt(settings, process.env, listening.port);
  app = build(known);
  const housekeeping = createHousekeeping(ready.deps);
  void housekeeping.tick();
  const sweep = setInterval(() => void housekeeping.tick(), HOUR_MS);
  const deps = { ...ready.deps, settings: known };
  const rounds = setInterval(
    () =>
      void sendReminders(deps)
        .then(() => sendDigests(deps))
        .catch(logBug),
    ROUND_MS,
  );
  for (const timer of [sweep, rounds]) timer.unref();
  stopOnSignal(async () => {
    for (const timer of [sweep, rounds]) clearInterval(timer);
    await housekeeping.stop();
    await shutDown(listening, store);
  });
  return ok({ url: known.origins[0] ?? '' });
}

/** Ends the process once, in good order. */
function stopOnSignal(end: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void end().then(
      () => process.exit(0),
      (error: unknown) => {
        logBug(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
