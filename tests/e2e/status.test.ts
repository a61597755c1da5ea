import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { DOORS } from '../../server/demo/people.ts';
import { Learner } from '../support/learner.ts';
import { makeReady } from '../support/ready.ts';
import { ui } from '../support/texts.ts';
import type { Visit } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
let learner: Learner;

beforeAll(async () => {
  await world.server.down();
  await makeReady(world.server, DOORS.member, 'ambassador');
  await world.server.up();
  learner = await Learner.signIn(world.server.address, 'member');
  const { hash, version } = await learner.ask<{ hash: string; version: number }>('GET', '/api/charter');
  await learner.ask('POST', '/api/charter/acceptance', { hash, version, locale: 'fr' });
});

const level = (locale: Locale) => ui(locale, 'status.levels.ambassador');
const button = (visit: Visit, name: string) => visit.page.getByRole('button', { name });

/** Nothing is wrong with the page as it is now: no barrier, nothing sticking out. */
async function inspect(visit: Visit, picture: string): Promise<void> {
  expect(await visit.accessibility()).toEqual([]);
  expect(await visit.overflow()).toEqual([]);
  await visit.shot(picture);
}

describe('the status', () => {
  it('takes not now for an answer, then a yes, prints, is downloaded, verified by anyone, and left in one click', async () => {
    const visit = await world.visit({ learner });
    await visit.go('/status', ui('fr', 'status.title'));
    await visit.headed(ui('fr', 'status.readyFor', { level: level('fr') }));
    await inspect(visit, 'status-ready-laptop-fr');
    await visit.press(button(visit, ui('fr', 'status.notNow')));
    await visit.headed(ui('fr', 'status.laterTitle'));
    await inspect(visit, 'status-not-now-laptop-fr');

    await visit.press(button(visit, ui('fr', 'status.lookAgain')));
    await visit.press(button(visit, ui('fr', 'status.yes.ambassador')));
    await visit.headed(ui('fr', 'status.certifiedTitle', { level: level('fr') }));
    await inspect(visit, 'status-certified-laptop-fr');
    const { status } = await learner.ask<{ status: { certificate: { id: string } } }>('GET', '/api/status');
    const { id } = status.certificate;

    const download = visit.page.waitForEvent('download');
    await visit.press(visit.page.getByRole('link', { name: ui('fr', 'status.pdf') }));
    const bytes = await readFile(await (await download).path());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');

    await visit.press(visit.page.getByRole('link', { name: ui('fr', 'status.see') }));
    await visit.headed('Attestation de réussite');
    await inspect(visit, 'attestation-laptop-fr');
    const printed = (await visit.page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    expect(printed).toMatch(/\/MediaBox\s*\[\s*0 0 84[12][\d.]* 59[45]/);

    const stranger = await world.visit({ size: 'phone', locale: 'en' });
    await stranger.go(`/verify/${id}`, ui('en', 'status.verifying'));
    await stranger.page.getByText(id).first().waitFor();
    await inspect(stranger, 'verify-phone-en');

    await visit.page.goto('/status');
    await visit.press(button(visit, ui('fr', 'status.leave')));
    await visit.headed(ui('fr', 'status.withdrawnTitle'));
    await inspect(visit, 'status-withdrawn-laptop-fr');
    await stranger.page.reload();
    await stranger.headed('No attestation in force');
    expect([...visit.problems, ...stranger.problems.filter((text) => !text.includes('/api/verify/'))]).toEqual([]);
  });
});
