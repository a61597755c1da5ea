import printer from '@phosphor-icons/core/assets/bold/printer-bold.svg?raw';
import { TOPICS } from '../../../content/engine/session/plan-schema.ts';
import type { DebriefSheet } from '../../../server/sessions/debrief.ts';
import { locale, t, textsOf } from '../../i18n.ts';
import { TeamNames } from '../../room/parts/mark.tsx';
import { TeamResults } from '../../room/team-results.tsx';
import { Drawing, Icon } from '../../ui/parts/icon.tsx';
import { Rich } from '../../ui/parts/rich.tsx';
import { useDesk } from '../context.tsx';
import { day, percent } from '../format.ts';
import { Page, Panel } from '../parts/page.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';
import { BackToSessions } from './back.tsx';
import { DebriefRound } from './debrief-round.tsx';
import { RemoveButton } from './remove-button.tsx';
import { sessionRequests } from './requests.ts';
import type { SessionRow } from './requests.ts';

type Props = { sheet: DebriefSheet };

function topicName(topic: string): string {
  const known = TOPICS.find((one) => one === topic);
  return known ? td(`sessions.topics.${known}`) : topic;
}

function Topics({ sheet }: Props) {
  if (sheet.topics.length === 0) return null;
  return (
    <Panel id="debrief-topics" title={td('sessions.debrief.topics')}>
      <Table
        caption={td('sessions.debrief.topics')}
        rows={sheet.topics}
        id={({ topic }) => topic}
        columns={[
          { key: 'topic', head: td('sessions.debrief.topic'), names: true, cell: ({ topic }) => topicName(topic) },
          { key: 'rounds', head: td('sessions.debrief.questions'), numeric: true, cell: ({ rounds }) => String(rounds) },
          {
            key: 'right',
            head: td('sessions.debrief.right'),
            numeric: true,
            cell: ({ share }) => (share === null ? td('sessions.debrief.withheld') : percent(share / 100)),
          },
        ]}
      />
      {sheet.teams && <TeamResults teams={sheet.teams} noted />}
      {sheet.pot > 0 && <p>{td('sessions.debrief.pot', { count: sheet.pot })}</p>}
    </Panel>
  );
}

/** What the team goes on with: points to talk about, articles, the place to play next. */
function Onwards({ sheet }: Props) {
  return (
    <>
      <Panel id="debrief-talk" title={td('sessions.debrief.talk')}>
        <ol class="debrief-talk">
          {sheet.talk.map((point) => (
            <li key={point}>
              <Rich text={point} />
            </li>
          ))}
        </ol>
      </Panel>
      <Panel id="debrief-articles" title={td('sessions.debrief.articles')}>
        <ul class="plan-talk">
          {sheet.articles.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </Panel>
      <Panel id="debrief-next" title={td('sessions.debrief.next')}>
        <p>
          <Rich text={sheet.next.text} />
        </p>
        <p>
          <a href={`/play/${sheet.next.module}`}>{td('sessions.debrief.place', { place: t(`modules.${sheet.next.module}.title`) })}</a>
        </p>
      </Panel>
    </>
  );
}

const Sheet = ({ sheet }: Props) => (
  <>
    <div class="debrief-columns">
      <Onwards sheet={sheet} />
    </div>
    <Topics sheet={sheet} />
    <Panel id="debrief-rounds" title={td('sessions.debrief.rounds')}>
      {sheet.rounds.map((round, at) => (
        <DebriefRound key={round.id} round={round} at={at + 1} />
      ))}
    </Panel>
  </>
);

/** A session that is over: counts, never people; on screen, on paper, as a file. */
export function DebriefPage({ session }: { session: SessionRow }) {
  const requests = sessionRequests(useDesk().ask);
  const language = locale.value;
  const { value, failure, again } = useLoad(() => requests.debrief(session.id, language), `${session.id} ${language}`);
  // teams are called here as they are in the room
  const ready = textsOf('room') !== null;
  const none = failure?.code === 'ERR_DEBRIEF_NONE';
  const actions = (
    <>
      {value && (
        <>
          <button type="button" class="desk-button main noprint" onClick={() => window.print()}>
            <Drawing svg={printer} />
            {td('sessions.debrief.print')}
          </button>
          <a class="desk-button noprint" href={`/api/sessions/${session.id}/debrief.pdf?locale=${language}`} download>
            <Icon name="download-simple" />
            {td('sessions.debrief.pdf')}
          </a>
        </>
      )}
      <RemoveButton id={session.id} text={td('sessions.removeText')} />
    </>
  );
  const lead = value ? td('sessions.debrief.lead', { day: day(value.playedAt), count: value.seats }) : null;
  return (
    <Page
      title={td('sessions.debrief.title', { title: value?.title ?? session.title })}
      lead={
        <>
          {lead} <BackToSessions />
        </>
      }
      actions={actions}
      name="desk-sessions desk-debrief"
    >
      {failure && !none && <Failed code={failure.code} onRetry={again} />}
      {none && (
        <section class="desk-panel">
          <Empty title={td('sessions.debrief.none')}>
            <p>{td('sessions.debrief.noneText')}</p>
          </Empty>
        </section>
      )}
      {!(value && ready) && !failure && <Loading rows={6} />}
      {value && ready && (
        <TeamNames value={value.teamNames ?? null}>
          <Sheet sheet={value} />
        </TeamNames>
      )}
    </Page>
  );
}
