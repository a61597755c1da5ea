import { t } from '../../i18n.ts';
import { usePage } from '../context.tsx';
import { longDate } from '../format.ts';
import { Icon } from '../parts/icon.tsx';

/** On the map: the way to one's status. At the end of the year, and once it is over, it says so; where there is little room, only then is it there. */
export function StatusSign() {
  const { game } = usePage();
  const view = game.status.view.value;
  const ends = view?.state === 'expiring' || view?.state === 'expired' ? view.certificate?.endsAt : undefined;
  if (!view || !ends)
    return (
      <a class="chip hide-s" href="/status">
        <Icon name="seal-check" />
        <b class="d">{t('status.title')}</b>
      </a>
    );
  const text = t(view.state === 'expiring' ? 'map.statusUntil' : 'map.statusOver', { date: longDate(ends) });
  return (
    <a class="chip year-sign" href="/status">
      <Icon name="clock" />
      <b class="d hide-s" aria-hidden="true">
        {text}
      </b>
      <span class="vh">{text}</span>
    </a>
  );
}
