import { wordsOf } from '../rules.ts';
import type { AuthRow } from '../nouns/auth.ts';
import { hashOfId } from './folder.ts';

/**
 * What leads from an erasure to what goes with it: from a hash to its person, from a word to the links and codes that say it. Made once
 * for many erasures, and told of what is added meanwhile; what has gone may still be in it.
 */
export class Traces {
  private readonly people = new Map<string, string>();
  private readonly rows = new Map<string, Set<string>>();

  constructor(people: Iterable<string>, verifications: Iterable<AuthRow>) {
    for (const id of people) this.addPerson(id);
    for (const row of verifications) this.addVerification(row);
  }

  addPerson(id: string): void {
    this.people.set(hashOfId(id), id);
  }

  addVerification({ id, identifier, value }: AuthRow): void {
    for (const word of [...wordsOf(identifier), ...wordsOf(value)]) {
      const known = this.rows.get(word);
      if (known) known.add(id);
      else this.rows.set(word, new Set([id]));
    }
  }

  personOf(hash: string): string | undefined {
    return this.people.get(hash);
  }

  /** The ids of links and codes that may say one of these words. */
  verificationsOf(needles: ReadonlySet<string>): Set<string> {
    return new Set([...needles].flatMap((needle) => [...(this.rows.get(needle) ?? [])]));
  }
}
