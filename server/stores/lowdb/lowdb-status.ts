import type { Certificate, StatusAct } from '../../../content/engine/certificates.ts';
import type { Result } from '../../../content/engine/errors.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import { asJson, issuedBy } from '../rules.ts';
import { asResult } from '../store-error.ts';
import type { LowdbCore } from './core.ts';

/** The verbs of the store for people's status: its history lives in their document, who holds a certificate in the index. */
export class LowdbStatus {
  private readonly core: LowdbCore;

  constructor(core: LowdbCore) {
    this.core = core;
  }

  statusOf(person: string): Promise<StatusAct[] | null> {
    return this.core.read(person, ({ doc }) => asJson(doc.status));
  }

  issueCertificate(given: Certificate, from: number): Promise<Result<Certificate>> {
    return asResult(async () => {
      const { id, person, requestId, issuedAt } = given;
      const issued = await this.core.change(person, (entry): Result<Certificate> => {
        const same = issuedBy(entry.doc.status, requestId);
        if (same) return ok(asJson(same));
        if (entry.doc.status.length !== from || this.core.index.certificates.has(id)) return fail('ERR_VERSION_CONFLICT');
        this.core.commit({ op: 'status-added', person, from, act: { act: 'issued', at: issuedAt, certificate: asJson(given) } }, entry);
        return ok(asJson(given));
      });
      return issued ?? fail('ERR_PERSON_UNKNOWN');
    });
  }

  addToStatus(person: string, act: StatusAct, from: number): Promise<Result<StatusAct[]>> {
    return asResult(async () => {
      const added = await this.core.change(person, (entry): Result<StatusAct[]> => {
        if (entry.doc.status.length !== from) return fail('ERR_VERSION_CONFLICT');
        this.core.commit({ op: 'status-added', person, from, act: asJson(act) }, entry);
        return ok(asJson(entry.doc.status));
      });
      return added ?? fail('ERR_PERSON_UNKNOWN');
    });
  }

  async holderOf(certificate: string): Promise<string | null> {
    const person = this.core.index.certificates.get(certificate) ?? null;
    await this.core.indexSettled();
    return person;
  }
}
