import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launch } from '../support/chromium.ts';
import { BuiltServer } from '../support/demo-server.ts';
import { tabTo } from '../support/hands.ts';
import { ui } from '../support/texts.ts';
import { Visit } from '../support/visit.ts';

let server: BuiltServer;
let browser: Browser;

beforeAll(async () => {
  server = await BuiltServer.start('main');
  browser = await launch(await findChromium());
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const t = (path: string) => ui('fr', path);
const desk = (path: string) => ui('fr', `desk:${path}`);
const ADMIN = { name: 'Camille Perrin', email: 'camille@helianthe.example', password: 'une-longue-phrase-de-passe' };

async function signIn(visit: Visit, password: string): Promise<void> {
  await visit.page.getByLabel(t('signIn.email')).fill(ADMIN.email);
  await visit.page.getByLabel(t('signIn.password')).fill(password);
  await visit.press(visit.page.getByRole('button', { name: t('signIn.enter') }));
}

describe('the first start of the real thing', () => {
  it('opens nothing before the set-up, and has no demo sign-in', async () => {
    const answer = await fetch(`${server.address}/api/modules`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const demo = await fetch(`${server.address}/api/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"as":"admin"}',
    });
    expect(demo.status).toBeGreaterThanOrEqual(400);
    expect(demo.headers.getSetCookie()).toEqual([]);
  });

  it('prints a one-time address, by which the first person sets the company up and walks in', async () => {
    const path = /\/setup#code=\S+/.exec(server.output)?.[0];
    expect(path).toBeDefined();
    const visit = await Visit.open(browser, server.address, { input: 'keyboard' });
    await visit.go(path!, t('setup.title'));
    expect(await visit.accessibility()).toEqual([]);
    const looks = (key: string) => ui('fr', `account:setup.${key}`);
    await visit.page.getByLabel(looks('own')).check();
    await visit.page.getByLabel(looks('main')).fill('#ffcc00');
    // Until then the sample shows what cannot be read.
    await visit.press(visit.page.getByRole('button', { name: /^Prendre/ }));
    expect(await visit.accessibility()).toEqual([]);
    await visit.shot('setup-laptop-fr');
    await visit.page.getByLabel(t('setup.company')).fill('Hélianthe');
    await visit.page.getByLabel(t('setup.name')).fill(ADMIN.name);
    await visit.page.getByLabel(t('signIn.email')).fill(ADMIN.email);
    await visit.page.getByLabel(t('signIn.password')).fill(ADMIN.password);
    await visit.press(visit.page.getByRole('button', { name: t('setup.start') }));

    await visit.headed(ui('fr', 'account:code.title'));
    await visit.press(visit.page.getByRole('button', { name: ui('fr', 'account:code.kept') }));
    await visit.headed(desk('overview.title'));
    await visit.press(visit.page.getByRole('link', { name: desk('overview.start.company.go') }));
    await visit.headed(desk('company.title'));
    await visit.page.getByLabel(desk('company.own')).check();
    await visit.page.getByLabel(desk('company.main')).fill('#ffcc00');
    await visit.page.getByRole('button', { name: desk('company.save') }).click();
    await visit.page.getByRole('alert').waitFor();
    // Until then the sample shows what cannot be read.
    await visit.press(visit.page.getByRole('button', { name: /^Prendre/ }));
    expect(await visit.accessibility()).toEqual([]);
    expect(await visit.overflow()).toEqual([]);
    await visit.shot('company-laptop-fr');
    await visit.press(visit.page.getByRole('button', { name: desk('company.save') }));
    await visit.page.getByRole('alert').waitFor({ state: 'detached' });
    await visit.go('/desk/roles', desk('roles.title'));
    await visit.page.getByRole('cell', { name: ADMIN.email }).waitFor();
    await visit.page.setViewportSize({ width: 390, height: 844 });
    expect(await visit.accessibility()).toEqual([]);
    expect(await visit.overflow()).toEqual([]);
    await visit.shot('roles-phone-fr');
    await visit.page.setViewportSize({ width: 1366, height: 768 });
    await visit.go('/', ui('fr', 'arrival.title', { name: 'Camille' }));
    await visit.page.getByRole('radio').first().waitFor();
    expect(await visit.accessibility()).toEqual([]);
    await visit.shot('arrival-laptop-fr');
    await tabTo(visit.page, visit.page.getByRole('radio').first());
    for (const key of ['Space', 'ArrowRight', 'ArrowRight']) await visit.page.keyboard.press(key);
    expect(await visit.page.getByRole('radio').nth(2).isChecked()).toBe(true);
    await visit.press(visit.page.getByRole('button', { name: t('arrival.enter') }));
    await visit.headed(t('map.title'));
    // Colours that cannot be read are an answer 422, which the browser tells by itself.
    expect(visit.problems.filter((one) => !/status of 422/.test(one))).toEqual([]);
    await visit.close();
  });

  it('then the address is spent, and one signs in by e-mail and password', async () => {
    const visit = await Visit.open(browser, server.address, { size: 'phone' });
    await visit.go('/', t('signIn.title'));
    await signIn(visit, 'pas la bonne phrase');
    await visit.page.getByRole('alert').waitFor();
    expect(await visit.accessibility()).toEqual([]);
    await signIn(visit, ADMIN.password);
    await visit.headed(t('map.title'));
    await visit.go('/settings', t('settings.title'));
    await visit.press(visit.page.getByRole('button', { name: t('settings.signOut') }));
    await visit.headed(t('signIn.title'));
    // A refused password is an answer 401, which the browser tells by itself.
    expect(visit.problems.filter((one) => !/status of 401/.test(one))).toEqual([]);
    await visit.close();
  });
});
