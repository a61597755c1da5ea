import { describe, expect, test } from 'vitest';
import type { Now } from '../conformance.ts';
import { company, personOf } from '../samples.ts';

export function peopleTests(now: Now): void {
  describe('the company', () => {
    test('is nobody before set-up', async () => {
      expect(await (await now()).company()).toBeNull();
    });

    test('is set up once', async () => {
      expect(await (await now()).saveCompany(company)).toEqual({ ok: true, value: company });
      expect(await (await now()).saveCompany({ ...company, name: 'Other' })).toMatchObject({ ok: false, code: 'ERR_SETUP_DONE' });
      expect(await (await now()).company()).toEqual(company);
    });

    test('is changed with the next version, and not over a version unseen', async () => {
      expect(await (await now()).changeCompany(company)).toMatchObject({ ok: false, code: 'ERR_SETUP_REQUIRED' });
      await (await now()).saveCompany(company);
      const blue = { ...company, colours: { main: '#003366', accent: '#ffcc00' }, rulesHash: 'cd'.repeat(32) };
      expect(await (await now()).changeCompany(blue)).toEqual({ ok: true, value: { ...blue, version: 1 } });
      expect(await (await now()).changeCompany({ ...company, name: 'Other' })).toMatchObject({ code: 'ERR_VERSION_CONFLICT' });
      expect(await (await now()).company()).toEqual({ ...blue, version: 1 });
    });
  });

  describe('people', () => {
    test('are found by id and by address in any case, as they were given', async () => {
      const ann = personOf('ann', { email: 'Ann@Helianthe.example', face: 'p2' });
      expect(await (await now()).createPerson(ann)).toEqual({ ok: true, value: ann });
      expect(await (await now()).person('ann')).toEqual(ann);
      expect(await (await now()).personByEmail('ann@HELIANTHE.example')).toEqual(ann);
      expect(await (await now()).person('bob')).toBeNull();
      expect(await (await now()).personByEmail('bob@helianthe.example')).toBeNull();
      expect(await (await now()).countPeople()).toBe(1);
    });

    test('do not share an address, even in another case', async () => {
      await (await now()).createPerson(personOf('ann'));
      const twin = personOf('twin', { email: 'ANN@helianthe.example' });
      expect(await (await now()).createPerson(twin)).toMatchObject({ ok: false, code: 'ERR_EMAIL_TAKEN' });
      expect(await (await now()).person('twin')).toBeNull();
      expect(await (await now()).recordOf('twin')).toBeNull();
    });

    test('do not share an id', async () => {
      await (await now()).createPerson(personOf('ann'));
      const other = personOf('ann', { email: 'other@helianthe.example' });
      expect(await (await now()).createPerson(other)).toMatchObject({ ok: false, code: 'ERR_VERSION_CONFLICT' });
      expect(await (await now()).personByEmail('other@helianthe.example')).toBeNull();
    });

    test('are saved with the next version, and not over a version unseen', async () => {
      const ann = personOf('ann');
      await (await now()).createPerson(ann);
      const saved = await (await now()).savePerson({ ...ann, role: 'hr' });
      expect(saved).toEqual({ ok: true, value: { ...ann, role: 'hr', version: 1 } });
      expect(await (await now()).savePerson({ ...ann, locale: 'en' })).toMatchObject({ ok: false, code: 'ERR_VERSION_CONFLICT' });
      expect(await (await now()).person('ann')).toMatchObject({ role: 'hr', locale: 'fr', version: 1 });
      expect(await (await now()).savePerson(personOf('bob'))).toMatchObject({ ok: false, code: 'ERR_PERSON_UNKNOWN' });
    });

    test('change address: the old one is free, a taken one is refused', async () => {
      await (await now()).createPerson(personOf('ann'));
      await (await now()).createPerson(personOf('bob'));
      const taken = { ...personOf('ann'), email: 'BOB@helianthe.example' };
      expect(await (await now()).savePerson(taken)).toMatchObject({ ok: false, code: 'ERR_EMAIL_TAKEN' });
      expect(await (await now()).savePerson({ ...personOf('ann'), email: 'ann.new@helianthe.example' })).toMatchObject({ ok: true });
      expect(await (await now()).personByEmail('ann@helianthe.example')).toBeNull();
      expect(await (await now()).personByEmail('ann.new@helianthe.example')).toMatchObject({ id: 'ann' });
      const heir = personOf('carl', { email: 'ann@helianthe.example' });
      expect(await (await now()).createPerson(heir)).toMatchObject({ ok: true });
    });

    test('are listed by id, page by page', async () => {
      for (const id of ['delta', 'Alpha', 'bravo', 'charlie', 'écho']) await (await now()).createPerson(personOf(id));
      const ids = async (page: { after?: string; limit: number }) => (await (await now()).listPeople(page)).map((person) => person.id);
      expect(await ids({ limit: 10 })).toEqual(['Alpha', 'bravo', 'charlie', 'delta', 'écho']);
      expect(await ids({ limit: 2 })).toEqual(['Alpha', 'bravo']);
      expect(await ids({ after: 'bravo', limit: 2 })).toEqual(['charlie', 'delta']);
      expect(await ids({ after: 'bz', limit: 1 })).toEqual(['charlie']);
      expect(await ids({ after: 'écho', limit: 2 })).toEqual([]);
    });

    test('given out belong to the caller', async () => {
      await (await now()).createPerson(personOf('ann'));
      const store = await now();
      Object.assign((await store.person('ann'))!, { name: 'Changed' });
      expect(await store.person('ann')).toEqual(personOf('ann'));
    });
  });
}
