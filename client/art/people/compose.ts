import { readFileSync } from 'node:fs';
import { INK, SKIN } from '../palette.ts';
import { disc, group, oval } from '../ink.ts';
import { CLOSED_EYES, FEATURES } from './faces.ts';
import type { Emotion } from '../../../content/engine/vocabulary.ts';
import type { Person } from './cast.ts';

/** One part of Open Peeps, cut into areas by role: s skin, a b c cloth, w white, x held, h hair. `ink` is its pen work. */
type Part = { fills: [string, string][]; over: [string, string][]; shade: string; ink: string };
type Feature = 'brow' | 'eye' | 'nose' | 'mouth';
type Face = { tx: string; ty: string } & Record<Feature, string[]>;
type Kit = {
  bodies: Record<string, Part>;
  hairs: Record<string, Part>;
  faces: Record<string, Face>;
  facialHair: Record<string, string>;
  accessories: Record<string, string>;
};

const kit = JSON.parse(readFileSync(new URL('../kit.json', import.meta.url), 'utf8')) as Kit;

function known<T>(table: Record<string, T>, name: string): T {
  const found = table[name];
  if (found === undefined) throw new Error(`the kit has no "${name}"`);
  return found;
}

const inked = (svg: string): string => svg.replaceAll('INK', INK).replace(/fill="none" ?/g, 'fill="none" ');
const fill = (d: string, colour: string): string => (d ? `<path d="${d}" fill="${colour}"/>` : '');

/** Colour areas, one soft shadow on the right, the pen, then solid masses (hair, dark shirts) over it. */
function layers(part: Part, colours: Record<string, string>, shade: number): string {
  const areas = part.fills.map(([role, d]) => fill(d, known(colours, role))).join('');
  const shadow = part.shade ? `<path d="${part.shade}" fill="${INK}" opacity="${shade}"/>` : '';
  const masses = part.over.filter(([role]) => known(colours, role) !== INK);
  return areas + shadow + inked(part.ink) + masses.map(([role, d]) => fill(d, known(colours, role))).join('');
}

function roles(person: Person): Record<string, string> {
  const second = person.cloth2 ?? '#fff';
  const third = person.cloth2 ?? '#fff';
  return {
    s: person.skin, a: person.cloth, b: second, c: third, w: '#fff', x: person.held ?? INK, h: person.tint, h2: person.tint, g: '#C9CEDA',
  }; // prettier-ignore
}

/** The laptop of the original drawing wears a joke; ours a plain disc. */
const LOGO_COVER: Record<string, (person: Person) => string> = {
  Geek: ({ held = INK }) => oval(841, 834, 50, 52, held) + disc(841, 838, 17, '#fff', { pen: 9 }),
};

/** The bust, arms included, without head. */
export const drawBody = (person: Person): string =>
  layers(known(kit.bodies, person.body), roles(person), 0.13) + (LOGO_COVER[person.body]?.(person) ?? '');

/** Hair, skin, cheeks and beard, without features. */
export function drawHead(person: Person): string {
  const worn = person.wrap !== undefined && /Hijab|Turban/.test(person.hair);
  const colours = { ...roles(person), c: person.wrap ?? person.tint };
  if (worn && person.wrap) Object.assign(colours, { h: person.wrap, h2: person.wrap });
  const dark = person.skin === SKIN.umber || person.skin === SKIN.ebony;
  const cheeks =
    `<ellipse cx="437" cy="392" rx="27" ry="17" fill="#FF4F5E" opacity="${dark ? 0.22 : 0.28}"/>` +
    `<ellipse cx="570" cy="397" rx="17" ry="14" fill="#FF4F5E" opacity="${dark ? 0.2 : 0.26}"/>`;
  const beard = person.beard ? group([inked(known(kit.facialHair, person.beard))], { at: [348, 338] }) : '';
  return layers(known(kit.hairs, person.hair), colours, 0.12) + cheeks + beard;
}

export const drawGlasses = (person: Person): string =>
  person.glasses ? group([inked(known(kit.accessories, person.glasses))], { at: [272, 241] }) : '';

/** Features of one source face. White goes under teeth and wide eyes. */
function features(source: string, keys: readonly Feature[], white: boolean): string {
  const face = known(kit.faces, source);
  const strokes = keys.flatMap((key) => face[key]);
  const under = white ? strokes.map((d) => `<path d="${d}" fill="#fff"/>`).join('') : '';
  return `<g transform="translate(${face.tx} ${face.ty})">${under}<path fill-rule="evenodd" fill="${INK}" d="${strokes.join(' ')}"/></g>`;
}

export type Look = 'still' | 'talk' | 'blink';

/** Brows, eyes, nose and mouth of an emotion: the same ink for everyone. */
export function drawFace(mood: Emotion, look: Look = 'still'): string {
  const { face, mouth, talk } = FEATURES[mood];
  const eyes = look === 'blink' ? CLOSED_EYES : face;
  const wide = /Awe|Fear|Rage/.test(eyes);
  const parts = [
    features(face, ['brow', 'nose'], false),
    features(eyes, ['eye'], wide),
    features(look === 'talk' ? talk : (mouth ?? face), ['mouth'], true),
  ];
  return group(parts, { at: [384, 186] });
}

/** A whole bust with its face, in kit units: 450 is the middle, 1210 the bottom edge. */
export const drawPerson = (person: Person, mood: Emotion): string =>
  drawBody(person) + drawHead(person) + drawFace(mood) + drawGlasses(person);
