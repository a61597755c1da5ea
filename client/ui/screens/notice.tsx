import type { Block, Section } from '../../../server/sheets/sheet.ts';
import { locale, t, tg } from '../../i18n.ts';
import { useRead } from '../account/use-read.ts';
import { withTexts } from '../account/with-texts.tsx';
import { usePage } from '../context.tsx';
import { Alert } from '../parts/alert.tsx';
import { Icon } from '../parts/icon.tsx';
import { ReadingPage } from '../parts/page.tsx';
import '../styles/notice-page.css';

/** A row is read down, its first cell as the name of the others: three columns of sentences do not fit a phone. */
function Rows({ heads, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <dl class="notice-held">
      {rows.map(([name, ...cells]) => (
        <div key={name}>
          <dt>{name}</dt>
          {cells.map((cell, at) => (
            <dd key={at}>
              <small>{heads[at + 1]}</small> {cell}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Part({ block }: { block: Block }) {
  if (block.kind === 'text') return <p>{block.text}</p>;
  if (block.kind === 'table') return <Rows {...block} />;
  if (block.kind === 'facts') return <Rows kind="table" caption="" heads={[]} rows={block.facts.map(({ name, says }) => [name, says])} />;
  return (
    <ul>
      {block.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Chapter({ id, section: { title, blocks } }: { id: string; section: Section }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {blocks.map((block, at) => (
        <Part key={at} block={block} />
      ))}
    </section>
  );
}

function Sheet() {
  const { ask } = usePage();
  const { value, error } = useRead(() => ask((api) => api.notice.sheet.$get({ query: { locale: locale.value } })));
  if (error) return <Alert code={error} />;
  if (!value) return <p role="status">{t('states.loading')}</p>;
  return (
    <>
      {value.lead.map((line) => (
        <p key={line} class="lead">
          {line}
        </p>
      ))}
      <p class="acts noprint">
        <a class="cta ghost" href={`/api/notice?locale=${locale.value}`} target="_blank" rel="noopener">
          <Icon name="printer" />
          {tg('notice.print')}
        </a>
      </p>
      {value.sections.map((section, at) => (
        <Chapter key={section.title} id={`chapter-${at}`} section={section} />
      ))}
    </>
  );
}

/** What is kept of people, why, who sees it and how long: for anyone, signed in or not. */
function Information() {
  return (
    <ReadingPage title={t('signIn.notice')} name="information">
      <Sheet key={locale.value} />
    </ReadingPage>
  );
}

export const NoticePage = withTexts(Information, 'glass');
