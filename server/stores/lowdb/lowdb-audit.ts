import { chained } from '../audit-chain.ts';
import { asJson } from '../rules.ts';
import type { AuditEntry, AuditNote } from '../nouns/audit.ts';
import type { LowdbCore } from './core.ts';

/** The verbs of the store for the audit log. What is read is on disk, and does not grow in memory. */
export class LowdbAudit {
  private readonly core: LowdbCore;

  constructor(core: LowdbCore) {
    this.core = core;
  }

  async addAudit(note: AuditNote): Promise<AuditEntry> {
    await this.core.room();
    const { index } = this.core;
    const entry = chained(asJson(note), index.auditHead);
    this.core.commit({ op: 'audit-added', entry, prior: entry.about.map((id) => index.audited.get(id) ?? 0) });
    await this.core.indexSettled();
    return asJson(entry);
  }

  async auditLog({ after = 0, limit }: { after?: number; limit: number }): Promise<AuditEntry[]> {
    const head = this.core.index.auditHead.seq;
    await this.core.indexSettled();
    return asJson(await this.core.audit.after(after, limit, head));
  }

  async auditBefore({ before = Infinity, limit }: { before?: number; limit: number }): Promise<AuditEntry[]> {
    const last = Math.min(this.core.index.auditHead.seq, before - 1);
    await this.core.indexSettled();
    return asJson(await this.core.audit.upTo(last, limit));
  }

  async auditAbout(person: string, limit: number): Promise<AuditEntry[]> {
    const last = this.core.index.audited.get(person) ?? 0;
    await this.core.indexSettled();
    return asJson(await this.core.audit.about(person, last, limit));
  }
}
