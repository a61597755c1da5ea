import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DispatchView } from '../../client/api.ts';
import { loadContent } from '../../content/load.ts';
import { ideaOf, lentIdeas } from '../../content/engine/lent.ts';
import { soundOption } from '../../content/engine/situations.ts';
import { findChromium, launch } from '../support/chromium.ts';
import { ClockedServer } from '../support/clocked-server.ts';
import { Learner } from '../support/learner.ts';
import { eventsOf, writeScript } from '../support/script.ts';
import { plain, ui } from '../support/texts.ts';
import { Visit } from '../support/visit.ts';

const loaded = loadContent();
if (!loaded.ok) throw new Error('The content of this project does not load.');
const { situations, charter } = loaded.value;

describe('the codex and the dispatches', () => {
  let server: ClockedServer;
  let browser: Browser;
  let learner: Learner;

  beforeAll(async () => {
    // A Monday: the place is finished then.
    server = await ClockedServer.start('2026-11-02T09:00:00Z');
    browser = await launch(await findChromium(), []);
    learner = await Learner.signIn(server.address, 'member');
    const attempt = await learner.begin('charter');
    const { beats } = writeScript(await learner.material(attempt.setup), attempt);
    await learner.post(attempt, 0, eventsOf(beats));
    await learner.finish(attempt);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** The words of the answer that holds, as the page shows them. */
  const soundWords = (dispatch: DispatchView, at: number): string => {
    const { fr } = dispatch.items[at]!.texts;
    const own = situations.find((one) => one.texts.fr.situation === fr.situation);
    const idea = charter.ideas.find(({ text }) => fr.situation.includes(text.fr));
    const asked = own ?? lentIdeas(charter).find(({ id }) => idea !== undefined && ideaOf(charter, id) === idea);
    return fr.options[soundOption(asked!)];
  };
  const clean = async (visit: Visit) => {
    expect(await visit.overflow()).toEqual([]);
    expect(await visit.accessibility()).toEqual([]);
  };

  it('bring a card back two days later, by keys, and a third star by touch', async () => {
    server.is('2026-11-04T09:00:00Z');
    const laptop = await Visit.open(browser, server.address, { learner, input: 'keyboard' });
    await laptop.go('/codex', ui('fr', 'codex.name'));
    const search = laptop.page.getByRole('searchbox');
    await search.fill('BAILLONNE');
    await laptop.page.getByText('La charte cadre, elle ne bâillonne pas').waitFor();
    await clean(laptop);
    await laptop.shot('codex-laptop');

    await laptop.go('/', ui('fr', 'map.title'));
    await laptop.press(laptop.page.getByRole('link', { name: ui('fr', 'dispatch.waiting') }));
    await laptop.headed(ui('fr', 'dispatch.title'));
    await clean(laptop);
    const opened = laptop.page.waitForResponse(
      (answer) => answer.url().endsWith('/api/dispatches') && answer.request().method() === 'POST',
    );
    await laptop.press(laptop.page.locator('.letter .cta').first());
    const daily = (await (await opened).json()) as DispatchView;
    for (const at of daily.items.keys()) {
      const option = laptop.page.getByRole('button', { name: plain(soundWords(daily, at)) });
      await option.focus();
      const number = await option.locator('.kbd').textContent();
      await laptop.page.keyboard.press(number ?? '');
      await laptop.page.locator('.verdict.good').waitFor();
      if (at === 0) await clean(laptop);
      // The verdict has the focus: Enter goes on.
      await laptop.page.keyboard.press('Enter');
    }
    await laptop.headed(ui('fr', 'dispatch.over'));
    await laptop.shot('dispatch-end-laptop');
    expect(laptop.problems).toEqual([]);
    await laptop.close();

    const phone = await Visit.open(browser, server.address, { learner, size: 'phone', input: 'touch' });
    await phone.go('/dispatch', ui('fr', 'dispatch.title'));
    await phone.page.getByText(ui('fr', 'dispatch.dailyDone')).waitFor();
    const place = ui('fr', 'modules.charter.title');
    const begun = phone.page.waitForResponse((answer) => answer.url().endsWith('/api/dispatches') && answer.request().method() === 'POST');
    await phone.press(phone.page.getByRole('button', { name: plain(ui('fr', 'dispatch.openAt', { place })) }));
    const visit = (await (await begun).json()) as DispatchView;
    for (const at of visit.items.keys()) {
      await phone.press(phone.page.getByRole('button', { name: plain(soundWords(visit, at)) }));
      await phone.page.locator('.verdict.good').waitFor();
      if (at === 0) await clean(phone);
      await phone.press(phone.page.locator('.verdict > .cta'));
    }
    await phone.page.getByText(plain(ui('fr', 'dispatch.returnWon', { place }))).waitFor();
    await clean(phone);
    await phone.shot('dispatch-end-phone');
    const record = await learner.ask<{ modules: { charter: { stars: number } } }>('GET', '/api/record');
    expect(record.modules.charter.stars).toBe(3);
    expect(phone.problems).toEqual([]);
    expect(server.bugs).toEqual([]);
    await phone.close();
  });
});
