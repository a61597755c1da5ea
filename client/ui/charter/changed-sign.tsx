import { t } from '../../i18n.ts';
import type { AgreementView } from '../../../server/charter-editions.ts';
import { usePage } from '../context.tsx';
import { longDate } from '../format.ts';
import { Icon } from '../parts/icon.tsx';

/** Rules that were accepted have changed since: a new yes is asked for. */
export const isAsked = (agreement: AgreementView | undefined): boolean => agreement?.state === 'due' || agreement?.state === 'overdue';

/** On the map: the way to what changed. */
export function ChangedSign() {
  const { game } = usePage();
  if (!isAsked(game.session.me.value?.charter.agreement)) return null;
  return (
    <a class="chip changed-sign" href="/charter">
      <Icon name="scroll" />
      <b class="d hide-s" aria-hidden="true">
        {t('renewal.title')}
      </b>
      <span class="vh">{t('renewal.see')}</span>
    </a>
  );
}

/** On the page of one's status: what it hangs on, and until when. */
export function ChangedNote({ agreement }: { agreement: AgreementView }) {
  const { state, since, until } = agreement;
  if (!isAsked(agreement)) return null;
  const dates = { since: longDate(since ?? ''), until: longDate(until ?? '') };
  return (
    <section class="changed-note" aria-label={t('renewal.title')}>
      <p>{t(state === 'due' ? 'renewal.statusDue' : 'renewal.statusOverdue', dates)}</p>
      <a class="cta" href="/charter">
        <Icon name="scroll" />
        {t('renewal.see')}
      </a>
    </section>
  );
}
