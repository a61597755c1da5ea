import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { refresherOf } from '../../../content/engine/charter/refresher.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import type { AgreementView } from '../../../server/charter-editions.ts';
import { locale, t } from '../../i18n.ts';
import { Agree } from '../charter/agree.tsx';
import { isAsked } from '../charter/changed-sign.tsx';
import { Changes } from '../charter/changes.tsx';
import { Exercise } from '../charter/exercise.tsx';
import { useCharter } from '../charter/use-charter.ts';
import { usePage } from '../context.tsx';
import { longDate } from '../format.ts';
import { CharterText } from '../parts/charter-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { ReadingPage } from '../parts/page.tsx';
import { Rich } from '../parts/rich.tsx';

type Asked = { before: Charter; after: Charter; hash: string; agreement: AgreementView; onDone(): void };

/** What changed, a few ideas on it, then the yes: in that order. */
function Renewal({ before, after, hash, agreement, onDone }: Asked) {
  const { game } = usePage();
  const agreed = game.session.record.value?.acceptances.findLast(({ sha256 }) => sha256 === agreement.from?.hash);
  const agreedIn = agreed?.locale ?? locale.value;
  const { questions, ...asked } = refresherOf(before, after, agreedIn);
  const [practised, setPractised] = useState(questions.length === 0);
  const dates = { since: longDate(agreement.since ?? ''), until: longDate(agreement.until ?? '') };
  return (
    <>
      <p class="lead">{t(agreement.state === 'due' ? 'renewal.due' : 'renewal.overdue', dates)}</p>
      <Changes asked={asked} before={before} after={after} agreedIn={agreedIn} />
      {practised ? (
        <Agree charter={after} hash={hash} focused={questions.length > 0} onDone={onDone} />
      ) : (
        <Exercise questions={questions} onDone={() => setPractised(true)} />
      )}
    </>
  );
}

/** A yes was just given, here or kept for when there is a network. */
function Agreed({ version }: { version: number }) {
  const { game } = usePage();
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <section class="agreed" tabIndex={-1} ref={box} aria-label={t('renewal.doneTitle')}>
      <p class="said d">
        <Icon name="check-circle" /> {t('renewal.doneTitle')}
      </p>
      <p>{t(game.session.agreementWaits() ? 'record.signatureWaits' : 'renewal.done', { version })}</p>
      <div class="acts">
        <a class="cta" href="/">
          {t('actions.backToMap')}
        </a>
        <a class="cta ghost" href="/record">
          {t('record.title')}
        </a>
      </div>
    </section>
  );
}

/** The charter in force: to read, and to accept anew where its rules have changed since one's yes. */
export function CharterPage() {
  const { game } = usePage();
  const [done, setDone] = useState(false);
  const charter = game.session.me.value?.charter;
  const agreement = charter?.agreement;
  const asks = isAsked(agreement);
  const after = useCharter(charter?.hash);
  const before = useCharter(asks ? agreement?.from?.hash : null);
  // A charter may be published while a page is open: what is read here is the one in force.
  useEffect(() => void game.session.refresh(), []);
  const title = t(asks && !done ? 'renewal.title' : 'charter.title');
  if (!charter || !after || (asks && !before)) {
    return (
      <ReadingPage title={title} name="charter-page">
        <p>{t(game.offline.value ? 'renewal.offline' : 'states.loading')}</p>
      </ReadingPage>
    );
  }
  return (
    <ReadingPage title={title} name="charter-page">
      {done && <Agreed version={after.version} />}
      {!done && asks && before && agreement && (
        <Renewal before={before} after={after} hash={charter.hash} agreement={agreement} onDone={() => setDone(true)} />
      )}
      {!done && !asks && (
        <>
          <p class="lead">
            <Rich text={after.title[locale.value]} />
          </p>
          <CharterText charter={after} level={2} />
          {!charter.accepted && <Agree charter={after} hash={charter.hash} focused={false} onDone={() => setDone(true)} />}
        </>
      )}
    </ReadingPage>
  );
}
