import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { BankItem, BankTexts } from '../content/engine/bank.ts';
import { canonicalJson } from '../content/engine/content-hash.ts';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import { compile } from '../content/engine/machine.ts';
import type { Program, Rules } from '../content/engine/machine.ts';
import { certificateRulesSchema } from '../content/engine/certificate-rules.ts';
import type { CertificateRules } from '../content/engine/certificate-rules.ts';
import { badgeSchema } from '../content/engine/badge-schema.ts';
import { charterSchema, moduleSchema, scenarioSchema } from '../content/engine/schema.ts';
import type { Badge } from '../content/engine/badge-schema.ts';
import type { Card } from '../content/engine/card-schema.ts';
import type { Charter, ModuleContent } from '../content/engine/schema.ts';
import type { LentTexts } from '../content/tell-lent.ts';
import { spotIn } from '../content/tell-lent.ts';
import { lentCases } from '../content/engine/lent.ts';
import type { Situation, ToldSituation } from '../content/engine/situations.ts';
import type { ModuleId } from '../content/engine/vocabulary.ts';
import type { Setup } from '../content/engine/log.ts';
import type { Library } from './sessions/library.ts';
import { createBankReader } from './bank.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Store } from './stores/store.ts';

/** Everything authored, read and checked once at start. */
export type Authored = {
  modules: ModuleContent[];
  charter: Charter;
  cards: Card[];
  badges: Badge[];
  certificates: CertificateRules;
  situations: ToldSituation[];
  lentTexts: LentTexts;
  bank: BankItem[];
  bankTexts: BankTexts;
  /** Plans and stories of team sessions. */
  sessions?: Library;
};
export type Kept<T> = { hash: string; document: T };

type Hashes = Pick<Setup, 'contentHash' | 'charterHash' | 'rulesHash'>;

const PROGRAMS = 50;
/** Rules and charters are read at every status: those of a few years of a company are kept parsed. */
const KEPT_PARSED = 20;
const rulesSchema = z.strictObject({ badges: z.array(badgeSchema) });

/** SHA-256 of the canonical JSON, in hexadecimal: the name of a document for ever. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

const kept = <T>(document: T): Kept<T> => ({ hash: hashOf(document), document });
const byHash = (all: Kept<unknown>[]) => new Map<string, unknown>(all.map(({ hash, document }) => [hash, document]));

/** Keeps documents of today for ever, each once. */
function keeperOf(today: ReadonlyMap<string, unknown>, store: Store) {
  const stored = new Set<string>();
  return async (...hashes: string[]): Promise<void> => {
    for (const hash of hashes.filter((one) => today.has(one) && !stored.has(one))) {
      await store.putDocument(hash, today.get(hash));
      stored.add(hash);
    }
  };
}

/**
 * What is taught, by hash. The documents of today are kept in the store when an attempt first needs them, so that it
 * replays the same after the content has changed; those of yesterday are read from there.
 */
export function createContent(authored: Authored, store: Store) {
  const modules = new Map<ModuleId, Kept<ModuleContent>>(authored.modules.map((content) => [content.module.id, kept(content)]));
  const charter = kept(authored.charter);
  const rules = kept({ badges: authored.badges });
  const certificates = kept(authored.certificates);
  const exams = { bank: kept({ bank: authored.bank }), bankTexts: kept({ bankTexts: authored.bankTexts }) };
  const today = byHash([...modules.values(), charter, rules, certificates, exams.bank, exams.bankTexts]);
  const programs = new BoundedMap<string, Program>(PROGRAMS);

  /** A document by hash: today's, or one kept with an attempt. Null when it never existed here. */
  const document = async (hash: string): Promise<unknown> => today.get(hash) ?? (await store.document(hash)) ?? null;

  async function parsed<T>(hash: string, read: (value: unknown) => { success: boolean; data?: T }): Promise<T | null> {
    const found = await document(hash);
    if (found === null) return null;
    const result = read(found);
    return result.success ? (result.data ?? null) : null;
  }

  const moduleBy = (hash: string) => parsed<ModuleContent>(hash, readModule);
  const charterBy = createReader(document, charterSchema);

  return {
    modules: modules as ReadonlyMap<ModuleId, Kept<ModuleContent>>,
    charter,
    rules,
    certificates,
    cards: authored.cards,
    badges: authored.badges,
    situations: bySituation(authored),
    lentCases: casesLent(authored),
    lentTexts: authored.lentTexts,
    sessions: authored.sessions ?? { plans: [], cuts: [] },
    document,
    moduleBy,
    charterBy,
    certificatesBy: createReader(document, certificateRulesSchema),
    ...exams,
    ...createBankReader(exams, document),

    keep: keeperOf(today, store),

    /** The compiled machine that a setup names; ERR_CONTENT_UNKNOWN or ERR_CHARTER_UNKNOWN. */
    async program({ contentHash, charterHash, rulesHash }: Hashes): Promise<Result<Program>> {
      const key = `${contentHash} ${charterHash} ${rulesHash}`;
      const held = programs.get(key);
      if (held) return ok(held);
      const content = await moduleBy(contentHash);
      const rules = await parsed<Rules>(rulesHash, (value) => rulesSchema.safeParse(value));
      if (!content || !rules) return fail('ERR_CONTENT_UNKNOWN', { hash: content ? rulesHash : contentHash });
      const articles = await charterBy(charterHash);
      if (!articles) return fail('ERR_CHARTER_UNKNOWN', { hash: charterHash });
      const program = compile(content, articles, rules);
      programs.set(key, program);
      return ok(program);
    },
  };
}

/** Documents of one kind by their hash, each parsed once; null when they were never here. What is given is shared: nobody changes it. */
function createReader<T>(document: (hash: string) => Promise<unknown>, schema: z.ZodType<T>) {
  const kept = new BoundedMap<string, T>(KEPT_PARSED);
  return async (hash: string): Promise<T | null> => {
    const held = kept.get(hash) ?? schema.safeParse(await document(hash)).data ?? null;
    if (held) kept.set(hash, held);
    return held;
  };
}

/** By id, in the order of the files. For the server only: an answer holds a key once it is given. */
const bySituation = ({ situations }: Authored): ReadonlyMap<string, ToldSituation> => new Map(situations.map((one) => [one.id, one]));

/** What the camera's case files lend to dispatches. */
function casesLent({ modules }: Authored): Situation[] {
  const spot = spotIn(modules);
  return spot === null ? [] : lentCases(spot);
}

export type Content = ReturnType<typeof createContent>;

function readModule(value: unknown): { success: boolean; data?: ModuleContent } {
  const { module: head, scenario: body, ...rest } = (value ?? {}) as { module?: unknown; scenario?: unknown; game?: unknown };
  const module = moduleSchema.safeParse(head);
  const scenario = scenarioSchema.safeParse(body);
  return module.success && scenario.success
    ? { success: true, data: { ...('game' in rest ? { game: rest.game } : {}), module: module.data, scenario: scenario.data } }
    : { success: false };
}
