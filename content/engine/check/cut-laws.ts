import type { Card } from '../card-schema.ts';
import { NOTHING_CARRIED } from '../log.ts';
import { rangeOf } from '../path-scores.ts';
import { findPaths } from '../paths.ts';
import type { PathGraph } from '../paths.ts';
import type { Charter, Option, Scenario } from '../schema.ts';
import type { CutContent } from '../session/cut-schema.ts';
import { error, repeated } from './findings.ts';
import type { Finding } from './findings.ts';
import { linesRead, reachLaws } from './path-laws.ts';
import { formLaws } from './scenario-laws.ts';

/** What a room can bear: decisions on each path, and options to read aloud. */
const DECISIONS = { fewest: 5, most: 6 } as const;
const OFFERED = { fewest: 2, most: 4 } as const;
const FEWEST_ENDINGS = 2;

const cutFile = (id: string): string => `content/sessions/cuts/${id}.yaml`;

/** A story that a room can play to its end on every road. */
export function cutLaws(cut: CutContent, charter: Charter | null, cards: readonly Card[]): Finding[] {
  const file = cutFile(cut.id);
  const scenario = cut.scenario as Scenario;
  const endings = Object.values(scenario.steps).filter((step) => step.kind === 'ending').length;
  const own = [
    ...formLaws(file, scenario),
    ...repeated(cut.roles).map((role) => error(file, 'roles', `"${role}" is there twice`)),
    ...(endings < FEWEST_ENDINGS ? [error(file, 'endings', `${endings} endings, at least ${FEWEST_ENDINGS} wanted`)] : []),
    ...nameLaws(cut, charter, cards),
  ];
  const unsound = own.some(({ level, message }) => level === 'error' && /is no step|comes back to itself/.test(message));
  return unsound ? own : [...own, ...roadLaws(file, scenario)];
}

function nameLaws({ id, scenario }: CutContent, charter: Charter | null, cards: readonly Card[]): Finding[] {
  const articles = charter?.articles.map((article) => article.id);
  const facts = cards.map((card) => card.id);
  return Object.entries(scenario.steps).flatMap(([step, one]) => {
    const options = one.kind === 'choice' ? one.options : [];
    const told = (message: string): Finding => error(cutFile(id), `step "${step}"`, message);
    const named = [...('facts' in one ? one.facts : []), ...options.flatMap((option) => option.facts)];
    const lost =
      articles === undefined ? [] : options.flatMap((option) => option.articles).filter((article) => !articles.includes(article));
    return [
      ...lost.map((article) => told(`the charter has no article ${article}`)),
      ...named.filter((fact) => !facts.includes(fact)).map((fact) => told(`the fact ${fact} is no card`)),
    ];
  });
}

function roadLaws(file: string, scenario: Scenario): Finding[] {
  const steps = Object.entries(scenario.steps);
  const options: Record<string, readonly Option[]> = Object.fromEntries(
    steps.flatMap(([id, step]) => (step.kind === 'choice' ? [[id, step.options]] : [])),
  );
  const graph = findPaths(scenario, options, NOTHING_CARRIED);
  if (!graph.ok) return [error(file, `step "${String(graph['step'])}"`, String(graph['message']))];
  const decisions = rangeOf(graph.value, (_, edge) => Number(edge.decision !== null));
  const wanted = `${DECISIONS.fewest} to ${DECISIONS.most} wanted`;
  const off = [decisions.least, decisions.most].find((count) => count < DECISIONS.fewest || count > DECISIONS.most);
  return [
    ...reachLaws(file, scenario, [{ name: '', graph: graph.value }]),
    ...linesRead(file, scenario, options, [NOTHING_CARRIED]),
    ...offerLaws(file, scenario, graph.value),
    ...(off === undefined ? [] : [error(file, 'paths', `a path has ${off} decisions, ${wanted}`)]),
  ];
}

function offerLaws(file: string, scenario: Scenario, { nodes }: PathGraph): Finding[] {
  const findings = [...nodes.values()].flatMap(({ step, edges }) => {
    if (scenario.steps[step]?.kind !== 'choice') return [];
    const told = (message: string): Finding => error(file, `step "${step}"`, message);
    const wanted = `${OFFERED.fewest} to ${OFFERED.most} wanted`;
    return [
      ...(edges.length < OFFERED.fewest || edges.length > OFFERED.most
        ? [told(`offers ${edges.length} options on some path, ${wanted}`)]
        : []),
      ...(edges.some((edge) => edge.mark === 2) ? [] : [told('offers no sound option on some path')]),
    ];
  });
  return [...new Map(findings.map((finding) => [finding.at + finding.message, finding])).values()];
}
