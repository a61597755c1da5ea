import type { Certificate, StatusAct } from '../../../content/engine/certificates.ts';
import { fail, ok } from '../../../content/engine/errors.ts';
import type { Result } from '../../../content/engine/errors.ts';
import { asJson, issuedBy } from '../rules.ts';
import type { KeptPeople } from './kept.ts';

/** The part of the memory store that is people's status. */
export class MemoryStatus {
  private readonly kept: KeptPeople;

  constructor(kept: KeptPeople) {
    this.kept = kept;
  }

  async statusOf(person: string): Promise<StatusAct[] | null> {
    return asJson(this.kept.get(person)?.status ?? null);
  }

  async issueCertificate(certificate: Certificate, from: number): Promise<Result<Certificate>> {
    const kept = this.kept.get(certificate.person);
    if (!kept) return fail('ERR_PERSON_UNKNOWN');
    const same = issuedBy(kept.status, certificate.requestId);
    if (same) return ok(asJson(same));
    if (kept.status.length !== from || this.kept.holderOf(certificate.id) !== null) return fail('ERR_VERSION_CONFLICT');
    kept.status.push(asJson({ act: 'issued', at: certificate.issuedAt, certificate }));
    return ok(asJson(certificate));
  }

  async addToStatus(person: string, act: StatusAct, from: number): Promise<Result<StatusAct[]>> {
    const kept = this.kept.get(person);
    if (!kept) return fail('ERR_PERSON_UNKNOWN');
    if (kept.status.length !== from) return fail('ERR_VERSION_CONFLICT');
    kept.status.push(asJson(act));
    return ok(asJson(kept.status));
  }

  async holderOf(certificate: string): Promise<string | null> {
    return this.kept.holderOf(certificate);
  }
}
