import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { Icon } from './icon.tsx';

/** Says on every page of a demonstration that the company is made up. */
export function DemoNote() {
  const { game } = usePage();
  if (!game.session.demo.value) return null;
  return (
    <aside class="demo-note" aria-label={t('demo.label')}>
      {t('demo.note')}
    </aside>
  );
}

/** What is still to be sent, and that nothing is lost. Silent when all is well. */
export function DeliveryNote() {
  const { game } = usePage();
  const state = game.delivery.value;
  const pending = game.pending.value;
  const away = game.offline.value;
  if (state === 'signed-out' && game.session.me.value) return <p class="delivery warn">{t('delivery.signedOut')}</p>;
  if (state === 'refused') return <p class="delivery warn">{t('delivery.refused')}</p>;
  if (!away && state !== 'waiting') return null;
  return (
    <p class="delivery">
      <Icon name="wifi-slash" />
      {pending > 0 ? t('delivery.kept', { count: pending }) : t('delivery.offline')}
    </p>
  );
}
