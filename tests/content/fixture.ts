import { expect } from 'vitest';
import { checkContent } from '../../content/engine/check-content.ts';
import type { Authored, ContentReport } from '../../content/engine/check-content.ts';
import type { Texts } from '../../content/engine/check/texts.ts';
import type { Charter, ChoiceStep, Scenario, Step } from '../../content/engine/schema.ts';
import { fixtureCharter } from '../engine/fixtures/charter.ts';
import { fixtureBadges, fixtureContent } from '../engine/fixtures/scenario.ts';

/** A copy of a small scenario and its charter, to break one law at a time. */
export function authored(): Authored & { modules: (typeof fixtureContent)[]; charter: Charter; texts: Texts } {
  const texts: Texts = { fr: {}, en: {} };
  return {
    modules: [structuredClone(fixtureContent)],
    charter: structuredClone(fixtureCharter),
    cards: [],
    badges: fixtureBadges,
    certificates: null,
    bank: [],
    reviews: null,
    digest: (text) => text,
    situations: [],
    plans: [],
    cuts: [],
    texts,
  };
}

export type Draft = ReturnType<typeof authored>;
export const scenarioOf = (draft: Draft): Scenario => draft.modules[0]!.scenario;

export function choice(draft: Draft, id: string): ChoiceStep {
  const step = scenarioOf(draft).steps[id];
  if (step?.kind !== 'choice') throw new Error(`${id} is no choice`);
  return step;
}

export function stepOf<K extends Step['kind']>(draft: Draft, id: string, kind: K): Extract<Step, { kind: K }> {
  const step = scenarioOf(draft).steps[id];
  if (step?.kind !== kind) throw new Error(`${id} is no ${kind}`);
  return step as Extract<Step, { kind: K }>;
}

export function reportOn(change: (draft: Draft) => void): ContentReport {
  const draft = authored();
  change(draft);
  return checkContent(draft);
}

export const SCENARIO = 'content/modules/charter/scenario.yaml';
export const untouched = reportOn(() => {});

/** The law is broken by that change and by nothing else. */
export function expectError(change: (draft: Draft) => void, message: string): void {
  expect(untouched.errors).not.toContain(message);
  expect(reportOn(change).errors).toContain(message);
}
