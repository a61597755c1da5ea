import { backstage } from './backstage.ts';
import { cafe } from './cafe.ts';
import { camera } from './camera.ts';
import { compose } from './compose.ts';
import { bows } from './hall.ts';
import { house } from './house.ts';
import { newsstand } from './newsstand.ts';
import { office } from './office.ts';
import { profile } from './profile.ts';
import { rays } from './rays.ts';
import { sort } from './sort.ts';
import { sortingOffice } from './sorting-office.ts';
import { spot } from './spot.ts';
import { stage } from './stage.ts';
import { tower } from './tower.ts';
import { triage } from './triage.ts';
import type { Scene } from './scene.ts';

export const ALL_SCENES: Record<string, Scene> = {
  'sorting-office': sortingOffice,
  cafe,
  camera,
  house,
  newsstand,
  tower,
  backstage,
  stage,
  office,
  sort,
  spot,
  profile,
  compose,
  triage,
  rays,
  ...bows,
};
