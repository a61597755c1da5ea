import type { StatusView } from '../../api.ts';
import { locale, t } from '../../i18n.ts';
import type { TextKey } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { longDate } from '../format.ts';
import { Alert } from '../parts/alert.tsx';
import { Emblem } from '../parts/emblem.tsx';
import { Icon } from '../parts/icon.tsx';
import { announce } from '../parts/live.tsx';
import { PdfLink } from '../screens/attestation.tsx';
import { examPath } from '../router.ts';
import { useAsking } from '../use-asking.ts';

type Props = { view: StatusView; onDone(): void };

/** Leaving takes one click and no reason. */
function Leave({ onDone }: Pick<Props, 'onDone'>) {
  const { game } = usePage();
  const asking = useAsking();
  const leave = () =>
    asking.ask(async () => {
      const done = await game.status.withdraw();
      if (!done.ok) return done;
      announce(t('status.left'));
      onDone();
      return done;
    });
  return (
    <div class="leave noprint">
      {asking.error && <Alert code={asking.error} />}
      <button type="button" class="cta ghost" aria-disabled={asking.busy} onClick={leave}>
        <Icon name="sign-out" />
        {t('status.leave')}
      </button>
      <p class="small">{t('status.leaveHint')}</p>
    </div>
  );
}

/** The check to pass again, where the year is at its end or over and nothing else stands ready: the one step that is left. */
function SitAgain({ view }: Pick<Props, 'view'>) {
  const { state, certificate, levels } = view;
  const rule = levels.find(({ level }) => level === certificate?.level);
  const check = rule?.conditions.find(({ kind }) => kind === 'check');
  if (!rule || !check || check.met || (state !== 'expiring' && state !== 'expired')) return null;
  return (
    <div class="acts">
      <a class="cta" href={examPath(rule.level)}>
        <Icon name="arrow-clockwise" />
        {t('status.sitAgain', { check: t(`status.checks.${rule.level}`) })}
      </a>
    </div>
  );
}

const STORIES = {
  certified: { title: 'status.certifiedTitle', text: 'status.certified' },
  expiring: { title: 'status.certifiedTitle', text: 'status.expiring' },
  expired: { title: 'status.expiredTitle', text: 'status.expired' },
  withdrawn: { title: 'status.withdrawnTitle', text: 'status.withdrawn' },
  revoked: { title: 'status.revokedTitle', text: 'status.revoked' },
  paused: { title: 'status.pausedTitle', text: 'status.paused' },
} as const satisfies Record<Exclude<StatusView['state'], 'none'> | 'paused', { title: TextKey; text: TextKey }>;

/** Where one stands: a card as handsome for who has left as for who is in. */
export function HeldCard({ view, onDone }: Props) {
  const { state, certificate, renewFrom, agreement } = view;
  if (state === 'none' || !certificate) return null;
  const { level, endsAt, id, rights } = certificate;
  const values = { level: t(`status.levels.${level}`), until: longDate(endsAt), from: longDate(renewFrom ?? endsAt) };
  const inForce = state === 'certified' || state === 'expiring';
  // It has ended for want of a new yes to the charter, and is back with it.
  const paused = agreement.state === 'overdue' && endsAt === agreement.until;
  const story = STORIES[paused ? 'paused' : state];
  const reason = view.history.findLast(({ act }) => act === 'revoked')?.reason;
  return (
    <section class={`held ${state}`} data-level={level} aria-labelledby="held-title">
      <div class="side">
        <Emblem level={level} width={150} />
      </div>
      <div class="told">
        <h2 id="held-title" tabIndex={-1}>
          {t(story.title, values)}
        </h2>
        <p>{t(story.text, values)}</p>
        {state === 'revoked' && reason && (
          <p>
            {t('status.reason')} <b>{t(`status.reasons.${reason}`)}</b>
          </p>
        )}
        <SitAgain view={view} />
        {inForce && <p class="right">{rights[locale.value]}</p>}
        {inForce && (
          <>
            <p class="small">{t('status.code', { code: id })}</p>
            <div class="acts">
              <a class="cta" href="/attestation">
                <Icon name="seal-check" />
                {t('status.see')}
              </a>
              <PdfLink code={id} />
            </div>
          </>
        )}
        {(inForce || state === 'expired') && <Leave onDone={onDone} />}
      </div>
    </section>
  );
}
