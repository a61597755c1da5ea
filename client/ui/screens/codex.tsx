import { useState } from 'preact/hooks';
import type { RecordView } from '../../api.ts';
import { header } from '../../game-contract.ts';
import { locale, t } from '../../i18n.ts';
import { longDate } from '../format.ts';
import { useCards } from '../parts/because.tsx';
import { CardText, cardTexts } from '../parts/card-text.tsx';
import { Field } from '../parts/field.tsx';
import { Banner } from '../parts/page.tsx';

const plain = (text: string): string => text.toLocaleLowerCase(locale.value).normalize('NFD').replace(/\p{M}/gu, '');

/** The cards met so far: to search, to open, to print. */
export function Codex({ met }: { met: RecordView['cards'] }) {
  const [words, setWords] = useState('');
  const cards = useCards();
  const texts = cardTexts();
  const ids = Object.keys(met).toSorted();
  const found = ids.filter((id) => plain(`${id} ${Object.values(texts?.[id] ?? {}).join(' ')}`).includes(plain(words.trim())));
  return (
    <section aria-labelledby="codex-title">
      <Banner src={header('codex')} />
      <h2 id="codex-title">{t('codex.title', { count: ids.length })}</h2>
      {ids.length === 0 ? (
        <p class="muted">{t('codex.empty')}</p>
      ) : (
        <>
          <search class="noprint">
            <Field label={t('codex.search')} name="search" value={words} autoComplete="off" onInput={setWords} />
          </search>
          <p class="muted" role="status">
            {t('codex.found', { count: found.length })}
          </p>
          <ul class="codex">
            {found.map((id) => (
              <li key={id}>
                <details>
                  <summary>
                    <b>{texts?.[id]?.title ?? id}</b>
                    <small>{t('codex.met', { date: longDate(met[id]?.metAt ?? '') })}</small>
                  </summary>
                  <CardText id={id} card={cards?.find((card) => card.id === id)} />
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
