import type { DigestText } from '../../../server/digest/paper.ts';

/** A month's digest, as the desk is told of it. */
export type Letter = {
  digest: DigestText & { month: string; version: number; leavingAt: string | null; sentAt: string | null };
  mail: boolean;
  leavesOn: string | null;
  readers: number;
  named: number;
  topics: { kind: 'card' | 'article'; id: string; title: string }[];
  text: string;
};

/** The month of a day on this device, and the eleven before it: 'YYYY-MM', newest first. */
export const lastMonths = (today: Date): string[] =>
  Array.from({ length: 12 }, (_, back) => new Date(Date.UTC(today.getFullYear(), today.getMonth() - back, 1)).toISOString().slice(0, 7));
