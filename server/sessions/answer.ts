import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { described } from '../answers.ts';

/** What a screen is told: `v` grows with each change, `now` is the server's clock in ms (not with counts), `set` has the keys that have changed. */
export type Envelope<View> = { v: number; now?: number; set: Partial<View>; whole?: true };

/** How long a request waits for a change, ms: less than any usual proxy waits for an answer. */
export const POLL_MS = 25_000;

export const idParam = z.strictObject({ id: z.string().min(1).max(40) });
export const pollQuery = z.strictObject({
  seen: z.coerce.number().int().min(0).optional().openapi({ description: 'The `v` of what is shown: the answer waits for another.' }),
  locale: z.enum(LOCALES).default('fr'),
});
export const envelopeOf = <View>(description: string) => described<Envelope<View>>(description);
export const versionSchema = z.strictObject({ v: z.number().int() });

/** JSON that is written already. */
export const sendText = (c: Context, text: string) => c.body(text, 200, { 'Content-Type': 'application/json' }) as never;
