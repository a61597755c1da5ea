import { underLapses } from '../../../content/engine/charter/lapses.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import type { Result } from '../../../content/engine/errors.ts';
import type { FoundPeople, PeopleGroups, PeopleQuery, Person, PersonRow } from '../nouns/people.ts';
import { byName, compareText, foundOf, groupsOf, keyed, matcher, rowOf, sortValues } from '../people-rules.ts';
import { asJson, byId } from '../rules.ts';
import type { KeptPeople } from './kept.ts';

/** The part of the memory store that is people. */
export class MemoryPeople {
  private readonly kept: KeptPeople;

  constructor(kept: KeptPeople) {
    this.kept = kept;
  }

  async createPerson(person: Person): Promise<Result<Person>> {
    if (this.kept.ownerOf(person.email)) return fail('ERR_EMAIL_TAKEN');
    if (this.kept.has(person.id)) return fail('ERR_VERSION_CONFLICT');
    this.kept.add(asJson(person));
    return ok(asJson(person));
  }

  async person(id: string): Promise<Person | null> {
    return asJson(this.kept.get(id)?.person ?? null);
  }

  async personByEmail(email: string): Promise<Person | null> {
    return asJson(this.kept.ownerOf(email) ?? null);
  }

  async savePerson(person: Person): Promise<Result<Person>> {
    const kept = this.kept.get(person.id);
    if (!kept) return fail('ERR_PERSON_UNKNOWN');
    if (kept.person.version !== person.version) return fail('ERR_VERSION_CONFLICT');
    const owner = this.kept.ownerOf(person.email);
    if (owner && owner.id !== person.id) return fail('ERR_EMAIL_TAKEN');
    kept.person = asJson({ ...person, version: person.version + 1 });
    return ok(asJson(kept.person));
  }

  async listPeople({ after, limit }: { after?: string; limit: number }): Promise<Person[]> {
    const people = this.kept
      .all()
      .map((kept) => kept.person)
      .sort(byId);
    return asJson(people.filter((person) => after === undefined || person.id > after).slice(0, limit));
  }

  async countPeople(): Promise<number> {
    return this.kept.size;
  }

  async findPeople(query: PeopleQuery): Promise<FoundPeople> {
    const all = (await this.rowsOfPeople()).map(keyed);
    const found = all.filter(matcher(query) ?? (() => true));
    const valueOf = sortValues(query.sort, query);
    const turn = query.descending ? -1 : 1;
    const sorted = found.sort((a, b) => {
      const [left, right] = [valueOf(a), valueOf(b)];
      if (left === right) return byName(a, b);
      if (left === null || right === null) return left === null ? 1 : -1;
      return turn * compareText(left, right);
    });
    const seen = underLapses(query.lapses, query.at);
    const rows = sorted.slice(query.offset, query.offset + query.limit).map(({ row }) => foundOf(seen(row)));
    return asJson({ rows, total: found.length, everyone: this.kept.size });
  }

  async peopleGroups(): Promise<PeopleGroups> {
    return groupsOf(await this.rowsOfPeople());
  }

  async rowsOfPeople(): Promise<readonly PersonRow[]> {
    return this.kept.all().map((kept) => asJson(rowOf(kept)));
  }
}
