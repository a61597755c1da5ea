import type { BankItem, BankTexts } from '../../../content/engine/bank.ts';
import type { Badge } from '../../../content/engine/badge-schema.ts';
import type { Card } from '../../../content/engine/card-schema.ts';
import type { Charter, ModuleContent, Scenario } from '../../../content/engine/schema.ts';
import { certificateRulesSchema } from '../../../content/engine/certificate-rules.ts';
import type { CertificateRules } from '../../../content/engine/certificate-rules.ts';
import { charterSchema, moduleSchema, scenarioSchema } from '../../../content/engine/schema.ts';
import type { ToldSituation } from '../../../content/engine/situations.ts';
import type { Level, ModuleId } from '../../../content/engine/vocabulary.ts';
import type { Authored } from '../../../server/content.ts';
import { bankOf } from '../../engine/fixtures/bank.ts';

/** The smallest content that has everything the server deals with: two places, one after the other, one thread, one badge. */

const both = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` });

export const charterOf = (version: number): Charter =>
  charterSchema.parse({
    id: 'helianthe',
    version,
    date: '2026-11-01',
    procedure: 'advice',
    title: both('Charter'),
    preamble: both('Why'),
    acceptance: both(`I agree to version ${version}`),
    contacts: [{ id: 'awa', who: 'awa', name: both('Awa'), role: both('Charter officer') }],
    articles: [
      {
        id: 'a01',
        zone: 'free',
        kind: 'advice',
        title: both('Free'),
        text: both('Speak'),
        reason: both('So'),
        channels: both('All'),
        owner: 'awa',
      },
    ],
    ideas: [],
  });

const option = (id: string, mark: number, more: object = {}) => ({ id, mark, habit: 'act', articles: ['a01'], facts: ['LAW-01'], ...more });

function scenario(sets: string[], reads: string[]): Scenario {
  return scenarioSchema.parse({
    start: 'hello',
    sets,
    reads,
    steps: {
      hello: { kind: 'say', act: 1, cast: { awa: 'neutral' }, lines: [{ id: 'one', who: 'awa' }], facts: ['LAW-02'], next: 'draft' },
      draft: {
        kind: 'choice',
        act: 1,
        lines: [{ id: 'one', who: 'tom' }],
        next: 'doubt',
        options: [
          option('help', 2, { effects: { meters: { trust: 20 }, ...(sets.includes('keen') && { threads: { keen: 'helped' } }) } }),
          option('ignore', 0, { effects: { meters: { risk: 10 } } }),
        ],
      },
      doubt: { kind: 'choice', act: 2, lines: [], next: 'split', options: [option('ask', 2), option('silent', 1, { habit: 'silent' })] },
      split: { kind: 'branch', cases: [{ when: { meter: 'trust', band: ['high'] }, next: 'bright' }], otherwise: 'dull' },
      bright: { kind: 'ending', act: 3, lines: [{ id: 'one', who: 'awa' }] },
      dull: { kind: 'ending', act: 3, lines: [{ id: 'one', who: 'awa' }] },
    },
  });
}

const place = (more: object) =>
  moduleSchema.parse({
    version: 1,
    kind: 'practice',
    minutes: 3,
    pillars: ['charter'],
    passMark: 60,
    minigame: null,
    cards: ['LAW-01', 'LAW-02'],
    badge: null,
    host: 'awa',
    ...more,
  });

export const CHARTER_MODULE: ModuleContent = {
  module: place({ id: 'charter', place: 'sorting-office', order: 2, after: ['welcome'], badge: 'sorter' }),
  scenario: scenario(['keen'], []),
};
const LAW_MODULE: ModuleContent = {
  module: place({ id: 'law', place: 'camera', order: 3, after: ['charter'], host: 'solange' }),
  scenario: scenario([], ['keen']),
};

const CARDS: Card[] = [{ id: 'LAW-01', pillar: 'law', status: 'V', source: both('Source'), checked: '2026-11-01' }];
const TRAYS = { a: 'Free', b: 'Ask', c: 'Never' };
const told = { situation: 'Two lines', options: { a: 'First', b: 'Second', c: 'Third' }, why: 'Because' };
/** In the first of each, "b" is sound; in the second, "a". */
const SITUATIONS: ToldSituation[] = ['LAW-01', 'LAW-02'].flatMap((card) => [
  { id: `${card.toLowerCase()}-a`, card, options: { a: 0 as const, b: 2 as const, c: 1 as const }, texts: { fr: told, en: told } },
  { id: `${card.toLowerCase()}-b`, card, options: { a: 2 as const, b: 1 as const, c: 0 as const }, texts: { fr: told, en: told } },
]);
const BADGES: Badge[] = [{ id: 'sorter', rule: { kind: 'passed', module: 'charter' } }];

/** Two levels over the two places; valid a year, renewable for its last sixty days. */
const CERTIFICATES: CertificateRules = certificateRulesSchema.parse({
  validityMonths: 12,
  renewalDays: 60,
  checkDays: 300,
  attestedBy: both('The programme'),
  levels: [
    { level: 'relay', places: ['charter'], rights: both('Share'), yes: both('I become a relay') },
    { level: 'ambassador', places: ['charter', 'law'], rights: both('Represent'), yes: both('I become an ambassador') },
  ],
});

/** The same rules with other levels: each with the places it takes. */
export const rulesWith = (levels: { level: Level; places: ModuleId[] }[], more: Partial<CertificateRules> = {}): CertificateRules =>
  certificateRulesSchema.parse({
    ...CERTIFICATES,
    ...more,
    levels: levels.map((one) => ({ ...one, rights: both('Rights'), yes: both(`I become ${one.level}`) })),
  });

/** Every option's text says what it is, so that a test finds it wherever it leaks. */
const textsOf = (items: readonly BankItem[], language: string) =>
  Object.fromEntries(
    items.map(({ id, options }) => [
      id,
      {
        situation: `Situation ${id} (${language})`,
        ask: `Ask ${id} (${language})`,
        options: Object.fromEntries(
          options.map((option) => [
            option.id,
            { label: `Label ${id} ${option.id} (${language})`, why: `Why ${id} ${option.id} (${language})` },
          ]),
        ),
      },
    ]),
  );
const BANK = bankOf(16);
const BANK_TEXTS: BankTexts = { fr: textsOf(BANK, 'fr'), en: textsOf(BANK, 'en') };

export const smallContent = (version = 1): Authored => ({
  modules: [CHARTER_MODULE, LAW_MODULE],
  charter: charterOf(version),
  cards: CARDS,
  badges: BADGES,
  situations: SITUATIONS,
  lentTexts: { trays: { fr: TRAYS, en: TRAYS }, cases: {} },
  certificates: CERTIFICATES,
  bank: BANK,
  bankTexts: BANK_TEXTS,
});

/** A whole play of either place: `help` and `ask` are sound, `ignore` and `silent` are not. */
export const playLog = (draft: 'help' | 'ignore' = 'help', doubt: 'ask' | 'silent' = 'ask') => [
  { type: 'next', step: 'hello', atMs: 1000 },
  { type: 'choose', step: 'draft', option: draft, atMs: 2000 },
  { type: 'next', step: 'draft', atMs: 3000 },
  { type: 'choose', step: 'doubt', option: doubt, atMs: 4000 },
  { type: 'next', step: 'doubt', atMs: 5000 },
];
