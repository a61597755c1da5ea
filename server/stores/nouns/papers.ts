import type { Result } from '../../../content/engine/errors.ts';

/** What the desk works on. Each kind says itself what the body of its papers is. */
export const PAPER_KINDS = ['charter', 'rules', 'digest', 'notice', 'reminders', 'figures', 'charter-edition', 'session', 'plan'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
/** A small document that people change: a draft, a setting. `savedBy` is a person's id. */
export type Paper = { kind: PaperKind; id: string; version: number; savedAt: string; savedBy: string; body: unknown };

export interface PaperVerbs {
  paper(kind: PaperKind, id: string): Promise<Paper | null>;
  /** Every paper of a kind, in order of id. */
  papers(kind: PaperKind): Promise<Paper[]>;
  /**
   * Saves if `paper.version` is the stored one (0 when it is new), and returns it with the next version; else ERR_VERSION_CONFLICT
   * with the stored `version`, `savedBy` and `savedAt` (0, null and null when it is gone).
   */
  savePaper(paper: Paper): Promise<Result<Paper>>;
  /** Like `savePaper`; one that is gone already is gone. */
  removePaper(kind: PaperKind, id: string, version: number): Promise<Result<null>>;
}
