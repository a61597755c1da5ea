import hourglass from '@phosphor-icons/core/assets/bold/hourglass-medium-bold.svg?raw';
import envelope from '@phosphor-icons/core/assets/bold/envelope-simple-bold.svg?raw';
import play from '@phosphor-icons/core/assets/bold/play-bold.svg?raw';
import sealCheck from '@phosphor-icons/core/assets/bold/seal-check-bold.svg?raw';
import usersThree from '@phosphor-icons/core/assets/bold/users-three-bold.svg?raw';
import type { TeamView } from '../../../server/team-view.ts';
import { said } from '../certification/figure.ts';
import { useDesk } from '../context.tsx';
import { day } from '../format.ts';
import { Page } from '../parts/page.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { Tile, Tiles } from '../parts/tile.tsx';
import '../styles/certification.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';

const LOOKS = {
  awaited: { icon: envelope, tone: 'blue' },
  started: { icon: play, tone: 'violet' },
  certified: { icon: sealCheck, tone: 'teal' },
  expiring: { icon: hourglass, tone: 'sun' },
} as const;

const Counts = ({ view }: { view: TeamView }) => (
  <>
    <Tiles>
      <Tile icon={usersThree} label={td('overview.people')} value={said(view.people)} />
      {view.counts.map(({ name, figure }) => (
        <Tile key={name} {...LOOKS[name]} label={td(`team.${name}`)} value={said(figure)} />
      ))}
    </Tiles>
    <section class="desk-panel">
      <p>{td('team.note', { day: day(`${view.day}T12:00:00Z`) })}</p>
    </section>
  </>
);

/** A manager's own team, in counts: no name, no answer, no score. */
export function TeamScreen() {
  const { ask } = useDesk();
  const { value, failure, again } = useLoad(() => ask((api) => api.hr.team.$get()), '');
  return (
    <Page title={td('team.title')} lead={value?.team ?? td('team.lead')} name="desk-team">
      {failure && <Failed code={failure.code} onRetry={again} />}
      {!value && !failure && <Loading rows={3} />}
      {value && value.team === null && (
        <section class="desk-panel">
          <Empty title={td('team.none')}>
            <p>{td('team.noneText')}</p>
          </Empty>
        </section>
      )}
      {value && value.team !== null && <Counts view={value} />}
    </Page>
  );
}
