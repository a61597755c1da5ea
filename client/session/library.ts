import { ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { Badge } from '../../content/engine/badge-schema.ts';
import type { Card } from '../../content/engine/card-schema.ts';
import type { Charter, ModuleContent } from '../../content/engine/schema.ts';
import type { Api } from '../api.ts';
import { read, write } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** Documents that a play needs. Those named by their hash never change, so they are asked for once. */
export type Library = {
  content(hash: string): Promise<Result<ModuleContent>>;
  charter(hash: string): Promise<Result<Charter>>;
  cards(): Promise<Result<Card[]>>;
  badges(): Promise<Result<Badge[]>>;
};

/** Keeps one answer per key in memory; a failure is not kept. */
function remember<T>(ask: (key: string) => Promise<Result<T>>): (key: string) => Promise<Result<T>> {
  const known = new Map<string, Promise<Result<T>>>();
  return (key) => {
    const asked = known.get(key) ?? ask(key);
    known.set(key, asked);
    void asked.then((answer) => {
      if (!answer.ok) known.delete(key);
    });
    return asked;
  };
}

/** The server's answer, kept on the device and used when the server does not answer. */
function orKept<T>(shelf: Shelf, key: string, ask: () => Promise<Result<T>>): () => Promise<Result<T>> {
  return async () => {
    const answer = await ask();
    if (answer.ok) {
      write(shelf, key, answer.value);
      return answer;
    }
    const kept = read<T>(shelf, key);
    return kept === null ? answer : ok(kept);
  };
}

/** @param shelf keeps the lists of cards and badges for reading without a network; documents by hash are kept by the service worker */
export function openLibrary(api: Api, shelf: Shelf): Library {
  const cards = remember(orKept(shelf, 'pv.library.cards', () => api.cards()));
  const badges = remember(orKept(shelf, 'pv.library.badges', () => api.badges()));
  return {
    content: remember((hash) => api.content(hash)),
    charter: remember((hash) => api.charterDocument(hash)),
    cards: () => cards('all'),
    badges: () => badges('all'),
  };
}
