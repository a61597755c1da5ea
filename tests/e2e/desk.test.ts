import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { Learner } from '../support/learner.ts';
import { desk, plain } from '../support/texts.ts';
import type { Visit } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
const hr = {} as Record<Locale, Learner>;

beforeAll(async () => {
  hr.fr = await Learner.signIn(world.server.address, 'hr', 'fr');
  hr.en = await Learner.signIn(world.server.address, 'hr', 'en');
});

const LIST = '**/api/hr/people?*';
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
const rows = (visit: Visit) => visit.page.locator('.desk-people tbody tr');
const focused = (visit: Visit) => visit.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Nothing is wrong with the page as it is now: no barrier, nothing sticking out. */
async function inspect(visit: Visit, picture: string): Promise<void> {
  expect(await visit.accessibility()).toEqual([]);
  expect(await visit.overflow()).toEqual([]);
  await visit.shot(picture);
}

/** Goes from control to control as Tab does, until the one with this name. */
async function tabTo(visit: Visit, name: string | RegExp): Promise<void> {
  const found = (text: string) => (typeof name === 'string' ? plain(text).includes(plain(name)) : name.test(text));
  const nameOf = () =>
    visit.page.evaluate(() => {
      const here = document.activeElement;
      const labels = here instanceof HTMLInputElement || here instanceof HTMLSelectElement ? [...(here.labels ?? [])] : [];
      return here?.getAttribute('aria-label') ?? [here?.textContent ?? '', ...labels.map((one) => one.textContent)].join(' ');
    });
  for (let turn = 0; turn < 60; turn += 1) {
    await visit.page.keyboard.press('Tab');
    if (found(await nameOf())) return;
  }
  throw new Error(`Tab does not lead to ${String(name)}.`);
}

