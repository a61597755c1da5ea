import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../content/engine/diagnostic.ts';
import { EXAM_AFTER } from '../../content/engine/exam/exam.ts';
import type { BankItem, BankText } from '../../content/engine/bank.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { loadAll } from '../../content/load.ts';
import { Learner } from '../support/learner.ts';
import { finishPlaces } from '../support/season.ts';
import { plain, ui } from '../support/texts.ts';
import type { Visit } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
const loaded = loadAll();
if (!loaded.ok) throw new Error(String(loaded['message']));
const { bank, bankTexts } = loaded.value;

/** The situation on screen is known by its words alone, as to whoever sits the exam. */
async function shown(visit: Visit, locale: Locale, before: string): Promise<{ item: BankItem; text: BankText }> {
  const { page } = visit;
  await page.waitForFunction((last) => {
    const said = document.querySelector('#situation')?.textContent;
    return said !== undefined && said !== null && said !== last;
  }, before);
  const said = plain((await page.locator('#situation').textContent()) ?? '');
  const item = bank.find(({ id }) => plain(bankTexts[locale][id]!.situation) === said);
  if (!item) throw new Error(`The bank has no situation that reads: ${said}`);
  return { item, text: bankTexts[locale][item.id]! };
}

type Sitting = { visit: Visit; locale: Locale; mark: 0 | 2; choose: (visit: Visit, label: string) => Promise<void> };

/** Nothing wrong on the screen as it is; a picture of it is kept. */
async function inspect(visit: Visit, name: string): Promise<void> {
  await visit.shot(name);
  expect(await visit.overflow(), name).toEqual([]);
  expect(await visit.accessibility(), name).toEqual([]);
}

/** All that a result says lies inside its panel, one thing under the other. */
async function keepsTogether(visit: Visit): Promise<void> {
  const panel = (await visit.page.locator('.panel').boundingBox())!;
  const parts = await visit.page.locator('.panel > *').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  expect(parts.length).toBeGreaterThan(4);
  for (const [at, part] of parts.entries()) {
    expect(part.right).toBeLessThanOrEqual(panel.x + panel.width);
    if (at > 0) expect(part.top).toBeGreaterThanOrEqual(parts[at - 1].bottom - 1);
  }
}

/** Sits the exam from its door to its result, always with an option of that mark where there is one. */
async function sits({ visit, locale, mark, choose }: Sitting): Promise<void> {
  const { page, press } = visit;
  const button = (name: string) => page.getByRole('button', { name: plain(name) });
  await visit.go('/exam', ui(locale, 'exam.titles.ambassador'));
  // Looked into once: the other sitting goes through the same screens.
  const see = mark === 2 ? inspect : (where: Visit, name: string) => where.shot(name);
  await see(visit, `exam-door-${locale}`);
  await press(button(ui(locale, 'exam.start.ambassador')));
  let last = '';
  for (let act = 1; act <= 4; act += 1) {
    for (let at = 1; at <= 5; at += 1) {
      const { item, text } = await shown(visit, locale, last);
      last = (await page.locator('#situation').textContent()) ?? '';
      if (act === 1 && at === 1) await see(visit, `exam-act-${locale}`);
      const option = item.options.find((one) => one.mark === mark) ?? item.options[0]!;
      await choose(visit, text.options[option.id]!.label);
    }
    await visit.headed(ui(locale, 'exam.wholeTitle'));
    if (act === 1) await see(visit, `exam-whole-${locale}`);
    await press(button(ui(locale, 'exam.send')));
    if (act === 4) return;
    await visit.headed(ui(locale, 'exam.pauseTitle', { act }));
    await press(button(ui(locale, 'exam.raise', { act: act + 1 })));
  }
}

async function candidate(role: 'member' | 'manager', locale: Locale): Promise<Learner> {
  const learner = await Learner.signIn(world.server.address, role, locale);
  await finishPlaces(learner, EXAM_AFTER.ambassador);
  return learner;
}

