import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Result } from './engine/errors.ts';
import { ok } from './engine/errors.ts';
import type { Texts } from './engine/check/texts.ts';
import type { CertificateRules } from './engine/certificate-rules.ts';
import { certificateRulesSchema } from './engine/certificate-rules.ts';
import type { BankItem, BankTexts } from './engine/bank.ts';
import { bankSchema, bankTextSchema } from './engine/bank.ts';
import { minigameOf } from './engine/minigames.ts';
import { badgeSchema } from './engine/badge-schema.ts';
import { cardSchema } from './engine/card-schema.ts';
import { charterSchema, moduleSchema, scenarioSchema } from './engine/schema.ts';
import type { Badge } from './engine/badge-schema.ts';
import type { Card } from './engine/card-schema.ts';
import type { Charter, ModuleContent } from './engine/schema.ts';
import { cardsOfPack, packSchema } from './engine/packs.ts';
import { situationsSchema } from './engine/situations.ts';
import type { Situation, SituationText, ToldSituation } from './engine/situations.ts';
import { readSessions, tellSessions } from './load-sessions.ts';
import type { LoadedSessions } from './load-sessions.ts';
import { asBroken, brokenContent, filesUnder, readYaml } from './read-files.ts';
import type { BrokenFile } from './read-files.ts';
import { REVIEWS_NAME } from './reviews-file.ts';
import { tellLent } from './tell-lent.ts';
import type { LentTexts } from './tell-lent.ts';
import { LOCALES } from './engine/vocabulary.ts';
import type { Locale } from './engine/vocabulary.ts';

/** Everything authored, read and parsed. */
export type LoadedContent = {
  modules: ModuleContent[];
  charter: Charter;
  cards: Card[];
  badges: Badge[];
  certificates: CertificateRules;
  situations: ToldSituation[];
  lentTexts: LentTexts;
};
/** What exams are drawn from, for the server only. */
type LoadedBank = { bank: BankItem[]; bankTexts: BankTexts };

/** The project's own folder, wherever the process was started. */
export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Reads `content/` under a project folder.
 * ERR_CONTENT_BROKEN carries the first broken file's `file`, `path`, `message`, and `broken`: all of them.
 */
export function loadContent(project: string = PROJECT): Result<LoadedContent> {
  const { content, broken } = readContent(project);
  const { charter, certificates } = content;
  if (broken.length > 0 || charter === null || certificates === null) return brokenContent(broken);
  const { texts } = readTexts(project);
  const situations = tellSituations(content.situations, texts);
  return ok({ ...content, charter, certificates, situations, lentTexts: tellLent(content.modules, texts) });
}

/** The same, keeping what could be read: for the content check, which reports every broken file and goes on. */
export function readContent(project: string = PROJECT): {
  content: Omit<LoadedContent, 'charter' | 'certificates' | 'situations' | 'lentTexts'> & {
    charter: Charter | null;
    certificates: CertificateRules | null;
    situations: Situation[];
  };
  broken: BrokenFile[];
} {
  const broken: BrokenFile[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): T | null => {
    const parsed = readYaml(project, join('content', file), schema);
    if (parsed.ok) return parsed.value;
    broken.push(asBroken(parsed));
    return null;
  };
  const modules = moduleFolders(project).flatMap((id): ModuleContent[] => {
    const module = read(
      `modules/${id}/module.yaml`,
      moduleSchema.refine((one) => one.id === id, { path: ['id'], message: `must be "${id}", the name of its folder` }),
    );
    const scenario = read(`modules/${id}/scenario.yaml`, scenarioSchema);
    const schema = module?.minigame ? minigameOf(module.minigame).authored : undefined;
    const game = schema === undefined ? undefined : read(`modules/${id}/game.yaml`, schema);
    if (module === null || scenario === null || game === null) return [];
    return [{ module, scenario, ...(game === undefined ? {} : { game }) }];
  });
  const charter = read('charter/default.yaml', charterSchema);
  const cards: Card[] = read('cards.yaml', z.array(cardSchema)) ?? [];
  const badges = read('badges.yaml', z.array(badgeSchema)) ?? [];
  const situations = filesUnder(join(project, 'content', 'situations'), '.yaml').flatMap(
    (file) => read(`situations/${file}`, situationsSchema) ?? [],
  );
  const packs = filesUnder(join(project, 'content', 'packs'), '.yaml').flatMap((file) => {
    const named = packSchema.refine(({ id }) => `${id}.yaml` === file, { path: ['id'], message: 'must be the name of its file' });
    return read(`packs/${file}`, named) ?? [];
  });
  cards.push(...packs.flatMap(cardsOfPack));
  situations.push(...packs.flatMap((pack) => pack.situations));
  const inOrder = modules.sort((one, other) => one.module.order - other.module.order);
  const certificates = read('certificates.yaml', certificateRulesSchema);
  return { content: { modules: inOrder, charter, cards, badges, certificates, situations }, broken };
}

