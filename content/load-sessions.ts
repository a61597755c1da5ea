import { join } from 'node:path';
import type { z } from 'zod';
import type { Texts } from './engine/check/texts.ts';
import type { Result } from './engine/errors.ts';
import { ok } from './engine/errors.ts';
import { cutSchema, cutTextsSchema } from './engine/session/cut-schema.ts';
import type { CutContent, CutTexts } from './engine/session/cut-schema.ts';
import { planSchema, planTextsSchema } from './engine/session/plan-schema.ts';
import type { PlanContent, PlanTexts } from './engine/session/plan-schema.ts';
import { LOCALES } from './engine/vocabulary.ts';
import type { Locale } from './engine/vocabulary.ts';
import { asBroken, brokenContent, filesUnder, readYaml } from './read-files.ts';
import type { BrokenFile } from './read-files.ts';

/** Plans in their order, and the cuts that they play, with every word: for the server only. */
export type LoadedSessions = {
  plans: { plan: PlanContent; texts: Record<Locale, PlanTexts> }[];
  cuts: { content: CutContent; texts: Record<Locale, CutTexts> }[];
};
type ReadSessions = { plans: PlanContent[]; cuts: CutContent[]; broken: BrokenFile[] };

/** `content/sessions/<plan>.yaml` and `content/sessions/cuts/<cut>.yaml`. A broken file is reported and left out. */
export function readSessions(project: string): ReadSessions {
  const broken: BrokenFile[] = [];
  const read = <T extends { id: string }>(folder: string, schema: z.ZodType<T>): T[] =>
    filesUnder(join(project, folder), '.yaml')
      .filter((file) => !file.includes('/'))
      .flatMap((file) => {
        const name = file.replace(/\.yaml$/, '');
        const named = schema.refine((one) => one.id === name, { path: ['id'], message: `must be "${name}", the name of its file` });
        const parsed = readYaml(project, join(folder, file), named);
        if (!parsed.ok) broken.push(asBroken(parsed));
        return parsed.ok ? [parsed.value] : [];
      });
  const plans = read('content/sessions', planSchema).sort((one, other) => one.order - other.order);
  return { plans, cuts: read('content/sessions/cuts', cutSchema), broken };
}

/** The same with their texts. One that lacks a text is a broken file too. */
export function tellSessions({ plans, cuts, broken: unread }: ReadSessions, texts: Texts): Result<LoadedSessions> {
  const broken = [...unread];
  const told = <T>(name: string, schema: z.ZodType<T>): Record<Locale, T> | null => {
    const both = LOCALES.map((locale) => {
      const parsed = schema.safeParse(texts[locale][name]);
      const path = parsed.error?.issues[0]?.path.join('.') ?? '';
      if (!parsed.success) broken.push({ file: join('locales', locale, `${name}.json`), path, message: 'a text is missing or unknown' });
      return [locale, parsed.data] as const;
    });
    return both.every(([, text]) => text !== undefined) ? (Object.fromEntries(both) as Record<Locale, T>) : null;
  };
  const toldPlans = plans.flatMap((plan) => {
    const own = told(`server/sessions/plans/${plan.id}`, planTextsSchema);
    return own === null ? [] : [{ plan, texts: own }];
  });
  const toldCuts = cuts.flatMap((content) => {
    const own = told(`server/sessions/cuts/${content.id}`, cutTextsSchema);
    return own === null ? [] : [{ content, texts: own }];
  });
  return broken.length > 0 ? brokenContent(broken) : ok({ plans: toldPlans, cuts: toldCuts });
}
