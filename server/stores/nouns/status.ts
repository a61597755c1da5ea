import type { Certificate, StatusAct } from '../../../content/engine/certificates.ts';
import type { Result } from '../../../content/engine/errors.ts';

export interface StatusVerbs {
  /** All that happened to a person's status, oldest first. It outlives `eraseRecord`. Null when there is no such person. */
  statusOf(person: string): Promise<StatusAct[] | null>;
  /**
   * Issues at position `from` of the history. A request that has issued already is answered with what it issued, unchanged.
   * ERR_VERSION_CONFLICT (the history has grown, or the id is taken), ERR_PERSON_UNKNOWN.
   */
  issueCertificate(certificate: Certificate, from: number): Promise<Result<Certificate>>;
  /** Adds at position `from` what is no issue: not now, withdrawn, revoked. ERR_VERSION_CONFLICT, ERR_PERSON_UNKNOWN. */
  addToStatus(person: string, act: Exclude<StatusAct, { act: 'issued' }>, from: number): Promise<Result<StatusAct[]>>;
  /** Whose certificate that is: the person's id. Costs no scan. Null when it was never issued, or its person erased. */
  holderOf(certificate: string): Promise<string | null>;
}
