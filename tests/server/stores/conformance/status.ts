import { describe, expect, test } from 'vitest';
import type { Now } from '../conformance.ts';
import { addLearner, AT, certificateOf, personOf } from '../samples.ts';

export function statusTests(now: Now): void {
  describe('the status', () => {
    test('is an empty history for a new person and null for nobody', async () => {
      await (await now()).createPerson(personOf('ann'));
      expect(await (await now()).statusOf('ann')).toEqual([]);
      expect(await (await now()).statusOf('bob')).toBeNull();
    });

    test('keeps each certificate as it was issued, and finds its holder by its code', async () => {
      await (await now()).createPerson(personOf('ann'));
      const [first, second] = [certificateOf('ann', 'C1'), certificateOf('ann', 'C2')];
      expect(await (await now()).issueCertificate(first, 0)).toEqual({ ok: true, value: first });
      expect(await (await now()).issueCertificate(second, 1)).toEqual({ ok: true, value: second });
      expect(await (await now()).statusOf('ann')).toEqual([
        { act: 'issued', at: first.issuedAt, certificate: first },
        { act: 'issued', at: second.issuedAt, certificate: second },
      ]);
      expect(await (await now()).holderOf('C1')).toBe('ann');
      expect(await (await now()).holderOf('C3')).toBeNull();
    });

    test('issues once for a request, whatever is asked later', async () => {
      await (await now()).createPerson(personOf('ann'));
      const first = certificateOf('ann', 'C1', { requestId: 'yes' });
      await (await now()).issueCertificate(first, 0);
      await (await now()).addToStatus('ann', { act: 'withdrawn', at: AT, certificate: 'C1' }, 1);
      expect(await (await now()).issueCertificate(certificateOf('ann', 'C2', { requestId: 'yes' }), 2)).toEqual({ ok: true, value: first });
      expect(await (await now()).statusOf('ann')).toHaveLength(2);
      expect(await (await now()).holderOf('C2')).toBeNull();
    });

    test('grows only where it ends, and a code is given once', async () => {
      await (await now()).createPerson(personOf('ann'));
      await (await now()).createPerson(personOf('bob'));
      await (await now()).issueCertificate(certificateOf('ann', 'C1'), 0);
      const refused = { ok: false, code: 'ERR_VERSION_CONFLICT' };
      expect(await (await now()).issueCertificate(certificateOf('ann', 'C2'), 0)).toMatchObject(refused);
      expect(await (await now()).issueCertificate(certificateOf('bob', 'C1'), 0)).toMatchObject(refused);
      expect(await (await now()).addToStatus('ann', { act: 'declined', at: AT, level: 'voice' }, 0)).toMatchObject(refused);
      expect(await (await now()).issueCertificate(certificateOf('cid', 'C4'), 0)).toMatchObject({ code: 'ERR_PERSON_UNKNOWN' });
      const revoked = { act: 'revoked' as const, at: AT, certificate: 'C1', reason: 'left' as const, by: 'hr' };
      expect(await (await now()).addToStatus('ann', revoked, 1)).toMatchObject({ ok: true, value: [{ act: 'issued' }, revoked] });
      expect(await (await now()).statusOf('bob')).toEqual([]);
    });

    test('outlives the record, and goes with the person', async () => {
      await addLearner(await now(), 'ann', 3);
      await (await now()).issueCertificate(certificateOf('ann', 'C1'), 0);
      await (await now()).eraseRecord('ann');
      expect(await (await now()).statusOf('ann')).toMatchObject([{ act: 'issued', certificate: { id: 'C1' } }]);
      expect(await (await now()).holderOf('C1')).toBe('ann');
      await (await now()).erasePerson('ann');
      expect(await (await now()).statusOf('ann')).toBeNull();
      expect(await (await now()).holderOf('C1')).toBeNull();
    });
  });
}
