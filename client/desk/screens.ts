import bell from '@phosphor-icons/core/assets/bold/bell-simple-bold.svg?raw';
import bookOpen from '@phosphor-icons/core/assets/bold/book-open-text-bold.svg?raw';
import buildings from '@phosphor-icons/core/assets/bold/buildings-bold.svg?raw';
import exam from '@phosphor-icons/core/assets/bold/exam-bold.svg?raw';
import fileText from '@phosphor-icons/core/assets/bold/file-text-bold.svg?raw';
import identificationBadge from '@phosphor-icons/core/assets/bold/identification-badge-bold.svg?raw';
import newspaper from '@phosphor-icons/core/assets/bold/newspaper-bold.svg?raw';
import scroll from '@phosphor-icons/core/assets/bold/scroll-bold.svg?raw';
import slidersHorizontal from '@phosphor-icons/core/assets/bold/sliders-horizontal-bold.svg?raw';
import presentationChart from '@phosphor-icons/core/assets/bold/presentation-chart-bold.svg?raw';
import usersThree from '@phosphor-icons/core/assets/bold/users-three-bold.svg?raw';
import chartBar from '@phosphor-icons/core/assets/bold/chart-bar-bold.svg?raw';
import type { ComponentType } from 'preact';
import type { Role } from '../../content/engine/vocabulary.ts';
import { lazy } from '../ui/lazy.tsx';
import type { DeskKey } from './texts.ts';

export type DeskScreen = {
  /** Its address: `/desk/<noun>`. */
  noun: string;
  name: DeskKey;
  /** A drawing of Phosphor, bold, imported with `?raw`. */
  icon: string;
  roles: Role[];
  Screen: ComponentType;
};

const STAFF: Role[] = ['hr', 'admin'];
/** Those who may gather a team. */
const HOSTS: Role[] = ['manager', 'hr', 'admin'];

/** The screens of the desk in the order of its navigation; the first that a role may see is its `/desk`. */
export const DESK_SCREENS: DeskScreen[] = [
  {
    noun: 'certification',
    name: 'overview.title',
    icon: chartBar,
    roles: STAFF,
    Screen: lazy(() => import('./screens/certification.tsx').then((m) => m.CertificationScreen)),
  },
  {
    noun: 'sessions',
    name: 'sessions.title',
    icon: presentationChart,
    roles: HOSTS,
    Screen: lazy(() => import('./screens/sessions.tsx').then((m) => m.SessionsScreen)),
  },
  {
    noun: 'team',
    name: 'team.title',
    icon: chartBar,
    roles: ['manager'],
    Screen: lazy(() => import('./screens/team.tsx').then((m) => m.TeamScreen)),
  },
  {
    noun: 'people',
    name: 'people.title',
    icon: usersThree,
    roles: STAFF,
    Screen: lazy(() => import('./screens/people.tsx').then((m) => m.PeopleScreen)),
  },
  {
    noun: 'charter',
    name: 'charter.title',
    icon: scroll,
    roles: STAFF,
    Screen: lazy(() => import('./screens/charter.tsx').then((m) => m.CharterScreen)),
  },
  {
    noun: 'reminders',
    name: 'reminders.title',
    icon: bell,
    roles: STAFF,
    Screen: lazy(() => import('./screens/reminders.tsx').then((m) => m.RemindersScreen)),
  },
  {
    noun: 'digest',
    name: 'digest.title',
    icon: newspaper,
    roles: STAFF,
    Screen: lazy(() => import('./screens/digest.tsx').then((m) => m.DigestScreen)),
  },
  {
    noun: 'audit',
    name: 'audit.title',
    icon: bookOpen,
    roles: STAFF,
    Screen: lazy(() => import('./screens/audit.tsx').then((m) => m.AuditScreen)),
  },
  {
    noun: 'quality',
    name: 'quality.title',
    icon: exam,
    roles: STAFF,
    Screen: lazy(() => import('./screens/quality.tsx').then((m) => m.QualityScreen)),
  },
  {
    noun: 'rules',
    name: 'rules.title',
    icon: slidersHorizontal,
    roles: STAFF,
    Screen: lazy(() => import('./screens/rules.tsx').then((m) => m.RulesScreen)),
  },
  {
    noun: 'notice',
    name: 'notice.title',
    icon: fileText,
    roles: STAFF,
    Screen: lazy(() => import('./screens/notice.tsx').then((m) => m.NoticeScreen)),
  },
  {
    noun: 'company',
    name: 'company.title',
    icon: buildings,
    roles: STAFF,
    Screen: lazy(() => import('./screens/company.tsx').then((m) => m.CompanyScreen)),
  },
  {
    noun: 'roles',
    name: 'roles.title',
    icon: identificationBadge,
    roles: ['admin'],
    Screen: lazy(() => import('./screens/roles.tsx').then((m) => m.RolesScreen)),
  },
];
