import { cafe } from './cafe.ts';
import { office } from './office.ts';
import { rays } from './rays.ts';
import { sort } from './sort.ts';
import { sortingOffice } from './sorting-office.ts';
import type { Scene } from './scene.ts';

export const ALL_SCENES: Record<string, Scene> = { 'sorting-office': sortingOffice, cafe, office, sort, rays };
