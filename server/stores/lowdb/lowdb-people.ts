import type { Result } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import type { FoundPeople, PeopleGroups, PeopleQuery, Person, PersonRow } from '../nouns/people.ts';
import { asJson } from '../rules.ts';
import { asResult } from '../store-error.ts';
import type { LowdbCore } from './core.ts';

/** The verbs of the store for people: one by their document, many by the rows of the index. */
export class LowdbPeople {
  private readonly core: LowdbCore;

  constructor(core: LowdbCore) {
    this.core = core;
  }

  createPerson(given: Person): Promise<Result<Person>> {
    return asResult(async () => {
      await this.core.room();
      await this.core.erased(given.id);
      const { index } = this.core;
      const code = index.owner(given.email) ? 'ERR_EMAIL_TAKEN' : index.people.has(given.id) ? 'ERR_VERSION_CONFLICT' : null;
      if (!code) this.core.commitBirth(asJson(given));
      await this.core.indexSettled();
      return code ? fail(code) : ok(asJson(given));
    });
  }

  person(id: string): Promise<Person | null> {
    return this.core.read(id, ({ doc }) => asJson(doc.person));
  }

  async personByEmail(email: string): Promise<Person | null> {
    const id = this.core.index.owner(email);
    await this.core.indexSettled();
    return id === undefined ? null : this.person(id);
  }

  savePerson(given: Person): Promise<Result<Person>> {
    return asResult(async () => {
      const saved = await this.core.change(given.id, (entry): Result<Person> => {
        if (entry.doc.person.version !== given.version) return fail('ERR_VERSION_CONFLICT');
        const owner = this.core.index.owner(given.email);
        if (owner !== undefined && owner !== given.id) return fail('ERR_EMAIL_TAKEN');
        const person = asJson({ ...given, version: given.version + 1 });
        this.core.commit({ op: 'person-saved', person }, entry);
        return ok(asJson(person));
      });
      return saved ?? fail('ERR_PERSON_UNKNOWN');
    });
  }

  /** Leaves out a person whose document is damaged: `health()` and the doctor name them. */
  listPeople({ after, limit }: { after?: string; limit: number }): Promise<Person[]> {
    return this.core.list(after, limit);
  }

  async countPeople(): Promise<number> {
    const count = this.core.index.people.size;
    await this.core.indexSettled();
    return count;
  }

  async findPeople(query: PeopleQuery): Promise<FoundPeople> {
    const found = this.core.index.rows.find(query);
    await this.core.indexSettled();
    return found;
  }

  async peopleGroups(): Promise<PeopleGroups> {
    const groups = this.core.index.rows.allGroups();
    await this.core.indexSettled();
    return asJson(groups);
  }

  async rowsOfPeople(): Promise<readonly PersonRow[]> {
    const rows = [...this.core.index.rows];
    await this.core.indexSettled();
    return rows;
  }

  async erasePerson(id: string): Promise<boolean> {
    return (await this.core.erasePeople([id], () => true)).length > 0;
  }

  erasePeople(ids: readonly string[], only: (row: PersonRow) => boolean = () => true): Promise<string[]> {
    return this.core.erasePeople(ids, only);
  }
}
