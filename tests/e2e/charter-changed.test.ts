import { beforeAll, describe, expect, it } from 'vitest';
import type { DeskView } from '../../server/charter-desk/view.ts';
import { Learner } from '../support/learner.ts';
import { ui } from '../support/texts.ts';
import type { Visit } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
let learner: Learner;

/** A rule that the learner has accepted is told otherwise, approved and published by HR. */
beforeAll(async () => {
  learner = await Learner.signIn(world.server.address, 'member');
  const { hash, version } = await learner.ask<{ hash: string; version: number }>('GET', '/api/charter');
  await learner.ask('POST', '/api/charter/acceptance', { hash, version, locale: 'fr' });
  const hr = await Learner.signIn(world.server.address, 'hr');
  const { desk } = await hr.ask<{ desk: DeskView }>('GET', '/api/hr/charter');
  const article = desk.draft.articles.find(({ id }) => id === 'a08')!;
  const text = { fr: 'Demandez leur accord **par écrit**, avant la photo.', en: 'Ask for their **written** yes, before the picture.' };
  const saved = await hr.ask<{ desk: DeskView }>('PUT', '/api/hr/charter/parts/a08', {
    version: article.version,
    body: { ...article.body, text },
  });
  const draft = { hash: saved.desk.draft.hash };
  await hr.ask('POST', '/api/hr/charter/approval', draft);
  await hr.ask('POST', '/api/hr/charter/publication', draft);
});

/** Nothing is wrong with the page as it is now: no barrier, nothing sticking out. */
async function inspect(visit: Visit, picture: string): Promise<void> {
  expect(await visit.accessibility()).toEqual([]);
  expect(await visit.overflow()).toEqual([]);
  await visit.shot(picture);
}

describe('a charter whose rules have changed', () => {
  it('is told on the map, read before and now, practised and accepted with the keyboard alone, and fits a phone', async () => {
    const phone = await world.visit({ learner, size: 'phone' });
    await phone.go('/', ui('fr', 'map.title'));
    await phone.press(phone.page.getByRole('link', { name: ui('fr', 'renewal.see') }));
    await phone.headed(ui('fr', 'renewal.changes'));
    await inspect(phone, 'charter-changed-phone-fr');

    await learner.ask('PATCH', '/api/me', { locale: 'en' });
    const visit = await world.visit({ learner, locale: 'en' });
    const { keyboard } = visit.page;
    await visit.go('/status', ui('en', 'status.title'));
    await visit.page.locator('.changed-note').waitFor();
    await inspect(visit, 'charter-status-laptop-en');
    await visit.go('/charter', ui('en', 'renewal.title'));
    await visit.headed(ui('en', 'renewal.exercise'));
    await inspect(visit, 'charter-changed-laptop-en');
    await visit.page.locator('.exercise .choice').first().focus();
    for (let turn = 0; turn < 3; turn += 1) {
      await keyboard.press(String(turn + 1));
      await visit.page.locator('.exercise .verdict').waitFor();
      if (turn === 0) await inspect(visit, 'charter-exercise-laptop-en');
      await keyboard.press('Enter');
      await visit.page.locator('.exercise .verdict').waitFor({ state: 'detached' });
    }
    await visit.headed(ui('en', 'renewal.agree', { version: 2 }));
    await inspect(visit, 'charter-agree-laptop-en');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await visit.page.locator('.agreed').waitFor();
    await inspect(visit, 'charter-agreed-laptop-en');
    expect(visit.problems).toEqual([]);
  });
});
