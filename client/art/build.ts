import sharp from 'sharp';
import { EMOTIONS, PLACES } from '../../content/engine/vocabulary.ts';
import { drawBadges } from './badges/all.ts';
import { drawMap, drawGround } from './map/town.ts';
import { buildingSheet, placePicture } from './map/buildings.ts';
import { HEADERS } from './ornaments/headers.ts';
import { COLLEAGUES, EVERYONE } from './people/cast.ts';
import { faceSheet, personSheet, portrait } from './people/sheets.ts';
import { ALL_PICTURES } from './pictures/all.ts';
import { propSheet } from './props/sheet.ts';
import { ALL_SCENES } from './scenes/all.ts';
import { drawLayers } from './scenes/scene.ts';
import { SCENE_FILES, WEARS_GLASSES } from './sheets.ts';
import { clear, saveImage, saveSvg, saveWebp } from './write.ts';
import type { Scene } from './scenes/scene.ts';
import type { Written } from './write.ts';

/** `npm run art`: draws everything again. Same code, same files. */

/** The stage finds files and frames in `sheets.ts`: it must say what is drawn. */
function agree(what: string, drawn: readonly string[], said: readonly string[]): void {
  if (drawn.toSorted().join() !== said.toSorted().join())
    throw new Error(`sheets.ts, ${what}: drawn ${drawn.join(' ')}, said ${said.join(' ')}`);
}

async function people(): Promise<Written[]> {
  await clear('cast');
  const glasses = Object.entries(EVERYONE).filter(([, person]) => person.glasses);
  agree(
    'WEARS_GLASSES',
    glasses.map(([id]) => id),
    WEARS_GLASSES,
  );
  const written = [await saveSvg('cast/faces.svg', faceSheet())];
  for (const [id, person] of Object.entries(EVERYONE)) {
    written.push(await saveSvg(`cast/${id}.svg`, personSheet(person)));
    // A player's face is shown small in two lights; colleagues speak in all twelve.
    const quality = id in COLLEAGUES ? 78 : 76;
    for (const mood of EMOTIONS) written.push(await saveWebp(`cast/${id}-${mood}.webp`, portrait(person, mood), 128, 128, quality));
  }
  return written;
}

/** Layers laid over one another, as one still picture of 840 x 525. */
async function poster(file: string, layers: readonly string[]): Promise<Written> {
  const [first, ...rest] = await Promise.all(layers.map((svg) => sharp(Buffer.from(svg)).png().toBuffer()));
  const flat = await sharp(first)
    .composite(rest.map((input) => ({ input })))
    .png()
    .toBuffer();
  return saveImage(
    `scenes/${file}-poster.webp`,
    await sharp(flat).resize(840).webp({ quality: 44, effort: 6, preset: 'drawing' }).toBuffer(),
  );
}

async function scene(name: string, drawing: Scene): Promise<Written[]> {
  const day = drawLayers(drawing, false);
  const night = drawing.night ? drawLayers(drawing, true) : {};
  const darker = Object.entries(night).filter(([layer, svg]) => svg !== day[layer as keyof typeof day]);
  const said = SCENE_FILES[name] ?? { day: [], night: [] };
  agree(`SCENE_FILES ${name}`, Object.keys(day), said.day);
  agree(
    `SCENE_FILES ${name} night`,
    darker.map(([layer]) => layer),
    said.night,
  );
  const written: Written[] = [];
  for (const [layer, svg] of Object.entries(day)) written.push(await saveSvg(`scenes/${name}-${layer}.svg`, svg));
  for (const [layer, svg] of darker) written.push(await saveSvg(`scenes/${name}-night-${layer}.svg`, svg));
  written.push(await poster(name, Object.values(day)));
  if (drawing.night) written.push(await poster(`${name}-night`, Object.values(night)));
  return written;
}

async function scenes(): Promise<Written[]> {
  await clear('scenes');
  const written: Written[] = [];
  for (const [name, drawing] of Object.entries(ALL_SCENES)) written.push(...(await scene(name, drawing)));
  return written;
}

async function map(): Promise<Written[]> {
  await clear('map');
  return [
    await saveSvg('map/landscape.svg', drawGround('landscape')),
    await saveSvg('map/portrait.svg', drawGround('portrait')),
    await saveSvg('map/places.svg', buildingSheet()),
    await saveWebp('scenes/map-poster.webp', drawMap('landscape'), 1040, undefined, 48),
    await saveWebp('scenes/map-portrait-poster.webp', drawMap('portrait'), 560, undefined, 48),
    await saveSvg('props.svg', propSheet()),
    ...(await Promise.all(PLACES.map((place) => saveSvg(`map/${place}.svg`, placePicture(place))))),
  ];
}

async function ornaments(): Promise<Written[]> {
  await clear('ornaments');
  return Promise.all(Object.entries(HEADERS).map(([name, draw]) => saveSvg(`ornaments/${name}.svg`, draw())));
}

async function pictures(): Promise<Written[]> {
  await clear('pictures');
  await clear('badges');
  const drawn = Object.entries(ALL_PICTURES).map(([id, draw]) => saveSvg(`pictures/${id}.svg`, draw()));
  const badges = Object.entries(drawBadges()).map(([id, svg]) => saveSvg(`badges/${id}.svg`, svg));
  return Promise.all([...drawn, ...badges]);
}

function report(written: readonly Written[]): void {
  const folders = new Map<string, number>();
  for (const { file, bytes } of written) {
    const folder = `${file.includes('/') ? file.split('/')[0] : '.'} .${file.split('.').pop()}`;
    folders.set(folder, (folders.get(folder) ?? 0) + bytes);
  }
  for (const [folder, bytes] of folders) console.log(folder.padEnd(16), `${(bytes / 1024).toFixed(0)} kB`);
  console.log(
    'total'.padEnd(16),
    `${(written.reduce((sum, { bytes }) => sum + bytes, 0) / 1024).toFixed(0)} kB in ${written.length} files`,
  );
}

report([...(await people()), ...(await scenes()), ...(await map()), ...(await pictures()), ...(await ornaments())]);
