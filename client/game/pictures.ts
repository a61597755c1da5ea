import type Phaser from 'phaser';
import { FACE_FRAMES, FACE_SHEET, PERSON_FRAMES, PERSON_SHEET, PLACE_FRAMES, PLACE_SHEET, PROP_FRAMES, PROP_SHEET } from '../art/sheets.ts';
import type { Frame } from '../art/sheets.ts';

/** One drawing file, and the frames to cut in it. Sizes in drawing units. */
export type Picture = { url: string; w: number; h: number; frames?: Record<string, Frame> };
/** A texture in memory: `scale` px for each drawing unit. */
export type Loaded = { key: string; scale: number };

export const scenePicture = (name: string): Picture => ({ url: `/art/scenes/${name}.svg`, w: 1600, h: 1000 });
export const groundPicture = (shape: 'landscape' | 'portrait'): Picture =>
  shape === 'landscape' ? { url: '/art/map/landscape.svg', w: 1600, h: 1000 } : { url: '/art/map/portrait.svg', w: 900, h: 1760 };
export const personPicture = (id: string): Picture => ({ url: `/art/cast/${id}.svg`, ...PERSON_SHEET, frames: PERSON_FRAMES });
export const FACES: Picture = { url: '/art/cast/faces.svg', ...FACE_SHEET, frames: FACE_FRAMES };
export const PLACES_PICTURE: Picture = { url: '/art/map/places.svg', ...PLACE_SHEET, frames: PLACE_FRAMES };
export const PROPS: Picture = { url: '/art/props.svg', ...PROP_SHEET, frames: PROP_FRAMES };

/** Steps of 0.25: a small resize keeps the texture it has. */
const step = (scale: number, most: number): number => Math.min(most, Math.max(0.25, Math.ceil(scale * 4) / 4));

/** Not `decode()`: it waits for a frame of the page, and there may be none while nothing moves. */
const fetchImage = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image), { once: true });
    image.addEventListener('error', () => reject(new Error(`no picture at ${url}`)), { once: true });
    image.src = url;
  });

async function rasterise(picture: Picture, scale: number): Promise<HTMLCanvasElement> {
  const image = await fetchImage(picture.url);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(picture.w * scale);
  canvas.height = Math.ceil(picture.h * scale);
  const paint = canvas.getContext('2d');
  if (!paint) throw new Error('no 2D canvas');
  paint.drawImage(image, 0, 0, Math.round(picture.w * scale), Math.round(picture.h * scale));
  return canvas;
}

/** Textures by drawing and scale: each is rasterised once at the size it is shown, and let go when no longer used. */
export class Pictures {
  private readonly pending = new Map<string, Promise<Loaded>>();
  private readonly textures: Phaser.Textures.TextureManager;

  constructor(textures: Phaser.Textures.TextureManager) {
    this.textures = textures;
  }

  /** Loads one drawing at `scale` px a unit or a little more, never above `most`. Rejects when the file cannot be had. */
  load(picture: Picture, scale: number, most = 2): Promise<Loaded> {
    const size = step(scale, most);
    const key = `${picture.url}@${size}`;
    const known = this.pending.get(key);
    if (known) return known;
    const loading = this.fetch(picture, key, size);
    this.pending.set(key, loading);
    loading.catch(() => this.pending.delete(key));
    return loading;
  }

  private async fetch(picture: Picture, key: string, scale: number): Promise<Loaded> {
    const canvas = await rasterise(picture, scale);
    if (this.textures.exists(key)) return { key, scale };
    // A plain texture: Phaser's own CanvasTexture reads every pixel back.
    const texture = this.textures.addImage(key, canvas as unknown as HTMLImageElement);
    for (const [name, { x, y, w, h }] of Object.entries(picture.frames ?? {})) {
      texture?.add(name, 0, Math.round(x * scale), Math.round(y * scale), Math.round(w * scale), Math.round(h * scale));
    }
    return { key, scale };
  }

  /** Frees every texture but those named, and the props: confetti may still be falling. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.pending.keys()) {
      if (keys.has(key) || key.startsWith(PROPS.url) || !this.textures.exists(key)) continue;
      this.textures.remove(key);
      this.pending.delete(key);
    }
  }
}
