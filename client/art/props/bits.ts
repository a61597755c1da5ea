import { C } from '../palette.ts';
import { box, curve, disc, group, polygon, round, shape } from '../ink.ts';
import { letter } from '../scenes/room.ts';
import { TRAY_COLOURS, traySign } from '../scenes/post-room.ts';

/** Confetti, and the trays of the sorting game, drawn around (0, 0). Colours are drawn: not every renderer tints. */

export const BITS = [C.coral, C.blue, C.sun, C.teal2, C.violet] as const;

export const chip = (i: number): string => round(-11, -7, 22, 14, 4, BITS[i]!, { pen: 2.6 });
export function star(i: number): string {
  const points = Array.from({ length: 10 }, (_, k) => {
    const turn = (k / 10) * Math.PI * 2 - Math.PI / 2;
    const reach = k % 2 ? 7 : 16;
    return `${(Math.cos(turn) * reach).toFixed(1)} ${(Math.sin(turn) * reach).toFixed(1)}`;
  });
  return shape(`M${points.join('L')}Z`, BITS[i]!, { pen: 2.6 });
}
export const mote = (): string => disc(0, 0, 8, '#fff');
export const puff = (): string => disc(0, 0, 30, '#fff', { pen: 5 }) + curve('M-14-8q4-10 14-10', 5, C.lilac);
/** A coral footstep of the road already walked. */
export const step = (): string => disc(0, 0, 7, C.coral, { pen: 3.5 });

export const slip = (): string => letter(138, 98, '#fff', C.coral, 5.5);

type Zone = keyof typeof TRAY_COLOURS;
const darker = { free: '#2F9A86', ask: '#E0A91F', never: '#DB4A3E' } as const;

/** Inside of an open tray: the wall that ideas fall behind. */
export const trayBack = (zone: Zone): string =>
  polygon([-150, -84, 150, -84, 162, 20, -162, 20], TRAY_COLOURS[zone], { pen: 6.5 }) +
  polygon([-134, -66, 134, -66, 144, 20, -144, 20], darker[zone], { rough: 0.6 });
/** The lip in front, with its sign. */
export const trayFront = (zone: Zone): string =>
  [
    box(-176, -56, 352, 116, TRAY_COLOURS[zone], { pen: 6.5 }),
    box(-176, -56, 352, 18, '#fff', { pen: 6 }),
    round(-44, -34, 88, 82, 18, '#fff', { pen: 6 }),
    group([traySign[zone]()], { at: [0, 6], scale: 1.35 }),
  ].join('');
