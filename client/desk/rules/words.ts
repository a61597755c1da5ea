import type { RulesChange } from '../../../content/engine/rules/changes.ts';
import type { Consequence } from '../../../content/engine/rules/consequences.ts';
import type { RulesProblem } from '../../../content/engine/rules/draft.ts';
import { RULE_FIELDS } from '../../../content/engine/rules/fields.ts';
import type { RuleField } from '../../../content/engine/rules/fields.ts';
import type { ModuleId } from '../../../content/engine/vocabulary.ts';
import { locale } from '../../i18n.ts';
import { td } from '../texts.ts';

const listed = (words: string[]): string => new Intl.ListFormat(locale.value === 'fr' ? 'fr-FR' : 'en-GB').format(words);
const placesText = (places: readonly ModuleId[]): string => listed(places.map((place) => td(`rules.places.${place}`)));

/** A number with its unit: « 12 mois ». */
export function amount(field: RuleField, value: number | null): string {
  const unit = RULE_FIELDS.find(({ id }) => id === field)?.unit ?? 'days';
  return value === null ? td('rules.noLimit') : td(`rules.units.${unit}`, { count: value });
}

/** What is wrong, and what to do about it. */
export function problemText(problem: RulesProblem): string {
  switch (problem.kind) {
    case 'bounds':
      return td('rules.problems.bounds', { least: problem.least, most: problem.most });
    case 'check-too-long':
    case 'renewal-too-long':
    case 'pillar-above':
      return td(`rules.problems.${problem.kind}`, { most: problem.most });
    case 'level-empty':
      return td('rules.problems.level-empty', { level: td(`rules.levels.${problem.level}`) });
    case 'level-lacks':
      return td('rules.problems.level-lacks', {
        level: td(`rules.levels.${problem.level}`),
        below: td(`rules.levels.${problem.below}`),
        places: placesText(problem.places),
      });
    default:
      return td(`rules.problems.${problem.kind}`);
  }
}

/** One difference, in a line. */
export function changeText(change: RulesChange): string {
  switch (change.kind) {
    case 'number': {
      const { field, from, to } = change;
      return td('rules.changes.number', { field: td(`rules.fields.${field}`), from: amount(field, from), to: amount(field, to) });
    }
    case 'level-opened':
      return td('rules.changes.level-opened', { level: td(`rules.levels.${change.level}`) });
    case 'level-closed':
      return td('rules.changes.level-closed', { level: td(`rules.levels.${change.level}`) });
    case 'places': {
      const level = td(`rules.levels.${change.level}`);
      const parts = [
        ...(change.added.length > 0 ? [td('rules.changes.added', { places: placesText(change.added) })] : []),
        ...(change.removed.length > 0 ? [td('rules.changes.removed', { places: placesText(change.removed) })] : []),
      ];
      return td('rules.changes.places', { level, what: listed(parts) });
    }
    case 'pack':
      return td(change.on ? 'rules.changes.pack-on' : 'rules.changes.pack-off', { pack: td(`rules.packs.${change.pack}`) });
  }
}

/** One consequence, in a sentence or two. */
export function consequenceText(one: Consequence): string {
  switch (one.kind) {
    case 'validity':
      return td('rules.consequences.validity', { to: amount('validityMonths', one.to), count: one.kept });
    case 'now-expiring':
    case 'no-longer-expiring':
    case 'awaited-erased':
      return td(`rules.consequences.${one.kind}`, { count: one.count });
    case 'check-shorter':
    case 'check-longer':
      return td(`rules.consequences.${one.kind}`, { to: amount('checkDays', one.to) });
    case 'level-opened':
      return td('rules.consequences.level-opened', { level: td(`rules.levels.${one.level}`) });
    case 'level-closed':
      return td('rules.consequences.level-closed', { level: td(`rules.levels.${one.level}`), count: one.holders });
    case 'places-added':
      return td('rules.consequences.places-added', {
        level: td(`rules.levels.${one.level}`),
        places: placesText(one.places),
        count: one.holders,
      });
    case 'places-removed':
      return td('rules.consequences.places-removed', { level: td(`rules.levels.${one.level}`), places: placesText(one.places) });
    case 'kept-shorter':
    case 'kept-longer':
      return td(`rules.consequences.${one.kind}`, { data: td(`rules.fields.${one.data}`), to: amount(one.data, one.to) });
    case 'pack-on':
    case 'pack-off':
      return td(`rules.consequences.${one.kind}`, { pack: td(`rules.packs.${one.pack}`) });
    default:
      return td(`rules.consequences.${one.kind}`);
  }
}
