import { useErrorBoundary } from 'preact/hooks';
import { errorText, t } from '../i18n.ts';
import { usePage } from './context.tsx';
import { isStaff } from './parts/desk-door.tsx';
import { Icon } from './parts/icon.tsx';
import { Live } from './parts/live.tsx';
import { DemoNote } from './parts/note.tsx';
import { Slot } from './parts/slot.tsx';
import { route } from './router.ts';
import type { Route } from './router.ts';
import {
  Arrival,
  AttestationPage,
  CharterPage,
  ChecklistPage,
  CodexPage,
  Credits,
  DataPage,
  Dispatches,
  ExamPage,
  InvitationPage,
  JoinPage,
  LostPassword,
  MailedLink,
  MailsPage,
  MessagesPage,
  NoticePage,
  Play,
  ProjectorPage,
  RecordPage,
  SeenPage,
  SetUp,
  SettingsPage,
  StatusPage,
  VerifyPage,
} from './screens.ts';
import { TownMap } from './screens/map.tsx';
import { NotFound } from './screens/not-found.tsx';
import { SignIn } from './screens/sign-in.tsx';

/** A screen's name, for the layout: which one is it, and does the picture stand behind it. */
export type ScreenName =
  | 'door'
  | 'map'
  | 'entrance'
  | 'talk'
  | 'balance'
  | 'sort'
  | 'spot'
  | 'profile'
  | 'compose'
  | 'triage'
  | 'recap'
  | 'reward'
  | 'exam'
  | 'desk'
  | 'room'
  | 'projector'
  | 'page';

/** Pages before the game. */
const DOORS: Route['screen'][] = ['sign-in', 'setup', 'invitation', 'link', 'lost', 'mails'];

/** What the address and the play make of the page. */
export function screenName(page: ReturnType<typeof usePage>): ScreenName {
  const { game } = page;
  const { screen } = route.value;
  if (screen === 'desk') return game.session.phase.value === 'in' ? 'desk' : 'door';
  if (screen === 'join') return 'room';
  if (screen === 'projector') return game.session.phase.value === 'in' ? 'projector' : 'door';
  if (screen === 'exam') return game.session.phase.value === 'in' ? 'exam' : 'door';
  if (screen !== 'home' && screen !== 'play') return DOORS.includes(screen) ? 'door' : 'page';
  if (game.session.phase.value !== 'in') return 'door';
  if (screen === 'home') return game.session.me.value?.person.face ? 'map' : 'door';
  const player = game.player.value;
  if (!player) return 'entrance';
  const after = player.after.value;
  if (player.over.value && after !== 'ending') return after;
  const view = player.view.value;
  return view.kind === 'minigame' ? view.game : 'talk';
}

function Waiting() {
  return (
    <main id="main" class="waiting" tabIndex={-1}>
      <p>{t('states.loading')}</p>
    </main>
  );
}

/** The server does not answer, and nobody is remembered on this device. */
function Away() {
  const { game } = usePage();
  return (
    <main id="main" class="waiting" tabIndex={-1}>
      <h1>{t('states.awayTitle')}</h1>
      <p>{t('states.away')}</p>
      <button type="button" class="cta" onClick={() => void game.session.refresh()}>
        <Icon name="arrow-clockwise" />
        {t('actions.retry')}
      </button>
    </main>
  );
}

/** Pages for anyone, then the door, then the face, then the rest. */
function Screen({ at }: { at: Route }) {
  const { game, Desk } = usePage();
  if (at.screen === 'credits') return <Credits />;
  if (at.screen === 'notice') return <NoticePage />;
  if (at.screen === 'not-found') return <NotFound />;
  if (at.screen === 'verify') return <VerifyPage code={at.code} />;
  // A seat needs no account.
  if (at.screen === 'join') return <JoinPage code={at.code} />;
  const phase = game.session.phase.value;
  if (phase === 'starting') return <Waiting />;
  if (phase === 'away') return <Away />;
  if (at.screen === 'invitation') return <InvitationPage />;
  if (at.screen === 'link') return <MailedLink />;
  if (at.screen === 'mails') return <MailsPage />;
  if (at.screen === 'lost' && phase === 'door') return <LostPassword />;
  if (at.screen === 'setup' && phase === 'door') return <SetUp />;
  if (phase === 'door') return at.screen === 'settings' ? <SettingsPage /> : <SignIn />;
  if (at.screen === 'settings') return <SettingsPage />;
  if (at.screen === 'seen') return <SeenPage />;
  if (at.screen === 'data') return <DataPage />;
  if (at.screen === 'record') return <RecordPage />;
  if (at.screen === 'checklist') return <ChecklistPage />;
  if (at.screen === 'exam') return <ExamPage level={at.level} />;
  if (at.screen === 'status') return <StatusPage />;
  if (at.screen === 'attestation') return <AttestationPage />;
  if (at.screen === 'codex') return <CodexPage />;
  if (at.screen === 'charter') return <CharterPage />;
  if (at.screen === 'dispatch') return <Dispatches />;
  if (at.screen === 'messages') return <MessagesPage />;
  if (at.screen === 'projector') return <ProjectorPage key={at.session} session={at.session} />;
  if (at.screen === 'desk') return isStaff(game.session.me.value) ? <Desk noun={at.noun} rest={at.rest} /> : <NotFound />;
  // A link straight to a place opens it: the face can be chosen later.
  if (at.screen === 'play') return <Play key={at.module} module={at.module} />;
  return game.session.me.value?.person.face ? <TownMap /> : <Arrival />;
}

function Notice() {
  const { game } = usePage();
  const code = game.session.notice.value;
  if (!code) return null;
  return (
    <div class="notice" role="alert">
      <p>{errorText(code)}</p>
      <button type="button" class="chip iconbtn" aria-label={t('actions.close')} onClick={() => (game.session.notice.value = null)}>
        <Icon name="x" />
      </button>
    </div>
  );
}

/** A mistake of ours: nothing that was played is lost, and the page says so. */
function Broken() {
  return (
    <main id="main" class="waiting" tabIndex={-1}>
      <h1>{t('states.brokenTitle')}</h1>
      <p>{t('states.broken')}</p>
      <a class="cta" href="/" target="_self">
        {t('actions.reload')}
      </a>
    </main>
  );
}

/** The whole page. */
export function App() {
  const [error] = useErrorBoundary();
  const page = usePage();
  const name = screenName(page);
  return (
    <div class="shell" data-screen={name}>
      <a class="skip" href="#main">
        {t('actions.skip')}
      </a>
      <DemoNote />
      <Slot screen={name} />
      <Notice />
      {error ? <Broken /> : <Screen at={route.value} />}
      <Live />
    </div>
  );
}
