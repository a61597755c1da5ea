import { useDesk } from '../context.tsx';
import { Page } from '../parts/page.tsx';
import { BackToSessions } from '../sessions/back.tsx';
import { ComposerPage } from '../sessions/composer-page.tsx';
import { ListPage } from '../sessions/list-page.tsx';
import { PlanPage } from '../sessions/plan-page.tsx';
import { SessionPage } from '../sessions/session-page.tsx';
import '../styles/debrief.css';
import '../styles/sessions.css';
import { td } from '../texts.ts';

/** Team sessions: planned, composed, run and read. */
export function SessionsScreen() {
  const { rest } = useDesk();
  const [first, second, third] = rest;
  if (first === undefined) return <ListPage key="list" />;
  if (first === 'plans' && second === 'new') return <ComposerPage key="new" id={null} />;
  if (first === 'plans' && second !== undefined && third === 'edit') return <ComposerPage key={second} id={second} />;
  if (first === 'plans' && second !== undefined && third === undefined) return <PlanPage key={second} id={second} />;
  if (first !== 'plans' && second === undefined) return <SessionPage key={first} id={first} />;
  return (
    <Page title={td('shell.nowhere')}>
      <p>
        <BackToSessions />
      </p>
    </Page>
  );
}
