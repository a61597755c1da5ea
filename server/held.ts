import type { RetentionId } from '../content/engine/retention.ts';

/** Why something is kept. */
export const PURPOSES = ['entry', 'programme', 'learning', 'status', 'trace', 'security'] as const;
export type Purpose = (typeof PURPOSES)[number];
/** Who sees it through the product. `group`: HR and managers, in group figures; `code`: whoever has the attestation's code; `host`: of a team session. */
const READERS = ['self', 'hr', 'group', 'code', 'host', 'nobody'] as const;
type Reader = (typeof READERS)[number];
/** Until when: a number of days of the rules, the account itself, or what the words say. */
export type Kept = RetentionId | 'account' | 'attestation' | 'log' | 'answered' | 'sent' | 'room' | 'sheets';
type Held = { purpose: Purpose; readers: readonly Reader[]; kept: readonly Kept[] };

/** What is kept of a person, in the words that people use; `locales/<lang>/server/notice.json` tells each. */
export const HELD = {
  identity: { purpose: 'entry', readers: ['self', 'hr'], kept: ['account', 'awaited', 'left', 'away'] },
  number: { purpose: 'entry', readers: ['self', 'hr'], kept: ['account'] },
  role: { purpose: 'programme', readers: ['self', 'hr'], kept: ['account'] },
  place: { purpose: 'programme', readers: ['self', 'hr'], kept: ['account'] },
  invitation: { purpose: 'programme', readers: ['self', 'hr'], kept: ['account'] },
  wishes: { purpose: 'programme', readers: ['self'], kept: ['account'] },
  reminder: { purpose: 'programme', readers: ['self', 'hr'], kept: ['account'] },
  waiting: { purpose: 'programme', readers: ['nobody'], kept: ['sent'] },
  joining: { purpose: 'entry', readers: ['self'], kept: ['account'] },
  presence: { purpose: 'entry', readers: ['self'], kept: ['account'] },
  face: { purpose: 'learning', readers: ['self'], kept: ['account'] },
  play: { purpose: 'learning', readers: ['self'], kept: ['playLogs', 'openPlays'] },
  result: { purpose: 'learning', readers: ['self', 'group'], kept: ['account'] },
  messages: { purpose: 'learning', readers: ['self'], kept: ['account'] },
  record: { purpose: 'learning', readers: ['self', 'group'], kept: ['account'] },
  dispatch: { purpose: 'learning', readers: ['self'], kept: ['dispatchAnswers'] },
  room: { purpose: 'learning', readers: ['self', 'host'], kept: ['room'] },
  exam: { purpose: 'status', readers: ['self'], kept: ['examAnswers'] },
  asked: { purpose: 'status', readers: ['self'], kept: ['account'] },
  points: { purpose: 'status', readers: ['self', 'group'], kept: ['account'] },
  agreement: { purpose: 'status', readers: ['self', 'code'], kept: ['account', 'attestation'] },
  attestation: { purpose: 'status', readers: ['self', 'hr', 'code'], kept: ['attestation', 'left', 'away'] },
  history: { purpose: 'status', readers: ['self'], kept: ['attestation'] },
  revocation: { purpose: 'status', readers: ['self', 'hr', 'code'], kept: ['attestation'] },
  password: { purpose: 'security', readers: ['nobody'], kept: ['account'] },
  session: { purpose: 'security', readers: ['self'], kept: ['signIns'] },
  link: { purpose: 'security', readers: ['nobody'], kept: ['answered'] },
  issuer: { purpose: 'security', readers: ['nobody'], kept: ['account'] },
  trace: { purpose: 'trace', readers: ['self', 'hr'], kept: ['log'] },
  author: { purpose: 'programme', readers: ['hr'], kept: ['account'] },
  hosted: { purpose: 'programme', readers: ['self'], kept: ['sheets'] },
} as const satisfies Record<string, Held>;
export type HeldId = keyof typeof HELD;
export const HELD_IDS = Object.keys(HELD) as HeldId[];
