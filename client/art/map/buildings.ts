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

/** Width and height of each building alone, without flags and folk. */
const EXTENT: Record<Place, readonly [w: number, h: number]> = {
  cafe: [346, 252],
  'sorting-office': [344, 266],
  camera: [290, 218],
  house: [270, 220],
  newsstand: [320, 300],
  tower: [190, 366],
  stage: [388, 218],
};

/** One building awake, alone, for a list: 320 x 320. */
export function placePicture(place: Place): string {
  const [w, h] = EXTENT[place];
  const scale = Math.min(316 / w, 308 / h);
  seedPen(5);
  return sheet(320, 320, [group([BUILDINGS[place].base()], { at: [160, 160 + (h / 2 - 8) * scale], scale })]);
}
