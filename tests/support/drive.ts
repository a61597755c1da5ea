import type { Locator } from 'playwright-core';
import type { SortMove, SortView } from '../../content/engine/minigames/sort.ts';
import type { Charter } from '../../content/engine/schema.ts';
import type { PlayView } from '../../content/engine/view.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { tabTo } from './hands.ts';
import type { Script } from './script.ts';
import { moduleTexts, plain, ui } from './texts.ts';
import type { Visit } from './visit.ts';

type Beat = Script['beats'][number];

/** Plays a script through the page as a person would: by what is written and by the names of the controls. */
export class Driver {
  private readonly texts;

  constructor(
    readonly visit: Visit,
    readonly charter: Charter,
    readonly locale: Locale,
    /** How an idea of the sorting game gets to its tray. */
    readonly sortBy: 'buttons' | 'drag' | 'keys' = 'buttons',
    readonly signs = false,
  ) {
    this.texts = moduleTexts(locale, 'charter');
  }

  /** Enters the place by its card, and waits for the first words. */
  async enters(): Promise<void> {
    const { visit, locale } = this;
    await visit.go('/play/charter', ui(locale, 'modules.charter.title'));
    const ways = ['map.play', 'map.again', 'map.resume'] as const;
    await visit.press(ways.map((way) => this.button(ui(locale, way), true)).reduce((one, other) => one.or(other)));
  }

  /** The same driver, once the page speaks another language. */
  in(locale: Locale): Driver {
    return new Driver(this.visit, this.charter, locale, this.sortBy, this.signs);
  }

  private get main(): Locator {
    return this.visit.page.locator('main');
  }

  private button(name: string, exact = false): Locator {
    return this.main.getByRole('button', { name: plain(name), exact });
  }

  /** Waits until a text can be read on the page. */
  async reads(text: string): Promise<void> {
    await this.main.getByText(plain(text)).filter({ visible: true }).first().waitFor();
  }

  private linesOf(view: PlayView): string[] {
    const lines = this.texts.steps[view.step]?.lines ?? {};
    return 'lines' in view ? view.lines.map(({ id }) => lines[id] ?? `(no text for ${view.step}.${id})`) : [];
  }

  /** Waits until the page shows this moment, from its first bubble on; a step without bubbles shows its question. */
  async arrives(view: PlayView): Promise<void> {
    const step = this.texts.steps[view.step];
    if (view.kind === 'consequence') return this.reads(step?.options?.[view.option]?.after ?? '');
    if (view.kind === 'minigame' && view.game === 'sort') return this.arrivesAtSort(view.state);
    return this.reads(this.linesOf(view)[0] ?? step?.ask ?? '');
  }

  /** Waits until the page shows this moment with all its bubbles already read. */
  async isAt(view: PlayView): Promise<void> {
    const step = this.texts.steps[view.step];
    if (view.kind === 'choice') return this.reads(step?.ask ?? '');
    if (view.kind === 'say' || view.kind === 'ending') return this.reads(this.linesOf(view).at(-1) ?? '');
    return this.arrives(view);
  }

  /** Reads on to the end of this moment's bubbles, wherever the page opened it: a play taken up again may begin at the last. */
  async comesTo(view: PlayView): Promise<void> {
    const step = this.texts.steps[view.step];
    const last = view.kind === 'choice' ? step?.ask : this.linesOf(view).at(-1);
    if (last === undefined || view.kind === 'consequence' || view.kind === 'minigame') return this.arrives(view);
    const end = this.main.getByText(plain(last)).filter({ visible: true }).first();
    const onward = this.button(ui(this.locale, 'actions.continue'));
    for (let turn = 0; turn < 8; turn += 1) {
      await end.or(onward).first().waitFor();
      if (await end.isVisible()) return;
      await this.visit.press(onward);
    }
  }

  private async arrivesAtSort(state: SortView): Promise<void> {
    const idea = this.charter.ideas.find((one) => one.id === state.idea);
    if (!idea) return this.reads(ui(this.locale, 'actions.continue'));
    return this.reads(state.phase === 'placing' ? idea.text[this.locale] : idea.why[this.locale]);
  }

  /** Reads the bubbles of a step, one after the other, up to the last. */
  async readLines(view: PlayView): Promise<void> {
    const lines = this.linesOf(view);
    for (const [at, line] of lines.entries()) {
      await this.reads(line);
      if (at < lines.length - 1) await this.visit.press(this.button(ui(this.locale, 'actions.continue')));
    }
  }

  /** Does one event of the script, once its moment is on screen and its bubbles are read. */
  async perform({ view, event }: Beat): Promise<void> {
    const { press } = this.visit;
    if (event.type === 'move') return this.sort(view, event.move as SortMove);
    if (event.type === 'choose') return press(this.button(this.texts.steps[view.step]?.options?.[event.option]?.label ?? ''));
    if (view.kind === 'say' && view.shows === 'charter') return this.answerCharter();
    return press(this.button(ui(this.locale, 'actions.continue')));
  }

