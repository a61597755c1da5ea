import { NO_HEAD } from '../audit-chain.ts';
import type { ChainHead } from '../audit-chain.ts';
import { authRowsOf, emailKey } from '../rules.ts';
import type { AuditEntry } from '../nouns/audit.ts';
import type { AuthModel } from '../nouns/auth.ts';
import type { Company } from '../nouns/company.ts';
import type { Person, PersonRow } from '../nouns/people.ts';
import { AuthTable } from './auth-table.ts';
import { ItemTable } from './item-table.ts';
import type { Mutation, Tombstone } from './mutation.ts';
import { OrderedIds } from './ordered-ids.ts';
import { PeopleRows } from './people-rows.ts';
import { rowAfter } from './row-change.ts';
import { Traces } from './traces.ts';
import { PaperTable } from './paper-table.ts';

export const AUTH_MODELS: readonly AuthModel[] = ['user', 'session', 'account', 'verification'];

type Undo = () => void;
const nothing: Undo = () => undefined;

/** All of `acts` as one; taking it back takes them back last first. */
const together =
  (undos: Undo[]): Undo =>
  () =>
    void undos.toReversed().forEach((undo) => undo());

/** What is found without opening a person's document: people by id and address, auth rows, the company. Wholly in memory. */
export class IndexTable {
  company: Company | null = null;
  /** id -> address as it was given. */
  readonly people = new Map<string, string>();
  /** What a list of people shows and figures count; a person whose document is damaged may have none. */
  readonly rows = new PeopleRows();
  readonly order = new OrderedIds();
  /** Verification code -> whose certificate it is. */
  readonly certificates = new Map<string, string>();
  readonly papers = new PaperTable();
  readonly items = new ItemTable();
  /** The last entry of the audit log. */
  auditHead: ChainHead = NO_HEAD;
  /** Person -> number of the last audit entry about them. */
  readonly audited = new Map<string, number>();
  readonly auth: Record<AuthModel, AuthTable> = {
    user: new AuthTable('user'),
    session: new AuthTable('session'),
    account: new AuthTable('account'),
    verification: new AuthTable('verification'),
  };
  /** The last change in here, durable or not. */
  seq = 0;
  /** The first change that the file on disk lacks; null when it lacks none. */
  dirtyFrom: number | null = null;
  /** Milliseconds of the last change, for the idle checkpoint. */
  changedAt = 0;
  private dirtyNext: number | null = null;
  private isWriting = false;
  private readonly byEmail = new Map<string, string>();
  /** From the first erasure to the next checkpoint. */
  private traces: Traces | null = null;

  owner(email: string): string | undefined {
    return this.byEmail.get(emailKey(email));
  }

  /** About how many bytes a checkpoint writes. */
  get size(): number {
    const rest =
      this.rows.size * 350 + (this.people.size + this.certificates.size + this.audited.size) * 100 + this.papers.size + this.items.size;
    return AUTH_MODELS.reduce((sum, model) => sum + this.auth[model].size, rest);
  }

  /** Applies what a change does here, if anything, and answers how to take it back. */
  apply(mutation: Mutation, seq: number): Undo {
    const undos = [this.change(mutation), this.changeRow(mutation)].filter((undo) => undo !== null);
    if (undos.length === 0) return nothing;
    const undo = together(undos);
    const before = this.seq;
    this.seq = seq;
    if (this.isWriting) this.dirtyNext ??= seq;
    this.dirtyFrom ??= seq;
    this.changedAt = Date.now();
    return () => {
      undo();
      this.seq = before;
    };
  }

  /** Around the writing of a checkpoint: what changes meanwhile may be missing in it. */
  async checkpoint(write: () => Promise<void>): Promise<void> {
    this.isWriting = true;
    try {
      await write();
      this.dirtyFrom = this.dirtyNext;
    } finally {
      this.isWriting = false;
      this.dirtyNext = null;
      this.traces = null;
    }
  }

  putPerson(person: Pick<Person, 'id' | 'email'>): Undo {
    const before = this.people.get(person.id);
    if (before !== undefined) this.forgetEmail(before, person.id);
    this.people.set(person.id, person.email);
    this.byEmail.set(emailKey(person.email), person.id);
    this.order.add(person.id);
    this.traces?.addPerson(person.id);
    return () => void (before === undefined ? this.removePerson(person.id) : this.putPerson({ id: person.id, email: before }));
  }

  putCertificate(id: string, person: string): Undo {
    this.certificates.set(id, person);
    return () => void this.certificates.delete(id);
  }

