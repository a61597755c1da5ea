import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { playLog } from './support/content.ts';
import { relayToBe, yes } from './support/status.ts';
import { ask, begin, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let ana: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  ana = await relayToBe(world);
});

const page = async (locale = 'fr') => {
  const answer = await ana.ask('GET', `/api/record/readable?locale=${locale}`);
  return { ...answer, body: String(answer.body) };
};

describe('my data as a page to read', () => {
  it('holds the person, the certificate, the acceptance, the decisions and who looked, in their language', async () => {
    await ana.ask('POST', '/api/status', yes(world, 'relay'));
    const hr = await newcomer(world, { role: 'hr', name: 'Naïma Benali' });
    await hr.ask('GET', `/api/hr/people/${ana.person.id}`);
    const french = (await page()).body;
    for (const told of [
      ana.person.name,
      ana.person.email,
      'Attestation délivrée',
      'I agree to version 1 (fr)',
      'Naïma Benali (RH)',
      'Fiche lue',
    ])
      expect(french).toContain(told);
    const english = (await page('en')).body;
    for (const told of ['<html lang="en">', 'Attestation issued', 'Naïma Benali (HR)', 'Your decisions']) expect(english).toContain(told);
  });

  it('calls the country by its name, which the file beside it keeps as a code', async () => {
    await world.store.savePerson({ ...(await world.store.person(ana.person.id))!, country: 'BE' });
    expect((await page()).body).toContain('Belgique');
    expect((await page('en')).body).toContain('Belgium');
    const file = await ana.ask('GET', '/api/record/export');
    expect(file.headers.get('content-type')).toContain('application/json');
    expect(file.body.person).toMatchObject({ id: ana.person.id, country: 'BE' });
  });

  it('still says what was decided where the story has been written anew since', async () => {
    const { body } = await page();
    // The places of these tests have none of the product's texts for their steps.
    for (const name of ['doubt', 'ask']) expect(body).toMatch(new RegExp(`<t[hd][^>]*>\\s*${name}\\s*<`));
  });

  it('is whole in itself: no script, nothing fetched, and a policy that lets its own style in', async () => {
    const { body, headers } = await page();
    expect(body).not.toMatch(/<script|<link|src=|url\(|https?:/);
    const style = /<style>(.*?)<\/style>/s.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('cannot be written into by a name', async () => {
    const eve = await newcomer(world, { name: '<img src=x onerror=alert(1)>', team: '<b>Atelier</b>' });
    const told = String((await eve.ask('GET', '/api/record/readable?locale=fr')).body);
    expect(told).not.toMatch(/<img|<b>Atelier/);
    expect(told).toContain('&lt;img');
  });

  it('is refused without a language, and to whoever is not signed in', async () => {
    expect((await ana.ask('GET', '/api/record/readable')).status).toBe(400);
    expect((await ask(world, 'GET', '/api/record/readable?locale=fr')).status).toBe(401);
  });

  it('has an unfinished play, and nothing of it once it is erased', async () => {
    const id = await begin(ana);
    await ana.ask('POST', `/api/attempts/${id}/events`, { from: 0, events: playLog().slice(0, 2) });
    expect((await page()).body).toContain('en cours');
    await ana.ask('DELETE', '/api/record', {});
    const { body } = await page();
    expect(body).not.toContain('en cours');
    expect(body).not.toContain('doubt');
  });
});
