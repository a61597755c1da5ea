import type { Texts } from './engine/check/texts.ts';
import { caseName, endsOffered, trayOptions } from './engine/lent.ts';
import type { Decision, SpotAuthored, SpotCase } from './engine/minigames/spot/authored.ts';
import { LOOKS, WEIGHS_SINCE, spotSchema } from './engine/minigames/spot/authored.ts';
import type { Look } from './engine/minigames/spot/authored.ts';
import type { ModuleContent } from './engine/schema.ts';
import { SITUATION_OPTIONS } from './engine/situations.ts';
import type { SituationOption, SituationText } from './engine/situations.ts';
import { LOCALES } from './engine/vocabulary.ts';
import type { Locale, Zone } from './engine/vocabulary.ts';

/** Words for what the games lend to dispatches: the trays' names, and each look of each case by its name. */
export type LentTexts = {
  trays: Record<Locale, Record<SituationOption, string>>;
  cases: Record<string, Record<Locale, SituationText>>;
};

type CaseTexts = { brief: string; seen: Record<string, string> } & Record<Look, { why: string; seen: Record<string, string> }>;
type SpotTexts = {
  decisions: Record<string, { source: string; told: string }>;
  cases: Record<string, CaseTexts>;
  ui: Record<string, string>;
};
const OUTCOME_KEYS = { nothing: 'outcomesNothing', correct: 'outcomesCorrect', stands: 'outcomesStands', falls: 'outcomesFalls' } as const;

/** The case files of the camera, read; null where no place has that game. */
export function spotIn(modules: readonly ModuleContent[]): SpotAuthored | null {
  const found = modules.find(({ module }) => module.minigame === 'spot');
  return found === undefined ? null : (spotSchema.safeParse(found.game).data ?? null);
}

/** The content check has seen that every text is there. */
export function tellLent(modules: readonly ModuleContent[], texts: Texts): LentTexts {
  const spot = spotIn(modules);
  const trays = (locale: Locale): Record<SituationOption, string> => {
    const zones = (texts[locale]['client/ui'] as { zones?: Record<Zone, { title: string }> } | undefined)?.zones;
    return trayOptions({ free: zones?.free.title ?? '', ask: zones?.ask.title ?? '', never: zones?.never.title ?? '' });
  };
  const cases = (spot?.cases ?? []).flatMap((file) =>
    LOOKS.map((look) => [caseName(file.id, look), tellCase(spot!, file, look, texts)] as const),
  );
  return { trays: { fr: trays('fr'), en: trays('en') }, cases: Object.fromEntries(cases) };
}

function tellCase(spot: SpotAuthored, file: SpotCase, look: Look, texts: Texts): Record<Locale, SituationText> {
  const decision = spot.decisions.find(({ id }) => id === file.looks[look].decision)!;
  const told = LOCALES.map((locale) => [
    locale,
    tellLook(texts[locale]['client/games/spot'] as SpotTexts | undefined, file, look, decision),
  ]);
  return Object.fromEntries(told) as Record<Locale, SituationText>;
}

/** Four lines: the brief, who speaks before whom, the five sentences, what goes with them. */
function tellLook(texts: SpotTexts | undefined, file: SpotCase, look: Look, decision: Decision): SituationText {
  const words = texts?.cases[file.id];
  const seen = file.parts.map((part) => words?.[look].seen[part] ?? words?.seen[part] ?? '');
  const [author = '', audience = '', ...rest] = seen;
  const options = SITUATION_OPTIONS.map((id, at) => [id, texts?.ui[OUTCOME_KEYS[endsOffered(file, look)[at]!]] ?? '']);
  const real = texts?.decisions[decision.id];
  const since = decision.date < WEIGHS_SINCE ? ` ${texts?.ui['weighs'] ?? ''}` : '';
  return {
    situation: [words?.brief ?? '', `**${author}** · ${audience}`, rest.slice(0, 5).join(' '), rest.slice(5).join(' · ')].join('\n'),
    options: Object.fromEntries(options) as SituationText['options'],
    why: `${words?.[look].why ?? ''}\n${real?.told ?? ''} (${real?.source ?? ''})${since}`,
  };
}
