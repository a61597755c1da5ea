import { ideaOf, kindOf, lentIdeas, metIn, unmet } from '../content/engine/lent.ts';
import type { Dispatch } from '../content/engine/dispatches.ts';
import type { Charter } from '../content/engine/schema.ts';
import type { Situation, SituationText, ToldSituation } from '../content/engine/situations.ts';
import type { Locale } from '../content/engine/vocabulary.ts';
import { currentCharter } from './charter.ts';
import type { Content, Kept } from './content.ts';
import type { Store } from './stores/store.ts';

type LentDeps = { store: Store; content: Content; followsContent: boolean };

/** What the games may lend to this person today, and the charter that the ideas are of. */
export async function lentTo(deps: LentDeps, person: string): Promise<{ lent: Situation[]; charter: Kept<Charter> }> {
  const [charter, attempts] = await Promise.all([currentCharter(deps), deps.store.attemptsOf(person)]);
  const met = metIn(attempts.map(({ events }) => events));
  return { lent: unmet([...lentIdeas(charter.document), ...deps.content.lentCases], met), charter };
}

/** Finds what each item of a dispatch asks, with its words; an idea by the charter it was taken from. */
export async function readerOf({ content }: Pick<LentDeps, 'content'>, { charterHash }: Dispatch) {
  const charter =
    charterHash === undefined || charterHash === content.charter.hash ? content.charter.document : await content.charterBy(charterHash);
  return (situation: string, card: string): ToldSituation | undefined => {
    const kind = kindOf(situation);
    if (kind === 'situation') return content.situations.get(situation);
    if (kind === 'case') return caseOf(content, situation, card);
    return charter === null ? undefined : ideaTold(content, charter, situation, card);
  };
}

function caseOf({ lentCases, lentTexts }: Content, situation: string, card: string): ToldSituation | undefined {
  const found = lentCases.find((one) => one.id === situation && one.card === card);
  const texts = lentTexts.cases[situation];
  return found && texts && { ...found, texts };
}

function ideaTold({ lentTexts }: Content, charter: Charter, situation: string, card: string): ToldSituation | undefined {
  const idea = ideaOf(charter, situation);
  const found = lentIdeas(charter).find((one) => one.id === situation && one.card === card);
  if (idea === undefined || found === undefined) return undefined;
  const told = (locale: Locale): SituationText => ({
    situation: [`**${idea.author.role[locale]}**`, idea.text[locale], ...(idea.picture ? [idea.picture.alt[locale]] : [])].join('\n'),
    options: lentTexts.trays[locale],
    why: idea.why[locale],
  });
  return { ...found, texts: { fr: told('fr'), en: told('en') } };
}
