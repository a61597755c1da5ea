import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { optimize } from 'svgo';

/** What the pipeline writes goes to `client/public/art`, committed: the build needs no art step. */
const OUT = fileURLToPath(new URL('../public/art/', import.meta.url));

export type Written = { file: string; bytes: number };

async function save(file: string, data: string | Buffer): Promise<Written> {
  const path = join(OUT, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, data);
  return { file, bytes: Buffer.byteLength(data) };
}

/** Removes one folder of drawings, so that a renamed drawing leaves nothing behind. */
export const clear = (folder: string): Promise<void> => rm(join(OUT, folder), { recursive: true, force: true });

/** Ids prefixed by the file's name: two pictures may be inlined in one page. `digits` after the decimal point. */
export function slim(svg: string, name: string, digits: number): string {
  const prefix = name.replace(/[^a-z0-9]+/gi, '-');
  return optimize(svg, {
    multipass: true,
    floatPrecision: digits,
    plugins: [{ name: 'preset-default' }, { name: 'prefixIds', params: { prefix, delim: '-' } }],
  }).data;
}

export const saveSvg = (file: string, svg: string, digits = 1): Promise<Written> =>
  save(file, slim(svg, file.replace(/\.svg$/, ''), digits));

/** Writes a picture already encoded. */
export const saveImage = (file: string, data: Buffer): Promise<Written> => save(file, data);

/** Rasterises to `width` px (and `height`, covering) as WebP. */
export async function saveWebp(file: string, svg: string, width: number, height: number | undefined, quality: number): Promise<Written> {
  const data = await sharp(Buffer.from(svg))
    .resize(width, height, { fit: 'cover' })
    .webp({ quality, alphaQuality: 90, effort: 6, preset: 'drawing' })
    .toBuffer();
  return save(file, data);
}
