import type { ClientResponse } from 'hono/client';
import type { Result } from '../../content/engine/errors.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { ask, patient } from '../api.ts';

/** A request of the room: its answers are read by shape, as those of the line are. */
const post = <T>(path: string, body: object): Promise<Result<T>> =>
  ask(
    () =>
      patient(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }) as unknown as Promise<ClientResponse<T, 200, 'json'>>,
  ) as Promise<Result<T>>;

/** Takes a seat. */
export const joinSession = (code: string, name: string, locale: Locale): Promise<Result<{ session: string; seat: string; key: string }>> =>
  post('/api/join', { code, name, locale });

/** Cards that this person missed, for their own dispatches. */
export const sendMissed = (cards: string[]): Promise<Result<unknown>> => post('/api/record/missed', { cards });
