import { useEffect, useState } from 'preact/hooks';
import type { PlayView } from '../../../content/engine/view.ts';
import type { ModuleId } from '../../../content/engine/vocabulary.ts';
import { t } from '../../i18n.ts';
import type { Player } from '../../session/player.ts';
import { usePage } from '../context.tsx';
import { LanguageButton, SettingsButton } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { moduleTexts } from '../parts/module-texts.ts';
import type { ModuleTexts } from '../parts/module-texts.ts';
import { roadOf } from '../road.ts';
import { Balance, Compose, Profile, Recap, Reward, Sort, Spot, Triage } from '../screens.ts';
import { Dialogue } from './dialogue.tsx';
import { ModuleCard } from './module-card.tsx';
import { NotFound } from './not-found.tsx';

/** The screen for the present moment of a play. */
function Scene({ player }: { player: Player }) {
  const texts = moduleTexts(player.module);
  const view = player.view.value;
  if (!texts) return <Waiting text={t('states.loading')} />;
  if (player.over.value && player.after.value === 'recap') return <Recap player={player} texts={texts} />;
  if (player.over.value && player.after.value === 'reward') return <Reward player={player} texts={texts} />;
  if (view.kind === 'minigame') return <Game player={player} texts={texts} view={view} />;
  return <Dialogue player={player} texts={texts} />;
}

/** The game of the place. */
function Game({ player, texts, view }: { player: Player; texts: ModuleTexts; view: Extract<PlayView, { kind: 'minigame' }> }) {
  if (view.game === 'balance') return <Balance player={player} view={view} />;
  if (view.game === 'spot') return <Spot player={player} view={view} />;
  if (view.game === 'compose') return <Compose player={player} view={view} />;
  if (view.game === 'triage') return <Triage player={player} view={view} />;
  return view.game === 'profile' ? <Profile player={player} view={view} /> : <Sort player={player} texts={texts} view={view} />;
}

function Waiting({ text }: { text: string }) {
  return (
    <main id="main" class="waiting" tabIndex={-1}>
      <p>{text}</p>
    </main>
  );
}

/** The way in, and the play once it is open. A play already begun opens by itself: a reload lands on the same step. */
export function Play({ module: id }: { module: ModuleId }) {
  const { game } = usePage();
  const [busy, setBusy] = useState(false);
  const modules = game.session.modules.value;
  const stop = modules ? roadOf(game, modules).find((one) => one.module.id === id) : undefined;
  const player = game.player.value;
  const here = player?.module === id ? player : null;
  const start = () => {
    if (busy) return;
    setBusy(true);
    void game.open(id).finally(() => setBusy(false));
  };
  const known = stop !== undefined;
  useEffect(() => {
    if (stop?.begun && !here) start();
  }, [known, id]);
  // The reward is the last page: leaving it is the end of this play. A reload is not leaving.
  useEffect(() => () => game.leave(game.player.peek()?.after.peek() === 'reward'), [id]);
  if (here) return <Scene key={here.key} player={here} />;
  if (modules && !stop?.module.available) return <NotFound />;
  if (!stop || (stop.begun && game.closed.value === null))
    return <Waiting text={t(game.offline.value ? 'map.offline' : 'states.opening')} />;
  return (
    <>
      <header class="hud">
        <a class="chip iconbtn" href="/" aria-label={t('actions.backToMap')}>
          <Icon name="map-trifold" />
        </a>
        <div class="sp" />
        <div class="tools">
          <LanguageButton />
          <SettingsButton />
        </div>
      </header>
      <main id="main" class="entrance" tabIndex={-1}>
        <ModuleCard stop={stop} error={game.closed.value} busy={busy} onStart={start} />
      </main>
    </>
  );
}
