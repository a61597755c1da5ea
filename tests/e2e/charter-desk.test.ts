import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { tabTo } from '../support/hands.ts';
import { Learner } from '../support/learner.ts';
import { desk, plain, ui } from '../support/texts.ts';
import type { Visit } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
let hr: Learner;

beforeAll(async () => {
  hr = await Learner.signIn(world.server.address, 'hr', 'fr');
});

const t = (path: string, values = {}) => plain(desk('fr', `charter.${path}`, values));
const button = (visit: Visit, name: string) => visit.page.getByRole('button', { name, exact: true });
const field = (visit: Visit, path: string, locale: Locale) =>
  visit.page.getByLabel(`${t(path)} (${t(`locales.${locale}`)})`, { exact: true });

/** Tabs to a control and presses Enter. */
async function enter(visit: Visit, control: ReturnType<typeof button>): Promise<void> {
  await control.waitFor();
  await tabTo(visit.page, control);
  await visit.page.keyboard.press('Enter');
}

/** Writes in the control that has the focus, then in those that Tab comes to. */
async function write(visit: Visit, texts: string[]): Promise<void> {
  for (const text of texts) {
    await visit.page.keyboard.insertText(text);
    await visit.page.keyboard.press('Tab');
  }
}

/** Nothing is wrong with the page as it is now, here and on a phone: no barrier, nothing sticking out. */
async function inspect(visit: Visit, picture: string): Promise<void> {
  expect(await visit.accessibility()).toEqual([]);
  expect(await visit.overflow()).toEqual([]);
  await visit.shot(`charter-${picture}-laptop-fr`);
  await visit.page.setViewportSize({ width: 390, height: 844 });
  expect(await visit.overflow()).toEqual([]);
  await visit.shot(`charter-${picture}-phone-fr`);
  await visit.page.setViewportSize({ width: 1366, height: 768 });
}

const TEXTS = [
  'Nos podcasts',
  'Our podcasts',
  'Un extrait se partage.',
  'An extract may be shared.',
  'On vous écoute.',
  'You are listened to.',
];
const IDEA = ['Un extrait de notre podcast.', 'An extract of our podcast.'];
const WHY = ['Il est public.', 'It is public.'];

async function addIdea(visit: Visit, number: number): Promise<void> {
  await enter(visit, button(visit, t('ideas.add')));
  await expect.poll(() => visit.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await write(
    visit,
    IDEA.map((text) => `${number}. ${text}`),
  );
  // The tray is the article's own: one Tab over it.
  await visit.page.keyboard.press('Tab');
  await write(visit, WHY);
}

/** Somebody else of HR saves the same article meanwhile, with another title in English. */
const saveElsewhere = (visit: Visit, id: string, title: string): Promise<void> =>
  visit.page.evaluate(
    async ([part, en]) => {
      const { desk: now } = await (await fetch('/api/hr/charter')).json();
      const { version, body } = now.draft.articles.find((one: { id: string }) => one.id === part);
      const json = { version, body: { ...body, title: { ...body.title, en } } };
      const headers = { 'content-type': 'application/json' };
      await fetch(`/api/hr/charter/parts/${part}`, { method: 'PUT', headers, body: JSON.stringify(json) });
    },
    [id, title] as const,
  );

describe('the charter’s desk', () => {
  it('lets HR change an article, add one with two ideas, compare, approve and publish with the keyboard; members then play under it', async () => {
    const visit = await world.visit({ learner: hr });
    const { page } = visit;
    await visit.go('/desk/charter', t('title'));
    await inspect(visit, 'overview');

    await enter(visit, page.getByRole('link', { name: /^Article 8\./ }));
    await visit.headed('Article 8.');
    await tabTo(page, page.getByRole('radio', { name: plain(ui('fr', 'zones.ask.name')) }).first());
    await page.keyboard.press('ArrowLeft');
    await visit.headed(t('scenes.title'));
    await page.getByText(t('scenes.dropped')).first().waitFor();
    await inspect(visit, 'zone');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, field(visit, 'fields.title', 'fr'));
    await write(visit, ['Un client, un partenaire']);
    await page
      .getByText(t('problems.one-language', { field: t('fields.title'), language: t('locales.en') }))
      .first()
      .waitFor();
    await page.getByRole('link', { name: plain(desk('fr', 'people.title')) }).click();
    await visit.headed(t('leave.title'));
    await inspect(visit, 'leave');
    await page.keyboard.press('Escape');
    await saveElsewhere(visit, 'a08', 'The customer');
    await enter(visit, button(visit, t('save.button')));
    await visit.headed(t('conflict.title'));
    await inspect(visit, 'conflict');
    await enter(visit, button(visit, t('conflict.go')));
    expect(await field(visit, 'fields.title', 'fr').inputValue()).toBe('Un client, un partenaire');
    await enter(visit, button(visit, t('save.button')));
    await page.getByText(/^Enregistré par /).waitFor();
    expect(visit.problems.filter((one) => !/status of 409/.test(one))).toEqual([]);

    await visit.go('/desk/charter/contacts', t('contacts.title'));
    await inspect(visit, 'contacts');
    await visit.go('/desk/charter/file', t('file.title'));
    await inspect(visit, 'file');
    await visit.go('/desk/charter', t('title'));
    await enter(visit, button(visit, t('add.button')));
    await enter(visit, button(visit, t('add.go')));
    await visit.headed(t('untitled'));
    await tabTo(page, field(visit, 'fields.title', 'fr'));
    await write(visit, [...TEXTS, 'Les réseaux', 'Networks']);
    await page.keyboard.press('ArrowDown');
    await page.getByText(t('problems.no-exercise', { count: 0, least: 2 })).waitFor();
    for (const number of [1, 2]) await addIdea(visit, number);
    await enter(visit, button(visit, t('save.button')));
    await page.getByText(/^Enregistré par /).waitFor();
    await page.getByText(t('noProblem')).waitFor();
    await inspect(visit, 'article');

    await visit.go('/desk/charter/difference', t('difference.title'));
    await page.locator('ins', { hasText: 'Nos podcasts' }).waitFor();
    await inspect(visit, 'difference');
    await visit.go('/desk/charter', t('title'));
    await enter(visit, button(visit, t('approve.button')));
    await enter(visit, button(visit, t('approve.yes')));
    await page.getByText(/^Approuvé par /).waitFor();
    await enter(visit, button(visit, t('publish.button')));
    await inspect(visit, 'publish');
    await enter(visit, button(visit, t('publish.yesFirst')));
    await page
      .getByText(/^Version 2 en vigueur/)
      .first()
      .waitFor();
    await visit.go('/desk/charter/versions/2', t('versions.nth', { version: 2 }));
    await page.getByText('SHA-256', { exact: true }).waitFor();
    await inspect(visit, 'version');
    expect(visit.problems.filter((one) => !/status of 409/.test(one))).toEqual([]);

    const member = await Learner.signIn(world.server.address, 'member', 'en');
    const { charter } = await member.material((await member.begin('charter')).setup);
    expect(charter.version).toBe(2);
    expect(charter.ideas.filter((idea) => charter.articles.some(({ id, own }) => own && id === idea.article)).length).toBeGreaterThan(1);
  });
});
