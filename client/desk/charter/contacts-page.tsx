import plus from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import trash from '@phosphor-icons/core/assets/bold/trash-bold.svg?raw';
import { useMemo, useState } from 'preact/hooks';
import { LONGEST, MOST } from '../../../content/engine/charter/draft.ts';
import type { Charter } from '../../../content/engine/schema.ts';
import { LOCALES } from '../../../content/engine/vocabulary.ts';
import type { Locale } from '../../../content/engine/vocabulary.ts';
import type { DeskView, Part } from '../../../server/charter-desk/view.ts';
import { locale } from '../../i18n.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { articleName } from './article-name.ts';
import { CastField } from './cast-field.tsx';
import { fieldName } from './field-text.ts';
import { liveProblems, wholeOf } from './live.ts';
import { usePartForm } from './part-form.ts';
import { PartPage } from './part-page.tsx';
import { ToldField } from './told-field.tsx';
import type { Told } from './told-field.tsx';
import type { CharterState } from './use-charter.ts';

type Contact = Charter['contacts'][number];
type Body = { contacts: Contact[] };

/** The form holds an object; the part is a list. */
const wrapped = ({ body, ...rest }: Part<Contact[]>): Part<Body> => ({ ...rest, body: { contacts: body } });

/** In the suggested charter, whoever a post is about: asked for a yes, and never the same person. */
const NOBODY = 'person';

/** An id that no contact has. */
function newId(contacts: readonly Contact[]): string {
  for (let n = contacts.length + 1; ; n += 1) if (!contacts.some(({ id }) => id === `contact-${n}`)) return `contact-${n}`;
}

/** A person is called the same in every language until somebody says otherwise: what is typed in the page's own goes for the other. */
export function nameFrom(before: Told, typed: Told, page: Locale): Told {
  const wasOne = before.fr === before.en;
  return wasOne && typed[page] !== before[page] ? { fr: typed[page], en: typed[page] } : typed;
}

type SpokenProps = { label: string; value: Told; most: number; onChange(value: Told): void };

/** A text in the page's own language. */
const Spoken = ({ label, value, most, onChange }: SpokenProps) => (
  <Field label={label}>
    {(control) => (
      <input
        {...control}
        maxLength={most}
        value={value[locale.value]}
        onInput={(event) => onChange({ ...value, [locale.value]: event.currentTarget.value })}
      />
    )}
  </Field>
);

type RowProps = { contact: Contact; owned: string[]; set(change: Partial<Contact>): void; onRemove(): void };

function ContactRow({ contact, owned, set, onRemove }: RowProps) {
  const name = contact.name[locale.value] || td('charter.contacts.unnamed');
  // What has still to be written in the other language is in sight, and stays there while it is.
  const [isNew] = useState(LOCALES.some((one) => contact.role[one] === ''));
  return (
    <section class="charter-idea" aria-label={name}>
      <div class="top">
        <h3>{name}</h3>
        <button type="button" class="desk-button quiet" onClick={onRemove}>
          <Drawing svg={trash} />
          {td('charter.contacts.remove')}
          <span class="vh"> {name}</span>
        </button>
      </div>
      {contact.id === NOBODY && <p class="hint">{td('charter.contacts.nobody')}</p>}
      <div class="desk-pairs">
        <Spoken
          label={fieldName('name')}
          value={contact.name}
          most={LONGEST.name}
          onChange={(value) => set({ name: nameFrom(contact.name, value, locale.value) })}
        />
        <Spoken label={fieldName('role')} value={contact.role} most={LONGEST.role} onChange={(value) => set({ role: value })} />
      </div>
      <details class="desk-fold more" open={isNew}>
        <summary>{td('charter.contacts.more')}</summary>
        <ToldField label={fieldName('name')} value={contact.name} most={LONGEST.name} onChange={(value) => set({ name: value })} />
        <ToldField label={fieldName('role')} value={contact.role} most={LONGEST.role} onChange={(value) => set({ role: value })} />
        <CastField
          label={td('charter.contacts.face')}
          hint={td('charter.contacts.faceHint')}
          value={contact.who}
          onPick={(who) => set({ who })}
        />
        {owned.length > 0 && <p class="hint">{td('charter.contacts.owns', { articles: owned.join(', ') })}</p>}
      </details>
    </section>
  );
}

/** Whom to ask: each article names one of them. */
export function ContactsPage({ charter }: { charter: CharterState }) {
  const { view, ours, requests, put } = charter;
  const part = wrapped(view.draft.contacts);
  const form = usePartForm<Body>({
    id: 'contacts',
    part,
    put: async (version, body) => {
      const answer = await requests.put('contacts', version, body.contacts);
      if (answer.ok || !answer['conflict']) return answer;
      const conflict = answer['conflict'] as { body: Contact[] | null };
      return { ...answer, conflict: { ...conflict, body: conflict.body && { contacts: conflict.body } } };
    },
    partIn: (desk: DeskView) => wrapped(desk.draft.contacts),
    onSaved: put,
  });
  const { contacts } = form.body;
  const problems = useMemo(() => liveProblems(view, ours, { ...wholeOf(view), contacts }, 'contacts'), [view, contacts]);
  const add = () =>
    form.set({ contacts: [...contacts, { id: newId(contacts), who: 'awa', name: { fr: '', en: '' }, role: { fr: '', en: '' } }] });
  const ownedBy = (id: string) => view.draft.articles.filter(({ body }) => body.owner === id).map(({ body }) => articleName(body));
  const isFull = contacts.length >= MOST.contacts;
  return (
    <PartPage
      title={td('charter.contacts.title')}
      lead={td('charter.contacts.lead')}
      charter={charter}
      form={form}
      part={part}
      problems={problems}
    >
      <Panel id="charter-contact-list" title={td('charter.contacts.list')}>
        {contacts.map((contact) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            owned={ownedBy(contact.id)}
            set={(change) => form.set({ contacts: contacts.map((one) => (one.id === contact.id ? { ...one, ...change } : one)) })}
            onRemove={() => form.set({ contacts: contacts.filter(({ id }) => id !== contact.id) })}
          />
        ))}
        <div class="desk-actions">
          <button type="button" class="desk-button" aria-disabled={isFull} onClick={() => !isFull && add()}>
            <Drawing svg={plus} />
            {td('charter.contacts.add')}
          </button>
        </div>
      </Panel>
    </PartPage>
  );
}
