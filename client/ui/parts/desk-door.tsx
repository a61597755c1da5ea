import { t } from '../../i18n.ts';
import type { Me } from '../../api.ts';
import { usePage } from '../context.tsx';
import { Icon } from './icon.tsx';

/** Whether the desk opens for this person. The server decides again at every request. */
export const isStaff = (me: Me | null): boolean => me?.person.role === 'hr' || me?.person.role === 'admin';

/** The way to the desk, for those who work there. */
export function DeskDoor() {
  const { game } = usePage();
  if (!isStaff(game.session.me.value)) return null;
  return (
    <p class="desk-door">
      <a class="cta ghost" href="/desk">
        <Icon name="users-three" />
        {t('desk.open')}
      </a>
    </p>
  );
}
