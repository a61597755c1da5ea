import type { Locator } from 'playwright-core';
import type { SortMove } from '../../content/engine/minigames/sort.ts';
import { tabTo } from './hands.ts';
import type { GameHands, GameStep, HandsFor } from './game-hands.ts';
import { plain, ui } from './texts.ts';

type SortStep = Extract<GameStep, { game: 'sort' }>;
type Place = Extract<SortMove, { do: 'place' }>;

/** How an idea gets to its tray. */
export type SortBy = 'buttons' | 'drag' | 'keys';

/** Plays the sorting office's game through the page. */
export class Sorter implements GameHands<SortStep> {
  constructor(private readonly given: HandsFor) {}

  private get main(): Locator {
    return this.given.visit.page.locator('main');
  }

  private text(path: string): string {
    return plain(ui(this.given.locale, path));
  }

  private press(name: string, exact = false): Promise<void> {
    return this.given.visit.press(this.main.getByRole('button', { name: this.text(name), exact }));
  }

  private idea(id: string | null) {
    return this.given.charter.ideas.find((one) => one.id === id);
  }

  async arrives({ state }: SortStep): Promise<void> {
    const { locale } = this.given;
    const idea = this.idea(state.idea);
    if (idea && state.phase !== 'placing') return this.onward(state).waitFor();
    const text = idea ? idea.text[locale] : this.text('actions.continue');
    await this.main.getByText(plain(text)).filter({ visible: true }).first().waitFor();
  }

  async does(move: SortMove, { state }: SortStep): Promise<void> {
    if (move.do === 'place') return this.place(move);
    return this.given.visit.press(this.onward(state));
  }

  /** The button that leads on from a verdict. */
  private onward({ phase }: SortStep['state']): Locator {
    return this.main.getByRole('button', { name: this.text(phase === 'spilled' ? 'sort.dealAgain' : 'sort.next') });
  }

  leaves(): Promise<void> {
    return this.press('actions.continue');
  }

  private async place(move: Place): Promise<void> {
    const { visit, charter, locale, sortBy } = this.given;
    const idea = this.idea(move.idea)!;
    const tray = this.main.locator(`[data-tray="${move.tray}"]`);
    // The keys belong to the card in hand, which takes the focus when it comes.
    if (sortBy === 'keys') await this.main.locator('article:focus').waitFor();
    if (sortBy === 'drag') await this.dragTo(move.tray, idea.text[locale]);
    else if (sortBy === 'keys') await visit.page.keyboard.press(String(['free', 'ask', 'never'].indexOf(move.tray) + 1));
    else await visit.press(tray);
    const stamps = this.main.locator('section').filter({ has: visit.page.getByRole('heading', { name: this.text('sort.areYouSure') }) });
    // The stamps come with the focus in them.
    await stamps.locator(':focus').waitFor();
    if (move.detail !== undefined) await this.pick('detail', idea.details.find(({ id }) => id === move.detail)!.text[locale]);
    if (move.ask !== undefined) await this.pick('ask', charter.contacts.find(({ id }) => id === move.ask)!.name[locale]);
    // A digit typed in a group of radios belongs to the group: there one goes to the stamp itself.
    if (sortBy === 'keys' && move.detail === undefined) await visit.page.keyboard.press(move.sure ? '4' : '5');
    else await this.press(move.sure ? 'sort.sure' : 'sort.unsure', true);
  }

  /** Takes the card by its text and lets it go over the tray, with the pointer's own events. */
  private async dragTo(zone: Place['tray'], text: string): Promise<void> {
    const { visit } = this.given;
    const { mouse } = visit.page;
    const tray = this.main.locator(`[data-tray="${zone}"]`);
    const card = this.main
      .getByRole('article')
      .filter({ hasText: plain(text) })
      .first();
    await tray.scrollIntoViewIfNeeded();
    // A card that is still coming in, or a page that still scrolls, would be missed.
    const from = await visit.still(card);
    await mouse.move(from.x + from.width / 2, Math.max(from.y + 20, 80));
    await mouse.down();
    const to = await visit.still(tray);
    await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
    // The tray says that it is under the card before the card is let go.
    await this.main.locator(`[data-tray="${zone}"].over`).waitFor();
    await mouse.up();
  }

  /** One of a group of radios. With keys alone: Tab to the group, then the arrows. */
  private async pick(group: string, label: string): Promise<void> {
    const { visit, sortBy } = this.given;
    const { page, press } = visit;
    const radios = this.main.locator(`input[type=radio][name="${group}"]`);
    const wanted = page.getByRole('radio', { name: plain(label) });
    if (visit.input !== 'keyboard' && sortBy !== 'keys') return press(this.main.locator('label').filter({ has: wanted }));
    await tabTo(page, radios.first());
    await page.keyboard.press('Space');
    for (let turn = 0; turn < 12 && !(await wanted.isChecked()); turn += 1) await page.keyboard.press('ArrowDown');
  }
}