  /** Plays a part of a script. @param from `begun`: the bubbles of its first moment have been read before, as after a reload */
  async performAll(beats: Beat[], from: 'arriving' | 'begun' = 'arriving'): Promise<void> {
    for (const [at, beat] of beats.entries()) {
      if (at === 0 && from === 'begun') await this.isAt(beat.view);
      else {
        await this.arrives(beat.view);
        await this.readLines(beat.view);
      }
      await this.perform(beat);
    }
  }

  /** Signs, says not now, or, where this person signed before, goes on. */
  private async answerCharter(): Promise<void> {
    const answer = this.button(ui(this.locale, this.signs ? 'charter.accept' : 'charter.notNow'));
    const onward = this.button(ui(this.locale, 'actions.continue'));
    await answer.or(onward).first().waitFor();
    await this.visit.press((await answer.isVisible()) ? answer : onward);
  }

  /** From the last words to the reward, reading what the ending says. @param look is called on each of the three screens */
  async ends(ending: string, look?: (screen: 'ending' | 'recap' | 'reward') => Promise<void>): Promise<void> {
    const { locale, visit } = this;
    const { title = '', price = '', hook = '' } = this.texts.steps[ending] ?? {};
    await this.finishes(ending);
    for (const text of [title, price, hook]) await this.reads(text);
    await look?.('ending');
    await visit.press(this.button(ui(locale, 'ending.toRecap')));
    await visit.headed(ui(locale, 'recap.title'));
    await look?.('recap');
    await visit.press(this.button(ui(locale, 'recap.toReward')));
    await this.reads(ui(locale, 'reward.remember'));
    await look?.('reward');
  }

  /** Reads the bubbles of the ending, until its last words are shown. */
  private async finishes(ending: string): Promise<void> {
    const last = this.button(ui(this.locale, 'ending.toRecap'));
    const onward = this.button(ui(this.locale, 'actions.continue'));
    const bubbles = Object.keys(this.texts.steps[ending]?.lines ?? {}).length;
    for (let turn = 0; turn < bubbles; turn += 1) {
      await last.or(onward).first().waitFor();
      if (await last.isVisible()) return;
      await this.visit.press(onward);
    }
  }

  private async sort(view: PlayView, move: SortMove): Promise<void> {
    if (move.do === 'place') return this.place(move);
    const spilled = view.kind === 'minigame' && view.game === 'sort' && view.state.phase === 'spilled';
    return this.visit.press(this.button(ui(this.locale, spilled ? 'sort.dealAgain' : 'sort.next')));
  }

  private async place(move: Extract<SortMove, { do: 'place' }>): Promise<void> {
    const { page, press } = this.visit;
    const idea = this.charter.ideas.find((one) => one.id === move.idea)!;
    const tray = this.main.locator(`[data-tray="${move.tray}"]`);
    const stamps = this.main
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: plain(ui(this.locale, 'sort.areYouSure')) }) });
    // The keys belong to the card in hand, which takes the focus when it comes.
    if (this.sortBy === 'keys') await this.main.locator('article:focus').waitFor();
    if (this.sortBy === 'drag') await this.dragTo(tray, idea.text[this.locale]);
    else if (this.sortBy === 'keys') await page.keyboard.press(String(['free', 'ask', 'never'].indexOf(move.tray) + 1));
    else await press(tray);
    // The stamps come with the focus in them.
    await stamps.locator(':focus').waitFor();
    if (move.detail !== undefined) await this.pick('detail', idea.details.find(({ id }) => id === move.detail)!.text[this.locale]);
    if (move.ask !== undefined) await this.pick('ask', this.charter.contacts.find(({ id }) => id === move.ask)!.name[this.locale]);
    // A digit typed in a group of radios belongs to the group: there one goes to the stamp itself.
    if (this.sortBy === 'keys' && move.detail === undefined) await page.keyboard.press(move.sure ? '4' : '5');
    else await press(this.button(ui(this.locale, move.sure ? 'sort.sure' : 'sort.unsure'), true));
  }

  /** Takes the card by its text and lets it go over the tray, with the pointer's own events. */
  private async dragTo(tray: Locator, text: string): Promise<void> {
    const { mouse } = this.visit.page;
    await tray.scrollIntoViewIfNeeded();
    const card = this.main
      .getByRole('article')
      .filter({ hasText: plain(text) })
      .first();
    const [from, to] = [await card.boundingBox(), await tray.boundingBox()];
    if (!from || !to) throw new Error('The card or the tray is not on screen.');
    await mouse.move(from.x + from.width / 2, Math.max(from.y + 20, 80));
    await mouse.down();
    await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
    await mouse.up();
  }

  /** One of a group of radios. With keys alone: Tab to the group, then the arrows. */
  private async pick(group: string, label: string): Promise<void> {
    const { page, press } = this.visit;
    const radios = this.main.locator(`input[type=radio][name="${group}"]`);
    const wanted = page.getByRole('radio', { name: plain(label) });
    if (this.visit.input !== 'keyboard' && this.sortBy !== 'keys') return press(this.main.locator('label').filter({ has: wanted }));
    await tabTo(page, radios.first());
    await page.keyboard.press('Space');
    for (let turn = 0; turn < 12 && !(await wanted.isChecked()); turn += 1) await page.keyboard.press('ArrowDown');
  }
}
