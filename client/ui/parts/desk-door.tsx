import { t } from '../../i18n.ts';
import type { TextKey } from '../../i18n.ts';
import type { Me } from '../../api.ts';
import { usePage } from '../context.tsx';
import { Icon } from './icon.tsx';

/** Whether the desk opens for this person. The server decides again at every request. */
export const isStaff = (me: Me | null): boolean => me !== null && me.person.role !== 'member';
/** What the way to the desk is called: for a manager it leads to their team. */
export const deskName = (me: Me | null): TextKey => (me?.person.role === 'manager' ? 'desk.openTeam' : 'desk.open');

/** The way to the desk, for those who work there. */
export function DeskDoor() {
  const { game } = usePage();
  if (!isStaff(game.session.me.value)) return null;
  return (
    <p class="desk-door">
      <a class="cta ghost" href="/desk">
        <Icon name="users-three" />
        {t(deskName(game.session.me.value))}
      </a>
      {game.session.me.value?.person.role !== 'manager' && (
        <a class="cta ghost" href="/desk/sessions">
          <Icon name="play" />
          {t('desk.openSessions')}
        </a>
      )}
    </p>
  );
}
