import { z } from 'zod';
import { factIdSchema, localizedSchema } from './schema.ts';
import { FACT_STATUSES, PILLARS } from './vocabulary.ts';
import type { SectorPack } from './vocabulary.ts';

/** A codex card. Texts in `cards.json`: `<id>.{title,rule,do,dont,misconception}`. */
export const cardSchema = z.strictObject({
  id: factIdSchema,
  pillar: z.enum(PILLARS),
  status: z.enum(FACT_STATUSES),
  source: localizedSchema,
  url: z.url().optional(),
  checked: z.iso.date(),
});
/** `pack` names the sector pack that brings it; none: everyone’s. */
export type Card = z.infer<typeof cardSchema> & { pack?: SectorPack };
