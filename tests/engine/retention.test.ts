import { describe, expect, it } from 'vitest';
import { certificateRulesSchema } from '../../content/engine/certificate-rules.ts';
import { DEFAULT_RETENTION, RETENTION, retentionSchema } from '../../content/engine/retention.ts';

const both = { fr: 'texte', en: 'text' };
const shortest = {
  validityMonths: 12,
  renewalDays: 60,
  checkDays: 300,
  attestedBy: both,
  levels: [{ level: 'relay', places: ['charter'], rights: both, yes: both }],
};

describe('how long what people did is kept', () => {
  it('has a default within its bounds for each kind', () => {
    for (const { id, days, least, most } of RETENTION) {
      expect(DEFAULT_RETENTION[id]).toBe(days);
      expect([least <= days, days <= most]).toEqual([true, true]);
    }
  });

  it('keeps the detail of answers for ninety days at most until somebody decides otherwise', () => {
    expect([DEFAULT_RETENTION.playLogs, DEFAULT_RETENTION.examAnswers, DEFAULT_RETENTION.dispatchAnswers]).toEqual([90, 90, 90]);
  });

  it('is part of the programme’s rules, and at its defaults where they say nothing', () => {
    expect(certificateRulesSchema.parse(shortest).retention).toEqual(DEFAULT_RETENTION);
    expect(certificateRulesSchema.parse({ ...shortest, retention: { playLogs: 30 } }).retention).toEqual({
      ...DEFAULT_RETENTION,
      playLogs: 30,
    });
  });

  it.each(RETENTION)('refuses $id outside of $least to $most days, in parts, or without an end', ({ id, least, most }) => {
    for (const days of [least - 1, most + 1, least + 0.5, null]) expect(retentionSchema.safeParse({ [id]: days }).success).toBe(false);
    for (const days of [least, most]) expect(retentionSchema.safeParse({ [id]: days }).success).toBe(true);
  });

  it('refuses a kind that it does not know', () => {
    expect(retentionSchema.safeParse({ secrets: 30 }).success).toBe(false);
  });
});
