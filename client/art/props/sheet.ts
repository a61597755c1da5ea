import { group, seedPen, sheet } from '../ink.ts';
import { balloon, cloud } from '../map/nature.ts';
import { PROP_FRAMES, PROP_SHEET } from '../sheets.ts';
import type { Prop } from '../sheets.ts';
import * as bits from './bits.ts';
import * as moments from './moments.ts';

const DRAWINGS: Record<Prop, () => string> = {
  door: moments.door,
  beam: moments.beam,
  phone: moments.phone,
  stamper: moments.stamper,
  thumb: moments.thumb,
  sheet: moments.sheet,
  cup: moments.cup,
  print: moments.print,
  bubble: moments.bubble,
  balloon: () => balloon(0, 28, 1),
  'head-0': () => moments.head(0),
  'head-1': () => moments.head(1),
  'head-2': () => moments.head(2),
  'head-3': () => moments.head(3),
  smile: moments.smile,
  pop: moments.pop,
  buzz: moments.buzz,
  steam: moments.steam,
  envelope: moments.envelope,
  slip: bits.slip,
  cloud: () => cloud(-10, 12, 1),
  'tray-free-back': () => bits.trayBack('free'),
  'tray-ask-back': () => bits.trayBack('ask'),
  'tray-never-back': () => bits.trayBack('never'),
  'tray-free-front': () => bits.trayFront('free'),
  'tray-ask-front': () => bits.trayFront('ask'),
  'tray-never-front': () => bits.trayFront('never'),
  puff: bits.puff,
  dot: moments.dot,
  mote: bits.mote,
  'star-0': () => bits.star(0),
  'star-1': () => bits.star(1),
  'star-2': () => bits.star(2),
  'star-3': () => bits.star(3),
  'star-4': () => bits.star(4),
  'chip-0': () => bits.chip(0),
  'chip-1': () => bits.chip(1),
  'chip-2': () => bits.chip(2),
  'chip-3': () => bits.chip(3),
  'chip-4': () => bits.chip(4),
  step: bits.step,
};

/** One sheet for everything that appears and goes. */
export function propSheet(): string {
  seedPen(61);
  const drawn = Object.entries(DRAWINGS).map(([name, draw]) => {
    const { x, y, w, h } = PROP_FRAMES[name as Prop];
    return group([draw()], { at: [x + w / 2, y + h / 2] });
  });
  return sheet(PROP_SHEET.w, PROP_SHEET.h, drawn);
}
