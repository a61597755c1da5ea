import { useEffect, useRef } from 'preact/hooks';
import { poster } from '../../game-contract.ts';
import { usePage } from '../context.tsx';
import type { ScreenName } from '../app.tsx';

/** The scene behind a screen, or null where there is none. */
function sceneBehind(screen: ScreenName): string | null {
  if (screen === 'map' || screen === 'door' || screen === 'room') return 'map';
  if (screen === 'sort' || screen === 'spot' || screen === 'triage') return screen;
  if (screen === 'reward') return 'rays';
  if (screen === 'exam') return 'stage';
  return screen === 'page' || screen === 'desk' || screen === 'projector' ? null : 'place';
}

/** Where the picture is drawn: a still of the scene first, the stage over it when it has come. Silent: every word is elsewhere. */
export function Slot({ screen }: { screen: ScreenName }) {
  const { attachStage, stage, place, night, calm } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const scene = sceneBehind(screen);
  // One stage from the map to the reward: only pages without a scene, and the door, do without it.
  const drawn = scene !== null && screen !== 'door' && screen !== 'room';
  useEffect(() => {
    attachStage(drawn ? box.current : null);
    return () => attachStage(null);
  }, [drawn]);
  if (scene === null) return null;
  const still = scene === 'place' ? place.value : scene;
  const live = drawn && stage.value === 'live';
  return (
    <div class={`slot${live ? ' live' : ''}`} aria-hidden="true">
      {calm.value && still && <img class="poster" src={poster(still, night.value)} alt="" decoding="async" />}
      <div class="canvas" ref={box} />
    </div>
  );
}