/** Reads `locales/<lang>/**.json`, client and server. A file that is not JSON is reported and left out. */
export function readTexts(project: string = PROJECT): { texts: Texts; broken: BrokenFile[] } {
  const broken: BrokenFile[] = [];
  const texts: Texts = { fr: {}, en: {} };
  for (const locale of LOCALES) {
    const folder = join(project, 'locales', locale);
    for (const file of filesUnder(folder, '.json')) {
      try {
        texts[locale][file.replace(/\.json$/, '')] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      } catch (error) {
        broken.push({ file: join('locales', locale, file), path: '', message: (error as Error).message });
      }
    }
  }
  return { texts, broken };
}

/** Exam situations by pillar: `content/bank/<pillar>.yaml`. For the server only. */
export function readBank(project: string = PROJECT): { bank: BankItem[]; broken: BrokenFile[] } {
  const broken: BrokenFile[] = [];
  const files = filesUnder(join(project, 'content', 'bank'), '.yaml').filter((file) => file !== REVIEWS_NAME);
  const bank = files.flatMap((file) => {
    const parsed = readYaml(project, join('content', 'bank', file), bankSchema);
    if (!parsed.ok) broken.push(asBroken(parsed));
    return parsed.ok ? parsed.value : [];
  });
  return { bank, broken };
}

/** The situations of the dispatches with their texts, which only the server may tell. A text that is missing is empty. */
function tellSituations(situations: readonly Situation[], texts: Texts): ToldSituation[] {
  const told = (locale: Locale): Record<string, SituationText> =>
    Object.assign(
      {},
      ...Object.entries(texts[locale]).flatMap(([name, file]) => (name.startsWith('server/situations/') ? [file] : [])),
    ) as Record<string, SituationText>;
  const all = { fr: told('fr'), en: told('en') };
  const none: SituationText = { situation: '', options: { a: '', b: '', c: '' }, why: '' };
  return situations.map((one) => ({ ...one, texts: { fr: all.fr[one.id] ?? none, en: all.en[one.id] ?? none } }));
}

/** All that a server is made of: the content, the bank and team sessions with their texts. ERR_CONTENT_BROKEN as `loadContent`. */
export function loadAll(project: string = PROJECT): Result<LoadedContent & LoadedBank & { sessions: LoadedSessions }> {
  const content = loadContent(project);
  if (!content.ok) return content;
  const bank = loadBank(project);
  if (!bank.ok) return bank;
  const sessions = tellSessions(readSessions(project), readTexts(project).texts);
  return sessions.ok ? ok({ ...content.value, ...bank.value, sessions: sessions.value }) : sessions;
}

/** A situation that lacks a text is a broken file too. */
function loadBank(project: string): Result<LoadedBank> {
  const { bank, broken } = readBank(project);
  const read = readTexts(project);
  broken.push(...read.broken);
  const bankTexts: BankTexts = { fr: {}, en: {} };
  for (const locale of LOCALES) {
    for (const { id, pillar, options } of bank) {
      const file = `server/bank/${pillar}`;
      const parsed = bankTextSchema.safeParse((read.texts[locale][file] as Record<string, unknown> | undefined)?.[id]);
      const lacks = parsed.success ? options.find((option) => !parsed.data.options[option.id]) : null;
      if (parsed.success && !lacks) bankTexts[locale][id] = parsed.data;
      else broken.push({ file: join('locales', locale, `${file}.json`), path: id, message: 'a text of this situation is missing' });
    }
  }
  return broken.length === 0 ? ok({ bank, bankTexts }) : brokenContent(broken);
}

function moduleFolders(project: string): string[] {
  const folder = join(project, 'content', 'modules');
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'module.yaml'))).map((entry) => entry.name);
}
