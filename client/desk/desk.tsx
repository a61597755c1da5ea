import type { ComponentType } from 'preact';
import type { RouteApi } from '../route-api.ts';
import { t, textsOf } from '../i18n.ts';
import { usePage } from '../ui/context.tsx';
import type { DeskProps } from '../ui/context.tsx';
import { DeskProvider } from './context.tsx';
import { DeskNav } from './nav.tsx';
import { Page } from './parts/page.tsx';
import { DESK_SCREENS } from './screens.ts';
import './styles/shell.css';
import './styles/parts.css';
import './styles/fold.css';
import './styles/table.css';
import { td } from './texts.ts';

function NoSuchScreen() {
  return (
    <Page title={td('shell.nowhere')}>
      <p>
        <a href="/desk">{td('shell.start')}</a>
      </p>
    </Page>
  );
}

function Desk({ noun, rest, ask }: DeskProps & RouteApi) {
  const { game } = usePage();
  const role = game.session.me.value?.person.role ?? 'member';
  const screens = DESK_SCREENS.filter(({ roles }) => roles.includes(role));
  const shown = noun === null ? screens[0] : screens.find((one) => one.noun === noun);
  if (textsOf('desk') === null) {
    return (
      <main id="main" class="waiting" tabIndex={-1}>
        <p>{t('states.loading')}</p>
      </main>
    );
  }
  return (
    <DeskProvider value={{ ask, rest }}>
      <div class="desk">
        <DeskNav screens={screens} current={shown?.noun ?? null} />
        {shown ? <shown.Screen key={shown.noun} /> : <NoSuchScreen />}
      </div>
    </DeskProvider>
  );
}

/** The desk, speaking to this server. */
export const deskWith =
  (api: RouteApi): ComponentType<DeskProps> =>
  (props) => <Desk {...props} ask={api.ask} />;
