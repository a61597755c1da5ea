import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { layout } from '../../art/map-nodes.ts';
import type { MapLayout } from '../../art/map-nodes.ts';
import type { PlayerFace } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Face } from '../parts/face.tsx';
import { Icon } from '../parts/icon.tsx';
import { Stars } from '../parts/stars.tsx';
import { roadOf, spotlight } from '../road.ts';
import type { RoadStop } from '../road.ts';
import { HubCard } from './hub-card.tsx';
import { MapHud } from './map-hud.tsx';

/** Where the pins stand in the element, which the picture fills too. */
function useLayout(): { box: { current: HTMLElement | null }; map: MapLayout | null } {
  const box = useRef<HTMLElement>(null);
  const [map, setMap] = useState<MapLayout | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => setMap(layout(element.clientWidth, element.clientHeight));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { box, map };
}

function Pin({ stop, face }: { stop: RoadStop; face: PlayerFace | null }) {
  if (stop.state === 'now' && face) return <Face who={face} mood="happy" size={76} />;
  if (stop.state === 'done') return <Icon name="check-circle" />;
  if (stop.state === 'lock' || stop.state === 'soon') return <Icon name="lock-simple" />;
  return <Icon name="play" />;
}

function Node({
  stop,
  face,
  spot,
  onLook,
}: {
  stop: RoadStop;
  face: PlayerFace | null;
  spot: { x: number; y: number } | undefined;
  onLook(): void;
}) {
  const { module, state } = stop;
  const stars = module.record?.stars ?? 0;
  const enterable = module.available && module.open;
  return (
    <li>
      <a
        class={`node ${state}`}
        href={enterable ? `/play/${module.id}` : undefined}
        role={enterable ? undefined : 'link'}
        tabIndex={0}
        aria-disabled={enterable ? undefined : 'true'}
        aria-current={state === 'now' ? 'step' : undefined}
        style={spot && { left: `${spot.x}px`, top: `${spot.y}px` }}
        onClick={enterable ? undefined : onLook}
        onKeyDown={(event) => {
          if (!enterable && event.key === 'Enter') onLook();
        }}
      >
        {stars > 0 && <Stars won={stars} />}
        <span class="pin" aria-hidden="true">
          <Pin stop={stop} face={face} />
        </span>
        <span class="lbl">
          {t(`modules.${module.id}.title`)}
          <small>{t(`places.${module.place}`)}</small>
          <span class="vh"> {t(`map.states.${state}`, { count: stars })}</span>
        </span>
      </a>
    </li>
  );
}

/** The town: seven places along a road, as an ordered list of links over the picture. */
export function TownMap() {
  const { game } = usePage();
  const { box, map } = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const modules = game.session.modules.value;
  const stops = modules ? roadOf(game, modules) : [];
  const shown = stops.find((stop) => stop.module.id === looked) ?? spotlight(stops);
  const face = game.session.me.value?.person.face ?? null;
  // Whoever walks in by keyboard stands before the first place, not at the top of an unnamed page.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const here = spotlight(stops);
    if (here) void game.reserve(here.module);
  }, [modules]);
  useEffect(() => {
    void game.session.refreshBoard();
    void game.status.refresh();
  }, []);
  return (
    <>
      <MapHud />
      <main id="main" class="town" tabIndex={-1}>
        <h1 class="vh" ref={heading} tabIndex={-1}>
          {t('map.title')}
        </h1>
        <nav class="mapnav" aria-label={t('map.title')} ref={box}>
          {modules === null && <p class="map-wait">{t(game.offline.value ? 'map.offline' : 'states.loading')}</p>}
          <ol>
            {stops.map((stop) => (
              <Node
                key={stop.module.id}
                stop={stop}
                face={face}
                spot={map?.nodes.find((one) => one.place === stop.module.place)}
                onLook={() => setLooked(stop.module.id)}
              />
            ))}
          </ol>
        </nav>
        {shown && <HubCard key={shown.module.id} stop={shown} stops={stops} />}
      </main>
    </>
  );
}
