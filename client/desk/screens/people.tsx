import { Page } from '../parts/page.tsx';
import { td } from '../texts.ts';

/** Everyone of the programme, and what HR may know of them. */
export function PeopleScreen() {
  return (
    <Page title={td('people.title')} lead={td('people.lead')}>
      <p />
    </Page>
  );
}
