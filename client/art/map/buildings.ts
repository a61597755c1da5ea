import { group, seedPen, sheet } from '../ink.ts';
import { PLACES } from '../../../content/engine/vocabulary.ts';
import { PLACE_FRAMES, PLACE_SHEET, placeFrame } from '../sheets.ts';
import { asleep } from './building.ts';
import { cafe } from './cafe.ts';
import { camera } from './camera.ts';
import { house } from './house.ts';
import { newsstand } from './newsstand.ts';
import { sortingOffice } from './sorting-office.ts';
import { stage } from './stage.ts';
import { tower } from './tower.ts';
import type { Place } from '../../../content/engine/vocabulary.ts';
import type { PlaceState } from '../sheets.ts';
import type { Building } from './building.ts';

export const BUILDINGS: Record<Place, Building> = { cafe, 'sorting-office': sortingOffice, camera, house, newsstand, tower, stage };

/** One sheet of the seven buildings in their four states. */
export function buildingSheet(): string {
  const drawn = PLACES.flatMap((place) => {
    const building = BUILDINGS[place];
    const states: Record<PlaceState, () => string> = {
      asleep: () => asleep(building.base()),
      awake: () => building.base(),
      'alive-0': () => building.alive(0),
      'alive-1': () => building.alive(1),
    };
    return Object.entries(states).map(([state, draw]) => {
      const frame = PLACE_FRAMES[placeFrame(place, state as PlaceState)]!;
      seedPen(5);
      return group([draw()], { at: [frame.x - frame.left, frame.y - frame.top] });
    });
  });
  return sheet(PLACE_SHEET.w, PLACE_SHEET.h, drawn);
}
