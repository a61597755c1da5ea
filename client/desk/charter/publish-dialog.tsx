import type { Figure } from '../../../server/charter-desk/consequences.ts';
import type { DeskView } from '../../../server/charter-desk/view.ts';
import { announce } from '../../ui/parts/live.tsx';
import { Modal } from '../../ui/parts/modal.tsx';
import { useAsking } from '../../ui/use-asking.ts';
import { figure } from '../format.ts';
import { YesOrCancel } from '../parts/buttons.tsx';
import { Failed } from '../parts/states.tsx';
import { td } from '../texts.ts';
import { isFirst } from './live.ts';
import type { CharterState } from './use-charter.ts';

/** About so many: what somebody accepted is theirs alone. */
const shown = (count: Figure): string =>
  count === null ? td('charter.publish.few') : count === 0 ? figure(0) : td('charter.publish.about', { shown: figure(count) });

/** Who has something to do after the publication, counted; never who by name. */
function People({ view }: { view: DeskView }) {
  const { asks, again, refresher, holders, graceDays, of } = view.consequences;
  if (!asks) return <p>{td(isFirst(view) ? 'charter.publish.asksNobody' : 'charter.publish.asksNothing')}</p>;
  const lines = [
    ['again', again],
    ['refresher', refresher],
    ['holders', holders],
  ] as const;
  return (
    <>
      <dl class="desk-facts charter-counts">
        {lines.map(([key, count]) => (
          <div key={key}>
            <dt>{td(`charter.publish.${key}`)}</dt>
            <dd>{shown(count)}</dd>
          </div>
        ))}
      </dl>
      <p>{td('charter.publish.grace', { count: graceDays })}</p>
      {of.length > 0 && (
        <ul class="charter-of">
          {of.map((one) => (
            <li key={`${one.version} ${one.locale}`}>
              {td(one.refresher ? 'charter.publish.ofRefresher' : 'charter.publish.of', {
                version: one.version,
                language: td(`charter.locales.${one.locale}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What changes in the plays and exams that start afterwards. */
function Game({ view: { impact } }: { view: DeskView }) {
  const { scenes, citations, ideas, situations } = impact;
  const dropped = scenes.reduce((sum, one) => sum + one.dropped.length, 0);
  const lines = [
    dropped > 0 && td('charter.publish.scenes', { count: dropped }),
    citations.length > 0 && td('charter.publish.citations', { count: citations.length }),
    ideas.gained.length > 0 && td('charter.publish.ideasGained', { count: ideas.gained.length }),
    ideas.dropped.length > 0 && td('charter.publish.ideasDropped', { count: ideas.dropped.length }),
    situations.dropped > 0 && td('charter.publish.situations', { count: situations.dropped, left: figure(situations.left) }),
  ].filter((line) => line !== false);
  return (
    <ul class="charter-of">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      <li>{td('charter.publish.begun')}</li>
    </ul>
  );
}

type Props = { charter: CharterState; onClose(): void; onDone(): void };

/** The last look before everybody reads it: what it asks of whom, and what it changes in the game. */
export function PublishDialog({ charter, onClose, onDone }: Props) {
  const asking = useAsking();
  const { view } = charter;
  const first = isFirst(view);
  const next = { version: view.published.version + 1 };
  const publish = () =>
    asking.ask(async () => {
      const done = await charter.requests.publish(view.draft.hash);
      if (done.ok) {
        charter.put(done.value.desk);
        announce(td('charter.publish.done', { version: done.value.desk.published.version }));
        onDone();
        onClose();
      } else charter.again();
      return done;
    });
  return (
    <Modal title={td(first ? 'charter.publish.titleFirst' : 'charter.publish.title', next)} onClose={onClose} wide>
      <div class="desk-page desk-sheet charter-publish">
        {asking.error && <Failed code={asking.error} />}
        <section aria-labelledby="publish-people">
          <h3 id="publish-people">{td('charter.publish.people')}</h3>
          <People view={view} />
          {view.difference.moved.length > 0 && <p>{td('charter.publish.moved', { count: view.difference.moved.length, ...next })}</p>}
        </section>
        <section aria-labelledby="publish-game">
          <h3 id="publish-game">{td('charter.publish.game')}</h3>
          <Game view={view} />
        </section>
        {view.draft.head.body.procedure === 'house-rules' && <p class="aside">{td('charter.procedures.house-rules.before')}</p>}
        <YesOrCancel
          yes={td(first ? 'charter.publish.yesFirst' : 'charter.publish.yes', next)}
          busy={asking.busy}
          onYes={publish}
          onCancel={onClose}
        />
      </div>
    </Modal>
  );
}
