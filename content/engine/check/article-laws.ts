import type { Charter, ModuleContent } from '../schema.ts';
import { CHARTER_FILE, error } from './findings.ts';
import type { Finding } from './findings.ts';

/** No article is left out: each is played in a story or has an idea to sort. */
export function articleLaws(modules: readonly ModuleContent[], { articles, ideas }: Charter): Finding[] {
  const played = modules.flatMap(({ scenario }) =>
    Object.values(scenario.steps).flatMap((step) => (step.kind === 'choice' ? step.options.flatMap((option) => option.articles) : [])),
  );
  const touched = new Set([...played, ...ideas.map((idea) => idea.article)]);
  return articles
    .filter((article) => !touched.has(article.id))
    .map((article) => error(CHARTER_FILE, `article "${article.id}"`, 'is played nowhere: no option and no idea to sort names it'));
}
