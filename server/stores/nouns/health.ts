import type { ErrorCode } from '../../../content/engine/errors.ts';

/** `sentence` is for the operator's console, in English, and may name files. */
export type StoreProblem = { code: ErrorCode; sentence: string; file?: string; person?: string };
/** `readOnly` once the disk has refused a write: every changing verb fails with it until a restart. */
export type StoreHealth = { readOnly: StoreProblem | null; problems: StoreProblem[] };
