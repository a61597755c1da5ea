import type Phaser from 'phaser';
import type { Prop } from '../art/sheets.ts';
import type { Loaded } from './pictures.ts';

/** Depths of what is drawn, back to front. */
export const DEPTH = { back: 0, mid: 5, dust: 12, people: 20, front: 50, shade: 58, moment: 60, bits: 80 } as const;

/** What every part of the picture may know: the slot in CSS px, whether things may move, and the sheet of props. */
export type View = {
  scene: Phaser.Scene;
  width: number;
  height: number;
  reduced: boolean;
  props: Loaded;
};

/** Size of a prop's drawing unit in px: props shrink with the slot, less than the slot does. */
export const propUnit = (view: View): number => Math.min(1.05, Math.max(0.36, Math.min(view.width / 1366, view.height / 768) * 0.9));

/** Adds a prop whose drawing unit is `unit` px, its middle at px (x, y). */
export const addProp = (view: View, name: Prop, x: number, y: number, unit: number): Phaser.GameObjects.Image =>
  view.scene.add.image(x, y, view.props.key, name).setScale(unit / view.props.scale);
