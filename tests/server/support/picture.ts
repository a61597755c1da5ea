import { PNG } from 'pngjs';

/** A whole PNG in base64. @param noise a picture that no compression makes small */
export function pngOf(width: number, height: number, { noise = false } = {}): string {
  const png = new PNG({ width, height });
  let state = 1;
  for (let at = 0; at < png.data.length; at += 1) {
    state = (state * 48_271) % 2_147_483_647;
    png.data[at] = noise ? state % 256 : 200;
  }
  return PNG.sync.write(png).toString('base64');
}
