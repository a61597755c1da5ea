/** The world is laid out in CSS px; its camera zooms by this. Above 2 nothing is gained but heat. */
export const pixelRatio = (): number => Math.min(2, Math.max(1, window.devicePixelRatio || 1));

const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;

function graphicsCard(): string | null {
  try {
    const gl = document.createElement('canvas').getContext('webgl');
    if (!gl) return null;
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return name;
  } catch {
    return null;
  }
}

const canPaint = (): boolean => {
  try {
    return document.createElement('canvas').getContext('2d') !== null;
  } catch {
    return false;
  }
};

export type Renderer = 'webgl' | 'canvas';

/**
 * The renderer for this machine, or null when it can draw nothing at all. Software GL (virtual desktops, continuous
 * integration) runs at 5-16 frames a second where the 2D canvas holds 55: we use only what both draw.
 */
export function pickRenderer(): Renderer | null {
  // Pictures are rasterised on a 2D canvas whatever the renderer.
  if (!canPaint()) return null;
  const card = graphicsCard();
  return card === null || SOFTWARE.test(card) ? 'canvas' : 'webgl';
}
