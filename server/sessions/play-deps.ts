import type { Charter } from '../../content/engine/schema.ts';
import { compileCut } from '../../content/engine/session/cut-program.ts';
import type { RoomCut, SessionDeps } from '../../content/engine/session/state.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { CAST } from '../../content/engine/vocabulary.ts';
import { currentCharter } from '../charter.ts';
import type { Content } from '../content.ts';
import { textsFrom } from '../pdf/words.ts';
import type { Store } from '../stores/store.ts';
import type { Script, Titles } from './library.ts';

type TitleDeps = { store: Store; content: Content; followsContent: boolean; settings: { projectDir: string } };

/** What things are called on the day on which a session opens, under the charter then in force. */
export async function titlesNow(deps: TitleDeps): Promise<Script['titles']> {
  const { document } = await currentCharter(deps);
  const titles = (locale: Locale): Titles => {
    const cards = textsFrom(deps.settings.projectDir, locale, 'cards');
    const ui = textsFrom(deps.settings.projectDir, locale, 'ui');
    return {
      articles: Object.fromEntries(document.articles.map(({ id, title }) => [id, title[locale]])),
      cards: Object.fromEntries(deps.content.cards.map(({ id }) => [id, cards(`${id}.title`)])),
      speakers: {
        ...Object.fromEntries(CAST.map((who) => [who, ui(`cast.${who}.name`)])),
        player: ui('speakers.player'),
        phone: ui('speakers.phone'),
      },
    };
  };
  return { fr: titles('fr'), en: titles('en') };
}

/** What the machine of a session needs besides its state, from its script. @param charter what its stories are compiled with */
export function playDeps(script: Script, charter: Charter): SessionDeps {
  const cuts = new Map<string, RoomCut>(
    script.cuts.map(({ content, texts }) => [content.id, { content, texts, program: compileCut(content, charter) }]),
  );
  const texts = (locale: Locale) => ({
    plan: script.texts[locale],
    article: (id: string) => script.titles[locale].articles[id] ?? id,
    card: (id: string) => script.titles[locale].cards[id] ?? id,
    speaker: (who: string) => script.titles[locale].speakers[who] ?? '',
  });
  const both = { fr: texts('fr'), en: texts('en') };
  return { texts: (locale) => both[locale], cut: (id) => cuts.get(id)! };
}
