import { t } from '../../i18n.ts';
import { ReadingPage } from '../parts/page.tsx';

const WORKS = [
  { id: 'peeps', by: 'Open Peeps, Pablo Stanley', licence: 'CC0 1.0' },
  { id: 'scenes', by: 'Porte-voix', licence: 'MIT' },
  { id: 'bricolage', by: 'Bricolage Grotesque, Mathieu Triay', licence: 'SIL OFL 1.1' },
  { id: 'atkinson', by: 'Atkinson Hyperlegible Next, Braille Institute', licence: 'SIL OFL 1.1' },
  { id: 'icons', by: 'Phosphor Icons', licence: 'MIT' },
  { id: 'phaser', by: 'Phaser, Phaser Studio', licence: 'MIT' },
  { id: 'code', by: 'Preact, XState, Zod, i18next, ZzFX', licence: 'MIT' },
] as const;

/** Who made what, and under which licence. */
export function Credits() {
  return (
    <ReadingPage title={t('credits.title')} name="credits">
      <p>{t('credits.lead')}</p>
      <ul class="works">
        {WORKS.map(({ id, by, licence }) => (
          <li key={id}>
            <b>{t(`credits.works.${id}`)}</b>
            <span>
              {by} · {licence}
            </span>
          </li>
        ))}
      </ul>
      <p>{t('credits.fiction')}</p>
      <p>{t('credits.training')}</p>
    </ReadingPage>
  );
}
