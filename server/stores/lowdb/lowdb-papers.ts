import type { Result } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import { asJson, paperConflict } from '../rules.ts';
import { asResult } from '../store-error.ts';
import type { Company } from '../nouns/company.ts';
import type { Paper, PaperKind } from '../nouns/papers.ts';
import type { LowdbCore } from './core.ts';

/** The verbs of the store for what the desk keeps: the company and its papers, all in the index. */
export class LowdbPapers {
  private readonly core: LowdbCore;

  constructor(core: LowdbCore) {
    this.core = core;
  }

  async company(): Promise<Company | null> {
    const company = asJson(this.core.index.company);
    await this.core.indexSettled();
    return company;
  }

  saveCompany(company: Company): Promise<Result<Company>> {
    return asResult(async () => {
      const isDone = this.core.index.company !== null;
      if (!isDone) this.core.commit({ op: 'company-saved', company: asJson(company) });
      await this.core.indexSettled();
      return isDone ? fail('ERR_SETUP_DONE') : ok(asJson(company));
    });
  }

  changeCompany(given: Company): Promise<Result<Company>> {
    return asResult(async () => {
      const stored = this.core.index.company;
      const isSeen = stored?.version === given.version;
      const company = asJson({ ...given, version: given.version + 1 });
      if (isSeen) this.core.commit({ op: 'company-saved', company });
      await this.core.indexSettled();
      return isSeen ? ok(asJson(company)) : fail(stored === null ? 'ERR_SETUP_REQUIRED' : 'ERR_VERSION_CONFLICT');
    });
  }

  async paper(kind: PaperKind, id: string): Promise<Paper | null> {
    const paper = this.core.index.papers.get(kind, id);
    await this.core.indexSettled();
    return paper;
  }

  async papers(kind: PaperKind): Promise<Paper[]> {
    const papers = this.core.index.papers.of(kind);
    await this.core.indexSettled();
    return papers;
  }

  savePaper(given: Paper): Promise<Result<Paper>> {
    return asResult(async () => {
      await this.core.room();
      const conflict = paperConflict(this.core.index.papers.get(given.kind, given.id), given.version);
      const paper = asJson({ ...given, version: given.version + 1 });
      if (!conflict) this.core.commit({ op: 'paper-saved', paper });
      await this.core.indexSettled();
      return conflict ?? ok(paper);
    });
  }

  removePaper(kind: PaperKind, id: string, version: number): Promise<Result<null>> {
    return asResult(async () => {
      const stored = this.core.index.papers.get(kind, id);
      const conflict = stored && paperConflict(stored, version);
      if (stored && !conflict) this.core.commit({ op: 'paper-removed', kind, id });
      await this.core.indexSettled();
      return conflict ?? ok(null);
    });
  }
}
