import downloadSimple from '@phosphor-icons/core/assets/bold/download-simple-bold.svg?raw';
import userPlus from '@phosphor-icons/core/assets/bold/user-plus-bold.svg?raw';
import uploadSimple from '@phosphor-icons/core/assets/bold/upload-simple-bold.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import type { InvitationWays } from '../../../server/invitations.ts';
import { locale } from '../../i18n.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { go, search } from '../../ui/router.ts';
import { useDesk } from '../context.tsx';
import { figure } from '../format.ts';
import { Page } from '../parts/page.tsx';
import { Pages } from '../parts/pages.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { AddDialog } from '../people/add-dialog.tsx';
import { Bulk } from '../people/bulk.tsx';
import { ChooseAll } from '../people/choose-all.tsx';
import { Filters } from '../people/filters.tsx';
import { ImportPage } from '../people/import-page.tsx';
import { PeopleTable } from '../people/people-table.tsx';
import type { Known } from '../people/person-fields.tsx';
import { PersonPanel } from '../people/person-panel.tsx';
import { useChosen } from '../people/use-chosen.ts';
import { PAGE_SIZE, addressOf, exportAddress, filtersOf, isFiltered, questionOf } from '../people/query.ts';
import type { Question } from '../people/query.ts';
import '../styles/people.css';
import { td } from '../texts.ts';
import { useLoad } from '../use-load.ts';

const PATH = '/desk/people';
const NO_CHOICES = { teams: [], sites: [], countries: [] };

const Actions = ({ question, onAdd }: { question: Question; onAdd(): void }) => (
  <>
    {(['csv', 'xlsx'] as const).map((format) => (
      <a key={format} class="desk-button" href={exportAddress(question, format, locale.value)} download>
        <Drawing svg={downloadSimple} />
        {td(`people.export.${format}`)}
      </a>
    ))}
    <button type="button" class="desk-button" aria-haspopup="dialog" onClick={onAdd}>
      <Drawing svg={userPlus} />
      {td('people.add')}
    </button>
    <a class="desk-button main" href={`${PATH}/import`}>
      <Drawing svg={uploadSimple} />
      {td('people.import')}
    </a>
  </>
);

const Nobody = ({ question, onAsk }: { question: Question; onAsk(change: Partial<Question>): void }) =>
  isFiltered(question) ? (
    <Empty title={td('people.noMatch')}>
      <p>{td('people.noMatchText')}</p>
      <button
        type="button"
        class="desk-button"
        onClick={() => onAsk({ search: '', team: '', site: '', country: '', status: '', expiring: '', page: 1 })}
      >
        {td('people.clear')}
      </button>
    </Empty>
  ) : (
    <Empty title={td('people.nobody')}>
      <p>{td('people.nobodyText')}</p>
      <a class="desk-button main" href={`${PATH}/import`}>
        {td('people.import')}
      </a>
    </Empty>
  );

/** What stands before the list: somebody, or the form for one more. */
type Opened = { id: string } | { add: true } | null;
type DialogProps = {
  dialog: NonNullable<Opened>;
  known: Known;
  ways: InvitationWays | null;
  onOpen(dialog: Opened): void;
  onChanged(): void;
};

function Dialog({ dialog, known, ways, onOpen, onChanged }: DialogProps) {
  const close = () => onOpen(null);
  if ('add' in dialog) {
    const added = (id: string) => {
      onOpen({ id });
      onChanged();
    };
    return <AddDialog known={known} onAdded={added} onClose={close} />;
  }
  return ways && <PersonPanel key={dialog.id} id={dialog.id} known={known} ways={ways} onClose={close} onChanged={onChanged} />;
}

/** The page of the list that is asked for; the last there is, where that one is beyond it. */
function usePeople(question: Question, onAsk: (change: Partial<Question>) => void) {
  const { ask } = useDesk();
  const paging = { offset: String((question.page - 1) * PAGE_SIZE), limit: String(PAGE_SIZE) };
  const loaded = useLoad(() => ask((api) => api.hr.people.$get({ query: { ...filtersOf(question), ...paging } })), addressOf(question));
  const { value, busy } = loaded;
  const lastPage = value ? Math.max(1, Math.ceil(value.total / PAGE_SIZE)) : question.page;
  useEffect(() => {
    // An address kept from before some people left.
    if (!busy && question.page > lastPage) onAsk({ page: lastPage });
  }, [busy, question.page, lastPage]);
  return loaded;
}

function PeopleList() {
  const question = questionOf(search.value);
  const [dialog, setDialog] = useState<Opened>(null);
  const [said, setSaid] = useState<string | null>(null);
  const onAsk = (change: Partial<Question>) => go(PATH + addressOf({ ...question, ...change }), 'replace');
  const { value, failure, busy, again } = usePeople(question, onAsk);
  const { chosen, named, choose, chooseAll, clear, way } = useChosen(value?.people ?? []);
  const done = (text: string) => {
    setSaid(text);
    clear();
    again();
  };
  const bulk = { chosen, named, acts: way.acts, onKey: way.back, onClear: clear, onInvited: again, onDone: done };
  return (
    <Page
      title={td('people.title')}
      lead={value ? td('people.count', { count: value.everyone, shown: figure(value.everyone) }) : td('people.lead')}
      actions={<Actions question={question} onAdd={() => setDialog({ add: true })} />}
      name="desk-people"
    >
      <Filters question={question} choices={value?.choices ?? NO_CHOICES} onAsk={onAsk} />
      <section class="desk-panel" aria-label={td('people.caption')}>
        {said && <p class="desk-said">{said}</p>}
        {failure && <Failed code={failure.code} onRetry={again} />}
        {!value && !failure && <Loading rows={8} />}
        {value && value.total === 0 && <Nobody question={question} onAsk={onAsk} />}
        {value && value.total > 0 && (
          <>
            <Bulk {...bulk} ways={value.invitations}>
              {chosen.size < value.total && <ChooseAll question={question} total={value.total} onChoose={chooseAll} />}
            </Bulk>
            <PeopleTable
              people={value.people}
              question={question}
              busy={busy}
              chosen={chosen}
              onChoose={choose}
              onEnter={way.go}
              onAsk={onAsk}
              onOpen={(id) => setDialog({ id })}
            />
            <Pages page={question.page} size={PAGE_SIZE} total={value.total} onPage={(page) => onAsk({ page })} />
          </>
        )}
      </section>
      {dialog && (
        <Dialog
          dialog={dialog}
          known={value?.choices ?? NO_CHOICES}
          ways={value?.invitations ?? null}
          onOpen={setDialog}
          onChanged={again}
        />
      )}
    </Page>
  );
}

/** Everyone of the programme, and what HR may know of them; and the way in for a whole file of them. */
export function PeopleScreen() {
  const { rest } = useDesk();
  return rest[0] === 'import' ? <ImportPage key="import" /> : <PeopleList key="list" />;
}
