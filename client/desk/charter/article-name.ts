import type { ArticleDraft } from '../../../content/engine/charter/draft.ts';
import { locale, t } from '../../i18n.ts';
import { td } from '../texts.ts';

/** "Article 7. A recognisable person", in the language on screen or in the other one. */
export function articleName({ id, title }: Pick<ArticleDraft, 'id' | 'title'>): string {
  const number = t('charter.article', { number: Number(id.slice(1)) });
  const said = title[locale.value] || title[locale.value === 'fr' ? 'en' : 'fr'];
  return `${number} ${said || td('charter.untitled')}`;
}
