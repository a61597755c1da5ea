/** The closed lists of the product. A word that is not here does not exist in content. */

export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const METERS = ['trust', 'reach', 'risk'] as const;
export type Meter = (typeof METERS)[number];

/** Named bands of a meter: low 0-33, middle 34-66, high 67-100. Conditions read bands only. */
export const BANDS = ['low', 'middle', 'high'] as const;
export type Band = (typeof BANDS)[number];

/** Season threads and their values; the first value of each is its default. */
export const THREADS = {
  sceptic: ['wary', 'listens', 'let-down'],
  photo: ['none', 'asked', 'unasked'],
  credit: ['none', 'named', 'forgotten'],
  claim: ['unseen', 'questioned', 'repeated'],
  keen: ['alone', 'helped', 'covered'],
  quota: ['unmet', 'refused', 'obeyed'],
} as const;
export type Thread = keyof typeof THREADS;
export const THREAD_NAMES = Object.keys(THREADS) as Thread[];

/** The line drawn at the café's scales, which the stage gives back; the first value is that of nobody's. */
export const VOWS = ['none', 'words', 'password', 'face', 'silence', 'evenings', 'push'] as const;
export type Vow = (typeof VOWS)[number];

/** The round in which a game with rounds begins: the first, or the second for who knows the ground already. */
export const START_ROUNDS = [1, 2] as const;
export type StartRound = (typeof START_ROUNDS)[number];

export const PILLARS = ['charter', 'law', 'profile', 'sharing'] as const;
export type Pillar = (typeof PILLARS)[number];

/** Facts that only some companies need: each pack is switched on in the programme's rules. */
export const SECTOR_PACKS = ['public', 'regulated', 'abroad'] as const;
export type SectorPack = (typeof SECTOR_PACKS)[number];

/** What the charter says of a subject: free, ask first, never. */
export const ZONES = ['free', 'ask', 'never'] as const;
export type Zone = (typeof ZONES)[number];

/** A charter article either binds (rule) or recommends (advice). */
export const ARTICLE_KINDS = ['rule', 'advice'] as const;

/** What an option does, for the habit check and the two private counts of a recap. */
export const HABITS = ['act', 'ask', 'silent'] as const;
export type Habit = (typeof HABITS)[number];

export const EMOTIONS = [
  'neutral',
  'happy',
  'proud',
  'laugh',
  'worried',
  'sad',
  'angry',
  'stern',
  'surprised',
  'doubt',
  'tired',
  'driven',
] as const;
export type Emotion = (typeof EMOTIONS)[number];

/** The recurring cast of the base season. */
export const CAST = [
  'ines',
  'karim',
  'solange',
  'mei',
  'amina',
  'harpreet',
  'awa',
  'hugo',
  'lea',
  'paul',
  'youssef',
  'chloe',
  'nina',
  'tom',
] as const;
export type CastMember = (typeof CAST)[number];

/** Who may hold a line: the cast, the player, the narrator, or a message on the player's phone. */
export const SPEAKERS = [...CAST, 'player', 'narrator', 'phone'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** What may visibly follow an option. */
export const SHOWS = [
  'phone-buzz',
  'thumbs-up',
  'paper-flies',
  'coffee',
  'door',
  'stamp',
  'silence',
  'laughter',
  'lights',
  'crowd-turns',
] as const;

export const PLACES = ['cafe', 'sorting-office', 'camera', 'house', 'newsstand', 'tower', 'stage'] as const;
export type Place = (typeof PLACES)[number];

export const MODULE_IDS = ['welcome', 'charter', 'law', 'profile', 'sharing', 'crisis', 'oral'] as const;
export type ModuleId = (typeof MODULE_IDS)[number];

export const MODULE_KINDS = ['practice', 'exam'] as const;
export type ModuleKind = (typeof MODULE_KINDS)[number];

/** The rights that a status opens. Each has its exam, judged by the server: two checks, and the grand oral. */
export const LEVELS = ['relay', 'voice', 'ambassador'] as const;
export type Level = (typeof LEVELS)[number];

export const MINIGAME_KINDS = ['balance', 'sort', 'spot', 'profile', 'compose', 'triage'] as const;
export type MinigameKind = (typeof MINIGAME_KINDS)[number];

/** `daily` comes from the schedule; `return` and `recovery` are visits to a finished place. */
export const DISPATCH_KINDS = ['daily', 'return', 'recovery'] as const;
export type DispatchKind = (typeof DISPATCH_KINDS)[number];

/** Judgement shown in a mini-game, each with its badge. */
export const DEEDS = ['proof-asked', 'turn-passed', 'captured-first', 'corrected-same-day'] as const;
export type Deed = (typeof DEEDS)[number];

export const ROLES = ['member', 'manager', 'hr', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Faces a player may choose on arrival. */
export const PLAYER_FACES = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'] as const;
export type PlayerFace = (typeof PLAYER_FACES)[number];

/** Status of a fact. Only V and V2 may be taught. */
export const FACT_STATUSES = ['V', 'V2'] as const;

/** Marks: 2 sound, 1 defensible at a price, 0 harmful. */
export const MARKS = [0, 1, 2] as const;
export type Mark = (typeof MARKS)[number];
