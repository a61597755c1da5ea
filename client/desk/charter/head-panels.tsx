import pencilSimple from '@phosphor-icons/core/assets/bold/pencil-simple-bold.svg?raw';
import type { DeskView } from '../../../server/charter-desk/view.ts';
import { locale } from '../../i18n.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Rich } from '../../ui/parts/rich.tsx';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { ChangeTag } from './tags.tsx';

const Edit = ({ part }: { part: 'head' | 'contacts' }) => (
  <p>
    <a class="desk-button" href={`/desk/charter/${part}`}>
      <Drawing svg={pencilSimple} />
      {td(`charter.${part}.edit`)}
    </a>
  </p>
);

/** What stands around the articles: the title, the sentence to agree to, and what the document is in law. */
export function HeadPanel({ view }: { view: DeskView }) {
  const { body, changed } = view.draft.head;
  const language = locale.value;
  return (
    <Panel id="charter-head" title={td('charter.head.title')}>
      {changed && (
        <p>
          <ChangeTag change="changed" />
        </p>
      )}
      <dl class="desk-facts">
        <div>
          <dt>{td('charter.fields.title')}</dt>
          <dd>
            <Rich text={body.title[language] || '–'} />
          </dd>
        </div>
        <div>
          <dt>{td('charter.fields.procedure')}</dt>
          <dd>
            {td(`charter.procedures.${body.procedure}.name`)}
            <small>{td(`charter.procedures.${body.procedure}.means`)}</small>
          </dd>
        </div>
        <div>
          <dt>{td('charter.fields.acceptance')}</dt>
          <dd class="plain">
            <Rich text={body.acceptance[language] || '–'} />
          </dd>
        </div>
      </dl>
      <Edit part="head" />
    </Panel>
  );
}

/** Whom to ask. */
export function ContactsPanel({ view }: { view: DeskView }) {
  const { body, changed } = view.draft.contacts;
  const language = locale.value;
  return (
    <Panel id="charter-contacts" title={td('charter.contacts.title')}>
      {changed && (
        <p>
          <ChangeTag change="changed" />
        </p>
      )}
      <dl class="desk-facts">
        {body.map(({ id, name, role }) => (
          <div key={id}>
            <dt>{name[language] || '–'}</dt>
            <dd class="plain">{role[language] || '–'}</dd>
          </div>
        ))}
      </dl>
      <Edit part="contacts" />
    </Panel>
  );
}