/** By the number on the option, then Enter on the text: no Tab, no pointer. */
async function byKeys(visit: Visit, label: string): Promise<void> {
  const { page } = visit;
  const labels = await page.locator('.choice .label').allTextContents();
  const at = labels.findIndex((one) => plain(one) === plain(label));
  await page.locator('.examcard').evaluate((card) => (card as HTMLElement).focus());
  await page.keyboard.press(String(at + 1));
  await page.locator('.choice[aria-pressed="true"]').waitFor();
  await page.keyboard.press('Enter');
}

async function byMouse(visit: Visit, label: string): Promise<void> {
  await visit.page
    .locator('.choice')
    .filter({ hasText: plain(label) })
    .first()
    .click();
  await visit.page.locator('.turns .go').click();
}

describe('the exam', () => {
  it('is passed by keyboard, on a phone, in English', async () => {
    const visit = await world.visit({ learner: await candidate('member', 'en'), locale: 'en', size: 'phone', input: 'keyboard' });
    await sits({ visit, locale: 'en', mark: 2, choose: byKeys });
    await visit.headed(ui('en', 'exam.passed.ambassador'));
    await visit.page.getByText(ui('en', 'exam.points', { points: 40, most: 40 })).waitFor();
    await inspect(visit, 'exam-passed-phone-en');
    await keepsTogether(visit);
    // The café's messages come back: answered again by keys, then both answers side by side.
    await visit.press(visit.page.getByRole('link', { name: ui('en', 'message.open') }));
    for (let number = 1; number <= MESSAGES; number += 1) {
      await visit.headed(ui('en', 'message.number', { number, total: MESSAGES }));
      if (number === 1) await inspect(visit, 'messages-again-phone-en');
      await visit.page.keyboard.press('1');
    }
    await visit.page.locator('.both').waitFor();
    await inspect(visit, 'messages-both-phone-en');
    expect(visit.problems).toEqual([]);
  });

  it('is failed by mouse, in French, as kindly: resumed after a reload, explained after the end, and not before', async () => {
    const learner = await candidate('manager', 'fr');
    const visit = await world.visit({ learner, locale: 'fr', size: 'laptop', input: 'mouse' });
    let answered = 0;
    const choose = async (where: Visit, label: string) => {
      await byMouse(where, label);
      // In the middle of the second act, with two answers that only this device has.
      if ((answered += 1) === 7) await where.page.reload();
    };
    await sits({ visit, locale: 'fr', mark: 0, choose });
    expect(answered).toBe(20);
    await visit.headed(ui('fr', 'exam.failed'));
    await visit.page.getByText(/Prochain essai/).waitFor();
    await inspect(visit, 'exam-failed-laptop-fr');
    await keepsTogether(visit);
    await visit.press(visit.page.getByRole('button', { name: ui('fr', 'exam.review') }));
    await visit.headed(ui('fr', 'exam.reviewTitle'));
    const said = plain((await visit.page.locator('main').textContent()) ?? '');
    const explained = bank.filter(({ id, options }) =>
      options.every((option) => said.includes(plain(bankTexts.fr[id]!.options[option.id]!.why))),
    );
    expect(explained).toHaveLength(20);
    await inspect(visit, 'exam-review-laptop-fr');
    // Months later, as the server then has it: the result without the answers.
    await visit.context.route('**/api/exams/*', async (route) => {
      const kept = await route.fetch();
      await route.fulfill({ response: kept, json: { ...(await kept.json()), review: null } });
    });
    await visit.go('/exam', ui('fr', 'exam.titles.ambassador'));
    await visit.press(visit.page.locator('.past button'));
    await visit.page.getByText(ui('fr', 'exam.forgotten')).waitFor();
    await inspect(visit, 'exam-forgotten-laptop-fr');
    await keepsTogether(visit);
    expect(visit.problems).toEqual([]);
  });
});
