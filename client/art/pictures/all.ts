import { CASE_FILES } from './case-files.ts';
import * as inside from './inside.ts';
import * as outside from './outside.ts';
import { STAND_PICTURES } from './stand.ts';
import * as things from './things.ts';

/** Pictures that a post idea may carry, 640 x 320, by the id that the charter's document names. */
export const ALL_PICTURES: Record<string, () => string> = {
  'team-breakfast': inside.teamBreakfast,
  'whiteboard-figures': inside.whiteboardFigures,
  'workshop-bench': inside.workshopBench,
  'trade-show-stand': inside.tradeShowStand,
  'certificate-wall': inside.certificateWall,
  'badge-desk': things.badgeDesk,
  'screen-dashboard': things.screenDashboard,
  'customer-thanks': things.customerThanks,
  'canteen-menu': things.canteenMenu,
  'meeting-notes': things.meetingNotes,
  'prototype-track': outside.prototypeTrack,
  'bike-ride-sunday': outside.bikeRideSunday,
  'child-bike': outside.childBike,
  'strike-banner': outside.strikeBanner,
  ...CASE_FILES,
  ...STAND_PICTURES,
};
