import checkCircle from '@phosphor-icons/core/assets/bold/check-circle-bold.svg?raw';
import circleDashed from '@phosphor-icons/core/assets/bold/circle-dashed-bold.svg?raw';
import type { ArticleDraft } from '../../../content/engine/charter/draft.ts';
import type { DeskView } from '../../../server/charter-desk/view.ts';
import { locale } from '../../i18n.ts';
import { Drawing } from '../../ui/parts/icon.tsx';
import { Panel } from '../parts/page.tsx';
import { td } from '../texts.ts';
import { firstSentence } from './first-sentence.ts';
import { opened } from './opened.ts';
import type { ToRead } from './opened.ts';

/** Words that most people read in a minute. */
const WORDS_A_MINUTE = 220;

export const rulesOf = <T extends Pick<ArticleDraft, 'kind'>>(articles: readonly T[]): T[] =>
  articles.filter(({ kind }) => kind === 'rule');

const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

type Look = { name: 'contacts' | ToRead; href: string; count: number; minutes: number; done: 'changed' | 'opened' | null };

const read = (page: ToRead): 'opened' | null => (opened.value.has(page) ? 'opened' : null);

function looksAt({ draft }: DeskView): Look[] {
  const language = locale.value;
  const rules = rulesOf(draft.articles.map(({ body }) => body));
  const words = rules.reduce((sum, { title, text }) => sum + wordsOf(title[language]) + wordsOf(firstSentence(text[language])[0]), 0);
  return [
    {
      name: 'contacts',
      href: '/desk/charter/contacts',
      count: draft.contacts.body.length,
      minutes: 2,
      done: draft.contacts.changed && draft.contacts.body.length > 0 ? 'changed' : null,
    },
    { name: 'head', href: '/desk/charter/head', count: 1, minutes: 1, done: draft.head.changed ? 'changed' : read('head') },
    {
      name: 'rules',
      href: '/desk/charter/read/rules',
      count: rules.length,
      minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
      done: read('rules'),
    },
  ];
}

const Line = ({ name, href, count, minutes, done }: Look) => (
  <li>
    <Drawing svg={done ? checkCircle : circleDashed} />
    <div>
      <h3>{td(`charter.first.${name}.title`, { count })}</h3>
      <p>
        {done ? td(`charter.first.done.${done}`) : `${td(`charter.first.${name}.text`)} ${td('charter.first.minutes', { count: minutes })}`}
      </p>
    </div>
    <a class="desk-button" href={href}>
      {td(name === 'rules' ? 'charter.first.rules.go' : `charter.${name}.edit`)}
    </a>
  </li>
);

/** What one has to have seen before the company's first charter is published, how long it takes, and what can wait. */
export const FirstPublication = ({ view }: { view: DeskView }) => (
  <Panel id="charter-first" title={td('charter.first.title')} note={td('charter.first.note')}>
    <ul class="charter-first">
      {looksAt(view).map((look) => (
        <Line key={look.name} {...look} />
      ))}
    </ul>
    <p>{td('charter.first.wait')}</p>
  </Panel>
);
