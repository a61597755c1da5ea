import { expect, it } from 'vitest';
import { Learner } from '../support/learner.ts';
import { desk, ui } from '../support/texts.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

it('lets HR set the rules with the keyboard alone, read what that does, and publish; whole on a phone', async () => {
  const visit = await world.visit({ learner: await Learner.signIn(world.server.address, 'hr', 'fr') });
  const { page } = visit;
  const inspect = async (picture: string) => {
    expect(await visit.accessibility()).toEqual([]);
    expect(await visit.overflow()).toEqual([]);
    await visit.shot(picture);
  };
  await visit.go('/desk/rules', desk('fr', 'rules.title'));
  const mark = page.getByLabel(desk('fr', 'rules.fields.passMark'), { exact: true });
  await mark.waitFor();
  await inspect('desk-rules-laptop-fr');

  await mark.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const publish = page.getByRole('button', { name: desk('fr', 'rules.publish') });
  await publish.waitFor();
  expect(await page.locator('.rule-outcome').innerText()).toContain(desk('fr', 'rules.consequences.marks-harder'));
  await inspect('desk-rules-preview-laptop-fr');
  await publish.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: /80 % → 81 %/ }).waitFor();

  const phone = await world.visit({ learner: await Learner.signIn(world.server.address, 'hr', 'en'), locale: 'en', size: 'phone' });
  await phone.go('/desk/rules', desk('en', 'rules.title'));
  await phone.page.getByLabel(desk('en', 'rules.fields.pillarMark'), { exact: true }).fill('95');
  await phone.page.getByRole('button', { name: desk('en', 'rules.look') }).click();
  await phone.page.getByText(desk('en', 'rules.blocked')).waitFor();
  expect(await phone.accessibility()).toEqual([]);
  expect(await phone.overflow()).toEqual([]);
  await phone.shot('desk-rules-phone-en');
});

it('tells what is kept to whoever has no account, on a phone, and hands it out at the desk', async () => {
  const phone = await world.visit({ size: 'phone' });
  await phone.go('/notice', ui('fr', 'signIn.notice'));
  await phone.page.locator('.notice-held').first().waitFor();
  expect(await phone.accessibility()).toEqual([]);
  expect(await phone.overflow()).toEqual([]);
  await phone.shot('notice-phone-fr');

  const visit = await world.visit({ learner: await Learner.signIn(world.server.address, 'hr', 'en'), locale: 'en' });
  await visit.go('/desk/notice', desk('en', 'notice.title'));
  expect(await visit.accessibility()).toEqual([]);
  const [file] = await Promise.all([
    visit.page.waitForEvent('download'),
    visit.page
      .getByRole('link', { name: desk('en', 'notice.pdf') })
      .first()
      .press('Enter'),
  ]);
  expect(file.suggestedFilename()).toMatch(/^porte-voix-notice-.*\.pdf$/);
  await visit.shot('desk-notice-laptop-en');
});
