import type { Module, ModuleContent } from '../content/engine/schema.ts';
import { MODULE_IDS, PLACES } from '../content/engine/vocabulary.ts';
import type { ModuleId } from '../content/engine/vocabulary.ts';
import type { PersonRecord } from '../content/engine/record.ts';
import type { Content } from './content.ts';

/** What the map says of a place. `available` is false while the product has no content for it. */
export type PlaceView = Pick<
  Module,
  'id' | 'order' | 'place' | 'pillars' | 'host' | 'kind' | 'badge' | 'minigame' | 'passMark' | 'after'
> & {
  /** About how long a play takes. */
  minutes: number;
  available: boolean;
  open: boolean;
  contentHash: string | null;
};

type Announced = Pick<Module, 'pillars' | 'host' | 'kind'>;

/** Places announced on the map before their content exists. */
const ANNOUNCED: Record<ModuleId, Announced> = {
  welcome: { host: 'ines', kind: 'practice', pillars: ['charter'] },
  charter: { host: 'awa', kind: 'practice', pillars: ['charter'] },
  law: { host: 'solange', kind: 'practice', pillars: ['law'] },
  profile: { host: 'harpreet', kind: 'practice', pillars: ['profile'] },
  sharing: { host: 'youssef', kind: 'practice', pillars: ['sharing'] },
  crisis: { host: 'paul', kind: 'practice', pillars: ['law', 'sharing'] },
  oral: { host: 'ines', kind: 'exam', pillars: ['charter', 'law', 'profile', 'sharing'] },
};
const ANNOUNCED_MINUTES = 12;

/** A place opens once those before it are finished; one that the product does not have yet closes nothing. */
export const isOpen = (module: Pick<Module, 'after'>, record: PersonRecord, content: Content): boolean =>
  module.after.every((id) => record.modules[id] !== undefined || !content.modules.has(id));

function present({ module }: ModuleContent, contentHash: string, open: boolean): PlaceView {
  const { id, order, place, minutes, pillars, host, kind, badge, minigame, passMark, after } = module;
  return { id, order, place, minutes, pillars, host, kind, badge, minigame, passMark, after, available: true, open, contentHash };
}

function announced(id: ModuleId, at: number): PlaceView {
  const place = PLACES[at] ?? 'stage';
  const missing = { badge: null, minigame: null, passMark: 60, after: [], available: false, open: false, contentHash: null };
  return { id, order: at + 1, place, minutes: ANNOUNCED_MINUTES, ...ANNOUNCED[id], ...missing };
}

/** The seven places in the order of the road, as one person finds them. */
export function placesFor(record: PersonRecord, content: Content): PlaceView[] {
  return MODULE_IDS.map((id, at) => {
    const found = content.modules.get(id);
    return found ? present(found.document, found.hash, isOpen(found.document.module, record, content)) : announced(id, at);
  }).toSorted((one, other) => one.order - other.order);
}
