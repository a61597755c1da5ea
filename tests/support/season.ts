import type { Locale, ModuleId, Role } from '../../content/engine/vocabulary.ts';
import { Learner } from './learner.ts';
import { eventsOf, writeScript } from './script.ts';

type Listed = { id: ModuleId; order: number; available: boolean; open: boolean; record: object | null };

const listedBy = async (learner: Learner): Promise<Listed[]> =>
  (await learner.ask<{ modules: Listed[] }>('GET', '/api/modules')).modules.toSorted((a, b) => a.order - b.order);

/** Plays a place once, through the API alone. */
async function playOnce(learner: Learner, module: ModuleId): Promise<void> {
  const attempt = await learner.begin(module);
  await learner.post(attempt, 0, eventsOf(writeScript(await learner.material(attempt.setup), attempt).beats));
  await learner.finish(attempt);
}

/** Plays the places before this one, each once and in order: as a person does, but through the API alone. */
async function walkTo(learner: Learner, module: ModuleId): Promise<void> {
  const isOpen = async () => (await listedBy(learner)).some(({ id, open }) => id === module && open);
  for (const place of await listedBy(learner)) {
    if (await isOpen()) return;
    if (!place.available || place.id === module) continue;
    await playOnce(learner, place.id);
  }
  if (!(await isOpen())) throw new Error(`The place ${module} does not open for this person.`);
}

/** Finishes those places, and all before them; one that the product does not have is passed over. */
export async function finishPlaces(learner: Learner, places: readonly ModuleId[]): Promise<void> {
  for (const id of places) {
    const place = (await listedBy(learner)).find((one) => one.id === id);
    if (!place?.available || place.record) continue;
    await walkTo(learner, id);
    await playOnce(learner, id);
  }
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
