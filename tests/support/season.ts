import type { Locale, ModuleId, Role } from '../../content/engine/vocabulary.ts';
import { Learner } from './learner.ts';
import { eventsOf, writeScript } from './script.ts';

type Listed = { id: ModuleId; order: number; available: boolean; open: boolean };

/** Plays the places before this one, each once and in order: as a person does, but through the API alone. */
async function walkTo(learner: Learner, module: ModuleId): Promise<void> {
  const listed = async () =>
    (await learner.ask<{ modules: Listed[] }>('GET', '/api/modules')).modules.toSorted((a, b) => a.order - b.order);
  const isOpen = async () => (await listed()).some(({ id, open }) => id === module && open);
  for (const place of await listed()) {
    if (await isOpen()) return;
    if (!place.available || place.id === module) continue;
    const attempt = await learner.begin(place.id);
    await learner.post(attempt, 0, eventsOf(writeScript(await learner.material(attempt.setup), attempt).beats));
    await learner.finish(attempt);
  }
  if (!(await isOpen())) throw new Error(`The place ${module} does not open for this person.`);
}

/** Someone of the demo for whom a place is open and not begun, in a language. */
export async function atThePlace(module: ModuleId, address: string, role: Role, locale: Locale = 'fr'): Promise<Learner> {
  const learner = await Learner.signIn(address, role, locale);
  await learner.clearTable();
  await walkTo(learner, module);
  return learner;
}

export const atTheOffice = (address: string, role: Role, locale: Locale = 'fr'): Promise<Learner> =>
  atThePlace('charter', address, role, locale);
