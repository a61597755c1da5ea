import { EMOTIONS } from '../../content/engine/vocabulary.ts';
import { EVERYONE } from './people/cast.ts';
import { faceSheet, personSheet, portrait } from './people/sheets.ts';
import { clear, saveSvg, saveWebp } from './write.ts';
import type { Written } from './write.ts';

/** `npm run art`: draws everything again. Same code, same files. */

async function people(): Promise<Written[]> {
  await clear('cast');
  const written = [await saveSvg('cast/faces.svg', faceSheet())];
  for (const [id, person] of Object.entries(EVERYONE)) {
    written.push(await saveSvg(`cast/${id}.svg`, personSheet(person)));
    for (const mood of EMOTIONS) written.push(await saveWebp(`cast/${id}-${mood}.webp`, portrait(person, mood), 128, 128, 78));
  }
  return written;
}

const written = [...(await people())];
const folders = new Map<string, number>();
for (const { file, bytes } of written) {
  const folder = `${file.split('/')[0]} .${file.split('.').pop()}`;
  folders.set(folder, (folders.get(folder) ?? 0) + bytes);
}
for (const [folder, bytes] of folders) console.log(folder.padEnd(24), `${(bytes / 1024).toFixed(0)} kB`);
console.log('total'.padEnd(24), `${(written.reduce((sum, { bytes }) => sum + bytes, 0) / 1024).toFixed(0)} kB in ${written.length} files`);
