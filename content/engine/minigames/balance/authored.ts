import { z } from 'zod';
import { factIdSchema, idSchema } from '../../schema.ts';

export const SIDES = ['for', 'against'] as const;
export type Side = (typeof SIDES)[number];

/** How many of each the game deals with. */
export const BALANCE = { arguments: 14, side: 4, stones: 9, most: 3, facts: 3, doubts: 3, lines: 6 } as const;

/** Each side must have what one game deals. */
function dealable(argumentsOf: readonly { side: Side }[]): boolean {
  return SIDES.every((side) => argumentsOf.filter((one) => one.side === side).length >= BALANCE.side);
}

/**
 * `game.yaml` of a place whose game is `balance`. Texts: `locales/<lang>/client/games/balance.json`, `arguments.<id>.{label,
 * text,answers,replies}`, `facts.<id>`, `lines.<id>`.
 */
export const balanceSchema = z.strictObject({
  arguments: z
    .array(z.strictObject({ id: idSchema, side: z.enum(SIDES), facts: z.array(factIdSchema).default([]) }))
    .refine(dealable, { message: `at least ${BALANCE.side} arguments a side are needed` }),
  /** What is learned in round 2, in this order; `about` is the fact that it shows at work. */
  facts: z.array(z.strictObject({ id: idSchema, about: factIdSchema })).min(1),
  /** Lines that one may choose not to cross. */
  lines: z.array(z.strictObject({ id: idSchema })).min(2),
});
export type BalanceAuthored = z.infer<typeof balanceSchema>;
