import type { BankItem } from '../bank.ts';
import { drawExam } from '../exam/draw.ts';
import { usableIdeas } from '../minigames/sort/pool.ts';
import { allowedOptions } from '../plan.ts';
import type { Charter, ModuleContent, Option } from '../schema.ts';
import { LEVELS } from '../vocabulary.ts';
import type { Level, ModuleId } from '../vocabulary.ts';

/** A scene in which something changes. */
type Scene = { module: ModuleId; step: string };
export type CharterImpact = {
  /** Scenes that lose options, and those offered instead. `left`: how many remain. */
  scenes: (Scene & { dropped: string[]; gained: string[]; left: number })[];
  /** Explanations that cite an article which is gone, or which now says another zone than they were written for. */
  citations: (Scene & { choice: string; article: string; now: 'gone' | 'moved' })[];
  /** Ids of post ideas that are no longer dealt, and that now are. */
  ideas: { dropped: string[]; gained: string[] };
  /** Situations of the bank no longer drawn, and drawn again: how many. Which ones is not told: they may be asked. */
  situations: { dropped: number; gained: number; left: number };
  /** Levels whose exam could no longer be drawn. */
  undrawn: Level[];
};

type Zones = ReadonlyMap<string, string>;
const zonesOf = ({ articles }: Charter): Zones => new Map(articles.map(({ id, zone }) => [id, zone]));

/** A situation stands where the charter in force says of its articles what ours says. */
export function situationsUnder(bank: readonly BankItem[], charter: Charter, ours: Charter): BankItem[] {
  const theirs = zonesOf(charter);
  const own = zonesOf(ours);
  return bank.filter(({ articles }) => articles.every((id) => theirs.has(id) && theirs.get(id) === own.get(id)));
}

const without = (all: readonly string[], some: readonly string[]): string[] => all.filter((one) => !some.includes(one));

function choicesOf(modules: readonly ModuleContent[]): (Scene & { options: readonly Option[] })[] {
  return modules.flatMap(({ module, scenario }) =>
    Object.entries(scenario.steps).flatMap(([step, body]) =>
      body.kind === 'choice' ? [{ module: module.id, step, options: body.options }] : [],
    ),
  );
}

function scenesOf(before: Charter, after: Charter, modules: readonly ModuleContent[]): CharterImpact['scenes'] {
  return choicesOf(modules).flatMap(({ module, step, options }) => {
    const earlier = allowedOptions(options, before).map(({ id }) => id);
    const later = allowedOptions(options, after).map(({ id }) => id);
    const dropped = without(earlier, later);
    const gained = without(later, earlier);
    return dropped.length + gained.length === 0 ? [] : [{ module, step, dropped, gained, left: later.length }];
  });
}

/** Citations that the change makes doubtful, of options that are still offered. */
function citationsOf(before: Charter, after: Charter, modules: readonly ModuleContent[]): CharterImpact['citations'] {
  const earlier = zonesOf(before);
  const later = zonesOf(after);
  const lost = [...earlier.keys()].filter((id) => earlier.get(id) !== later.get(id));
  return choicesOf(modules).flatMap(({ module, step, options }) =>
    allowedOptions(options, after).flatMap(({ id: choice, articles }) =>
      articles
        .filter((id) => lost.includes(id))
        .map((article) => ({ module, step, choice, article, now: later.has(article) ? ('moved' as const) : ('gone' as const) })),
    ),
  );
}

/** Levels whose exam that bank cannot fill: whatever the draw, only the numbers of each kind count. */
const unfilled = (bank: readonly BankItem[]): Level[] => LEVELS.filter((level) => !drawExam(bank, level, new Set(), 0).ok);

type Taught = { modules: readonly ModuleContent[]; bank: readonly BankItem[]; ours: Charter };

/**
 * What publishing the one in place of the other changes in plays and exams that start afterwards.
 * @param ours the product's charter, for which the bank was written
 */
export function impactOf(before: Charter, after: Charter, { modules, bank, ours }: Taught): CharterImpact {
  const [earlier, later] = [before, after].map((charter) => usableIdeas(charter).map(({ id }) => id)) as [string[], string[]];
  const [asked, left] = [before, after].map((charter) => situationsUnder(bank, charter, ours)) as [BankItem[], BankItem[]];
  return {
    scenes: scenesOf(before, after, modules),
    citations: citationsOf(before, after, modules),
    ideas: { dropped: without(earlier, later), gained: without(later, earlier) },
    situations: {
      dropped: asked.filter((item) => !left.includes(item)).length,
      gained: left.filter((item) => !asked.includes(item)).length,
      left: left.length,
    },
    undrawn: unfilled(left),
  };
}