describe('the people of the desk', () => {
  it('are found, sorted, opened, corrected and chosen with the keyboard alone', async () => {
    const visit = await world.visit({ learner: hr.fr });
    const { keyboard } = visit.page;
    await visit.go('/desk/people', desk('fr', 'people.title'));
    await rows(visit).first().waitFor();
    await inspect(visit, 'desk-people-laptop-fr');

    await tabTo(visit, desk('fr', 'people.search'));
    await keyboard.type('garnier');
    await keyboard.press('Enter');
    await expect.poll(() => rows(visit).count()).toBe(1);
    expect(visit.page.url()).toContain('search=garnier');
    await tabTo(visit, /^Élise Garnier/);
    await keyboard.press('Enter');
    await visit.headed('Élise Garnier');
    await inspect(visit, 'desk-person-laptop-fr');
    await tabTo(visit, desk('fr', 'people.edit'));
    await keyboard.press('Enter');
    await tabTo(visit, desk('fr', 'people.heads.site'));
    await keyboard.press('Control+A');
    await keyboard.type('Lille');
    await inspect(visit, 'desk-person-edit-laptop-fr');
    await keyboard.press('Enter');
    await visit.page.locator('dialog dd', { hasText: 'Lille' }).waitFor();
    await keyboard.press('Escape');
    await expect.poll(() => focused(visit)).toContain('Élise Garnier');

    await visit.go('/desk/people?sort=team', desk('fr', 'people.title'));
    await rows(visit).first().waitFor();
    await tabTo(visit, /^Nom$/);
    await keyboard.press('Enter');
    await visit.page.locator('th[aria-sort=ascending]', { hasText: 'Nom' }).waitFor();
    await keyboard.press('Enter');
    await visit.page.locator('th[aria-sort=descending]', { hasText: 'Nom' }).waitFor();
    expect(visit.page.url()).toContain('descending=true');
    await tabTo(visit, /^Choisir /);
    await keyboard.press('Space');
    await visit.page.locator('.desk-bulk b', { hasText: plain(desk('fr', 'people.chosen', { count: 1 })) }).waitFor();
    await inspect(visit, 'desk-people-chosen-laptop-fr');
    expect(visit.problems).toEqual([]);
  });

  it('are imported from a file: previewed with each bad line, confirmed, then taken off the list again', async () => {
    const visit = await world.visit({ learner: hr.en, locale: 'en', size: 'phone' });
    await visit.go('/desk/import-nowhere', desk('en', 'shell.nowhere'));
    await visit.go('/desk/people/import', desk('en', 'import.title'));
    await inspect(visit, 'desk-import-phone-en');
    const input = visit.page.locator('input[type=file]');
    await input.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
    await visit.page.getByRole('alert').getByText('not a CSV').waitFor();
    await inspect(visit, 'desk-import-refused-phone-en');
    const text =
      'Nom;E-mail;Pays\nZo\xe9 Essai;zoe.essai@helianthe.example;Allemagne\n;personne@helianthe.example;\nBen Essai;ben.essai@helianthe.example;Atlantide\n';
    await input.setInputFiles(file('people.csv', text));
    await visit.headed(desk('en', 'import.previewTitle', { name: 'people.csv' }));
    await visit.page.getByText(plain(desk('en', 'import.reasons.name-missing'))).waitFor();
    await inspect(visit, 'desk-import-preview-phone-en');
    const wide = visit.page.locator('.desk-import .desk-table');
    expect(await wide.evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))).toEqual([0, 0]);
    await visit.press(visit.page.getByRole('button', { name: desk('en', 'import.confirm', { count: 1 }) }));
    await visit.headed(desk('en', 'import.doneTitle'));
    await visit.press(visit.page.getByRole('link', { name: desk('en', 'import.see') }));
    await rows(visit).filter({ hasText: 'Zoé Essai' }).waitFor();
    await inspect(visit, 'desk-people-phone-en');
    await visit.press(visit.page.getByLabel(desk('en', 'people.choose', { name: 'Zoé Essai' })));
    await visit.press(visit.page.getByRole('button', { name: desk('en', 'people.invite'), exact: true }));
    await visit.press(visit.page.getByRole('button', { name: desk('en', 'people.inviteYes') }));
    await visit.page.getByLabel(desk('en', 'people.linkOf', { name: 'Zoé Essai' })).waitFor();
    expect(await visit.page.getByLabel(desk('en', 'people.linkOf', { name: 'Zoé Essai' })).inputValue()).toContain('/invitation#');
    await inspect(visit, 'desk-invited-phone-en');
    // Nobody has copied the link: it is let go the second time only.
    const close = visit.page.locator('.desk-sheet').getByRole('button', { name: desk('en', 'people.close') });
    await visit.press(close);
    await visit.page.getByText(desk('en', 'people.inviteLeave')).first().waitFor();
    await inspect(visit, 'desk-invited-warned-phone-en');
    await visit.press(close);
    await visit.page.locator('.desk-said', { hasText: desk('en', 'people.invitedSaid', { count: 1 }) }).waitFor();
    await visit.press(visit.page.getByLabel(desk('en', 'people.choose', { name: 'Zoé Essai' })));
    await visit.press(visit.page.getByRole('button', { name: desk('en', 'people.remove') }));
    await inspect(visit, 'desk-remove-phone-en');
    await visit.press(visit.page.getByRole('button', { name: desk('en', 'people.removeYes'), exact: true }));
    await rows(visit).filter({ hasText: 'Zoé Essai' }).waitFor({ state: 'detached' });
    await visit.page.locator('.desk-said').waitFor();
    expect(visit.problems.filter((text) => !text.includes('/people/import'))).toEqual([]);
  });

  it('have a page for each state: on their way, none, out of reach, ten thousand', async () => {
    const visit = await world.visit({ learner: hr.fr });
    const { page } = visit;
    let answer = () => undefined as void;
    await page.route(LIST, async (route) => {
      await new Promise<void>((done) => (answer = done));
      await route.continue();
    });
    await visit.go('/desk/people', desk('fr', 'people.title'));
    await page.locator('.desk-state.loading').waitFor();
    await inspect(visit, 'desk-people-loading-laptop-fr');
    answer();
    await rows(visit).first().waitFor();
    await page.unroute(LIST);
    await visit.go('/desk/people?search=personne-de-ce-nom', desk('fr', 'people.title'));
    await page.getByText(plain(desk('fr', 'people.noMatch'))).waitFor();
    await inspect(visit, 'desk-people-none-laptop-fr');
    await page.route(LIST, (route) => route.fulfill({ status: 503, json: { error: 'ERR_UNAVAILABLE' } }));
    await visit.go('/desk/people', desk('fr', 'people.title'));
    await page.getByRole('alert').waitFor();
    await inspect(visit, 'desk-people-failed-laptop-fr');
    await page.unroute(LIST);
    await page.route(LIST, async (route) => {
      const body = await (await route.fetch()).json();
      await route.fulfill({ json: { ...body, total: 10_000, everyone: 10_000 } });
    });
    await visit.press(page.getByRole('alert').getByRole('button'));
    await page.getByRole('navigation', { name: desk('fr', 'pages.label') }).waitFor();
    await page.locator('.desk-pages').scrollIntoViewIfNeeded();
    await inspect(visit, 'desk-people-many-laptop-fr');
    await visit.press(page.getByRole('button', { name: desk('fr', 'pages.next') }));
    await page.getByText(plain(desk('fr', 'pages.here', { page: 2, last: 200 }))).waitFor();
    expect(page.url()).toContain('page=2');
    expect(visit.problems.filter((text) => !text.includes('503'))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('and the company are whole on a phone in %s: no status cut, no word outside its panel', async (locale) => {
    const visit = await world.visit({ learner: hr[locale], locale, size: 'phone', input: 'touch' });
    let letLettersCome = () => {};
    const letters = new Promise<void>((come) => (letLettersCome = come));
    await visit.page.route('**/*.woff2', async (route) => {
      await letters;
      await route.continue();
    });
    await visit.page.goto('/desk/people', { waitUntil: 'commit' });
    await rows(visit).first().waitFor();
    const tooWide = () => visit.page.locator('.desk-table').evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(await tooWide()).toBe(0);
    letLettersCome();
    await visit.page.waitForFunction(() => [...document.fonts].every(({ status }) => status === 'loaded'));
    expect(await tooWide()).toBe(0);
    await visit.page.locator('.desk-tag').first().scrollIntoViewIfNeeded();
    await inspect(visit, `desk-people-rows-phone-${locale}`);
    await visit.go('/desk/company', desk(locale, 'company.title'));
    await visit.page.locator('.desk-field .hint').first().waitFor();
    const outside = await visit.page.locator('.desk-panel').evaluateAll((panels) =>
      panels.flatMap((panel) => {
        const edge = panel.getBoundingClientRect().right;
        return [...panel.querySelectorAll('*')]
          .filter((one) => one.getBoundingClientRect().right > edge)
          .map((one) => one.outerHTML.slice(0, 80));
      }),
    );
    expect(outside).toEqual([]);
    await inspect(visit, `desk-company-phone-${locale}`);
    expect(visit.problems).toEqual([]);
  });
});

describe('the certification desk', () => {
  it('is read, followed, printed and acted on with the keyboard alone', async () => {
    const visit = await world.visit({ learner: hr.fr });
    const { keyboard } = visit.page;
    await visit.go('/desk', desk('fr', 'overview.title'));
    await visit.page.locator('.desk-chart').first().waitFor();
    // Under the mouse too, the way to the page one is on can be read.
    await visit.page.locator('.desk-ways [aria-current=page]').hover();
    await inspect(visit, 'desk-certification-laptop-fr');
    await tabTo(visit, desk('fr', 'overview.data'));
    await keyboard.press('Enter');
    await visit.page.locator('.desk-chart details[open] tbody tr').first().waitFor();
    await inspect(visit, 'desk-certification-data-laptop-fr');
    await visit.go('/desk/certification', desk('fr', 'overview.title'));
    await tabTo(visit, desk('fr', 'printed.open'));
    await keyboard.press('Enter');
    await visit.headed(desk('fr', 'printed.title'));
    await visit.page.locator('.desk-printed tbody tr').first().waitFor();
    await inspect(visit, 'desk-printed-laptop-fr');

    await visit.go('/desk/people?search=bastien', desk('fr', 'people.title'));
    await tabTo(visit, /^Bastien Leroy/);
    await keyboard.press('Enter');
    await visit.headed('Bastien Leroy');
    await visit.page.getByRole('button', { name: desk('fr', 'revoke.open') }).waitFor();
    await tabTo(visit, desk('fr', 'revoke.open'));
    await keyboard.press('Enter');
    await visit.page.getByText(plain(desk('fr', 'revoke.reason'))).waitFor();
    await visit.page.locator('dialog input[type=radio]').last().focus();
    await keyboard.press('Space');
    await inspect(visit, 'desk-revoke-laptop-fr');
    await keyboard.press('Enter');
    await visit.page.locator('dialog .desk-tag.risk').waitFor();
    expect(visit.problems).toEqual([]);
  });

  it('is whole on a phone, and a manager finds their team there, in numbers', async () => {
    const visit = await world.visit({ learner: hr.en, locale: 'en', size: 'phone', input: 'touch' });
    await visit.go('/desk/certification', desk('en', 'overview.title'));
    await visit.page.locator('.desk-chart').first().waitFor();
    await inspect(visit, 'desk-certification-phone-en');
    // Its tables are laid out one after the other.
    const tables = visit.page.locator('.desk-table:visible');
    await expect.poll(() => tables.evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))).toEqual([0, 0, 0]);
    await visit.go('/desk/certification/list?site=Lyon', desk('en', 'printed.title'));
    await visit.page.locator('.desk-printed tbody tr').first().waitFor();
    await inspect(visit, 'desk-printed-phone-en');
    const manager = await Learner.signIn(world.server.address, 'manager', 'en');
    const theirs = await world.visit({ learner: manager, locale: 'en', size: 'phone', input: 'touch' });
    await theirs.go('/desk/team', desk('en', 'team.title'));
    await theirs.page.locator('.desk-tile').first().waitFor();
    await inspect(theirs, 'desk-team-phone-en');
    expect([...visit.problems, ...theirs.problems]).toEqual([]);
  });
});