  /** Recovery has only the hash. */
  idOfHash(hash: string): string | undefined {
    const id = this.traced().personOf(hash);
    return id !== undefined && this.people.has(id) ? id : undefined;
  }

  private change(mutation: Mutation): Undo | null {
    switch (mutation.op) {
      case 'company-saved':
        return this.putCompany(mutation.company);
      case 'audit-added':
        return this.putAudit(mutation.entry);
      case 'paper-saved':
        return this.papers.put(mutation.paper);
      case 'paper-removed':
        return this.papers.remove(mutation.kind, mutation.id);
      case 'exam-finished':
        return together((mutation.tallies ?? []).map((tally) => this.items.put(tally)));
      case 'person-created':
        return this.putPerson(mutation.person);
      case 'person-saved':
        return this.people.get(mutation.person.id) === mutation.person.email ? null : this.putPerson(mutation.person);
      case 'status-added':
        return mutation.act.act === 'issued' ? this.putCertificate(mutation.act.certificate.id, mutation.person) : null;
      case 'auth-put':
        if (mutation.model === 'verification') this.traces?.addVerification(mutation.row);
        return this.auth[mutation.model].put(mutation.row);
      case 'auth-removed':
        return together(mutation.ids.map((id) => this.auth[mutation.model].remove(id)));
      case 'person-erased':
        return this.erase(mutation.tombstone);
      default:
        return null;
    }
  }

  /** A person as a checkpoint or a document has them. */
  putRow(row: PersonRow): void {
    if (this.people.get(row.id) !== row.email) this.putPerson(row);
    this.rows.set(row.id, row);
  }

  private changeRow(mutation: Mutation): Undo | null {
    const row = rowAfter((id) => this.rows.get(id), mutation);
    return row === undefined ? null : this.rows.set(row.id, row);
  }

  private putAudit({ seq, hash, about }: AuditEntry): Undo {
    const head = this.auditHead;
    this.auditHead = { seq, hash };
    const undos = about.map((id) => this.setAudited(id, seq));
    return together([() => void (this.auditHead = head), ...undos]);
  }

  setAudited(id: string, seq: number | undefined): Undo {
    const before = this.audited.get(id);
    if (seq === undefined) this.audited.delete(id);
    else this.audited.set(id, seq);
    return () => void this.setAudited(id, before);
  }

  private putCompany(company: Company): Undo {
    const before = this.company;
    this.company = company;
    return () => void (this.company = before);
  }

  private erase({ hash }: Tombstone): Undo {
    const id = this.idOfHash(hash);
    if (id === undefined) return nothing;
    const rows = authRowsOf({ id, email: this.people.get(id)! }, this.authSource());
    const codes: string[] = [];
    for (const [code, person] of this.certificates) if (person === id) codes.push(code);
    return together([
      ...rows.map((row) => this.auth[row.model].remove(row.id)),
      ...codes.map((code) => this.removeCertificate(code, id)),
      this.setAudited(id, undefined),
      this.rows.set(id, undefined),
      this.removePerson(id),
    ]);
  }

  private removeCertificate(code: string, person: string): Undo {
    this.certificates.delete(code);
    return () => void this.certificates.set(code, person);
  }

  private *authUsers(id: string, email: string) {
    yield* this.auth.user.candidates([{ field: 'id', value: id }]);
    for (const row of this.auth.user.candidates([{ field: 'email', value: email }])) if (row.id !== id) yield row;
  }

  private traced(): Traces {
    this.traces ??= new Traces(this.people.keys(), this.auth.verification.candidates([]));
    return this.traces;
  }

  private *verifications(words: ReadonlySet<string>) {
    for (const id of this.traced().verificationsOf(words)) yield* this.auth.verification.candidates([{ field: 'id', value: id }]);
  }

  private authSource() {
    return {
      users: (id: string, email: string) => this.authUsers(id, email),
      owned: (model: 'session' | 'account', user: string) => this.auth[model].candidates([{ field: 'userId', value: user }]),
      verifications: (words: ReadonlySet<string>) => this.verifications(words),
    };
  }

  private removePerson(id: string): Undo {
    const email = this.people.get(id);
    if (email === undefined) return nothing;
    this.forgetEmail(email, id);
    this.people.delete(id);
    this.order.remove(id);
    return () => void this.putPerson({ id, email });
  }

  private forgetEmail(email: string, id: string): void {
    if (this.byEmail.get(emailKey(email)) === id) this.byEmail.delete(emailKey(email));
  }
}
