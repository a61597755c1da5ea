import { fail, ok } from '../../../content/engine/errors.ts';
import type { Result } from '../../../content/engine/errors.ts';
import { NO_HEAD, chained } from '../audit-chain.ts';
import { asJson, byId, paperConflict } from '../rules.ts';
import type { AuditEntry, AuditNote } from '../nouns/audit.ts';
import type { Company } from '../nouns/company.ts';
import type { Paper, PaperKind } from '../nouns/papers.ts';

/** The part of the memory store that is the desk's: the company, its papers, the audit log. */
export class MemoryDesk {
  private theCompany: Company | null = null;
  private desk: Paper[] = [];
  private audited: AuditEntry[] = [];
  private auditedOf = new Map<string, AuditEntry[]>();

  async company(): Promise<Company | null> {
    return asJson(this.theCompany);
  }

  async saveCompany(company: Company): Promise<Result<Company>> {
    if (this.theCompany) return fail('ERR_SETUP_DONE');
    this.theCompany = asJson(company);
    return ok(asJson(company));
  }

  async changeCompany(company: Company): Promise<Result<Company>> {
    if (!this.theCompany) return fail('ERR_SETUP_REQUIRED');
    if (this.theCompany.version !== company.version) return fail('ERR_VERSION_CONFLICT');
    this.theCompany = asJson({ ...company, version: company.version + 1 });
    return ok(asJson(this.theCompany));
  }

  async paper(kind: PaperKind, id: string): Promise<Paper | null> {
    return asJson(this.paperOf(kind, id));
  }

  async papers(kind: PaperKind): Promise<Paper[]> {
    return asJson(this.desk.filter((paper) => paper.kind === kind).toSorted(byId));
  }

  async savePaper(paper: Paper): Promise<Result<Paper>> {
    const conflict = paperConflict(this.paperOf(paper.kind, paper.id), paper.version);
    if (conflict) return conflict;
    const saved = asJson({ ...paper, version: paper.version + 1 });
    this.desk = [...this.desk.filter(({ kind, id }) => kind !== paper.kind || id !== paper.id), saved];
    return ok(asJson(saved));
  }

  async removePaper(kind: PaperKind, id: string, version: number): Promise<Result<null>> {
    const stored = this.paperOf(kind, id);
    const conflict = stored && paperConflict(stored, version);
    if (conflict) return conflict;
    this.desk = this.desk.filter((paper) => paper.kind !== kind || paper.id !== id);
    return ok(null);
  }

  async addAudit(note: AuditNote): Promise<AuditEntry> {
    const entry = chained(asJson(note), this.audited.at(-1) ?? NO_HEAD);
    this.audited.push(entry);
    for (const id of new Set(entry.about)) this.auditedOf.set(id, [entry, ...(this.auditedOf.get(id) ?? [])]);
    return asJson(entry);
  }

  async auditLog({ after = 0, limit }: { after?: number; limit: number }): Promise<AuditEntry[]> {
    return asJson(this.audited.filter(({ seq }) => seq > after).slice(0, limit));
  }

  async auditBefore({ before = Infinity, limit }: { before?: number; limit: number }): Promise<AuditEntry[]> {
    return asJson(
      this.audited
        .filter(({ seq }) => seq < before)
        .toReversed()
        .slice(0, limit),
    );
  }

  async auditAbout(person: string, limit: number): Promise<AuditEntry[]> {
    return asJson((this.auditedOf.get(person) ?? []).slice(0, limit));
  }

  /** The person is erased: what is about them is told nobody. */
  forget(person: string): void {
    this.auditedOf.delete(person);
  }

  private paperOf(kind: PaperKind, id: string): Paper | null {
    return this.desk.find((paper) => paper.kind === kind && paper.id === id) ?? null;
  }
}
