import { useDesk } from '../context.tsx';
import { ArticlePage } from '../charter/article-page.tsx';
import { ContactsPage } from '../charter/contacts-page.tsx';
import { DifferencePage } from '../charter/difference-page.tsx';
import { FilePage } from '../charter/file-page.tsx';
import { HeadPage } from '../charter/head-page.tsx';
import { OrderPage } from '../charter/order-page.tsx';
import { OverviewPage } from '../charter/overview-page.tsx';
import { Back } from '../charter/part-page.tsx';
import { ReadPage, RulesPage } from '../charter/read-page.tsx';
import { useCharter } from '../charter/use-charter.ts';
import type { CharterState } from '../charter/use-charter.ts';
import { VersionPage } from '../charter/version-page.tsx';
import { VersionsPage } from '../charter/versions-page.tsx';
import { Page } from '../parts/page.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import '../styles/charter.css';
import '../styles/charter-first.css';
import '../styles/charter-order.css';
import '../styles/people.css';
import '../styles/charter-editor.css';
import '../styles/charter-ideas.css';
import { td } from '../texts.ts';

function Shown({ charter, rest: [page, which] }: { charter: CharterState; rest: string[] }) {
  if (page === undefined) return <OverviewPage key="overview" charter={charter} />;
  if (page === 'article' && which) return <ArticlePage key={which} id={which} charter={charter} />;
  if (page === 'head') return <HeadPage key="head" charter={charter} />;
  if (page === 'order') return <OrderPage key="order" charter={charter} />;
  if (page === 'contacts') return <ContactsPage key="contacts" charter={charter} />;
  if (page === 'difference') return <DifferencePage key="difference" charter={charter} />;
  if (page === 'versions' && which) return <VersionPage key={which} number={which} charter={charter} />;
  if (page === 'versions') return <VersionsPage key="versions" charter={charter} />;
  if (page === 'read' && which === 'rules') return <RulesPage key="rules" charter={charter} />;
  if (page === 'read') return <ReadPage key="read" charter={charter} />;
  if (page === 'file') return <FilePage key="file" charter={charter} />;
  return (
    <Page title={td('shell.nowhere')}>
      <p>
        <Back />
      </p>
    </Page>
  );
}

/** The organisation's charter: written, compared, approved by a name, published, and kept in every version. */
export function CharterScreen() {
  const { rest } = useDesk();
  const { charter, failure, again } = useCharter(rest.join('/'));
  if (charter) return <Shown charter={charter} rest={rest} />;
  return <Page title={td('charter.title')}>{failure ? <Failed code={failure.code} onRetry={again} /> : <Loading rows={8} />}</Page>;
}
