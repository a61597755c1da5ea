import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import { compile } from '../../content/engine/machine.ts';
import type { Program } from '../../content/engine/machine.ts';
import type { Journal, LocalAttempt } from './journal.ts';
import type { Library } from './library.ts';
import { Player } from './player.ts';

/** Everything that names the engine: fetched with the first place, not with the first page. */

const programs = new Map<string, Program>();

async function programOf({ setup }: LocalAttempt, library: Library): Promise<Result<Program>> {
  const [content, charter, badges] = await Promise.all([
    library.content(setup.contentHash),
    library.charter(setup.charterHash),
    library.badges(),
  ]);
  if (!content.ok) return content;
  if (!charter.ok) return charter;
  const key = `${setup.contentHash} ${setup.charterHash}`;
  const program = programs.get(key) ?? compile(content.value, charter.value, { badges: badges.ok ? badges.value : [] });
  programs.set(key, program);
  return ok(program);
}

type Parts = { attempt: LocalAttempt; library: Library; journal: Journal; ticks(): number; onEvent(): void };

/** The attempt ready to be played, at the step where its log ends. ERR_CONTENT_BROKEN where the engine cannot read the place. */
export async function openPlayer({ attempt, library, journal, ticks, onEvent }: Parts): Promise<Result<Player>> {
  const program = await programOf(attempt, library);
  if (!program.ok) return program;
  const { content, charter } = program.value;
  try {
    return ok(new Player({ attempt, content, charter, program: program.value, journal, ticks, onEvent }));
  } catch {
    return fail('ERR_CONTENT_BROKEN');
  }
}
