import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { ComposeMove, ComposeView } from '../../content/engine/minigames/compose.ts';
import type { ComposeAuthored, Slot } from '../../content/engine/minigames/compose/authored.ts';
import { SET, WRITTEN } from '../../content/engine/minigames/compose/authored.ts';
import { blockOf, itemOf } from '../../content/engine/minigames/compose/blocks.ts';
import { loadContent } from '../../content/load.ts';
import type { GameHands, GameStep, HandsFor } from './game-hands.ts';
import { tabTo } from './hands.ts';
import { plain } from './texts.ts';

type ComposeStep = Extract<GameStep, { game: 'compose' }>;
type Row = { from: string; text: string; right?: string; wrong: string };
type Named = Record<string, string>;
type Texts = {
  editions: Record<string, { title: string }>;
  items: Record<string, { title: string; answer: string; alt: string }>;
  reasons: Record<string, { label: string }>;
  rows: Record<string, Row>;
  pictures: Named;
  alts: Named;
  tags: Named;
  hours: Named;
  ui: Named & { do: Named; slots: Named };
};

/** Hands are made anew for each move; the content is read once. */
let known: ComposeAuthored | undefined;

function authoredGame(): ComposeAuthored {
  const content = loadContent();
  if (!content.ok) throw new Error(content.code);
  return content.value.modules.find(({ module }) => module.minigame === 'compose')!.game as ComposeAuthored;
}

/** Plays the newsstand's game through the page, by the names of its controls. */
export class Writer implements GameHands<ComposeStep> {
  private readonly texts: Texts;
  private readonly authored: ComposeAuthored;

  constructor(private readonly given: HandsFor) {
    const { locale } = given;
    this.texts = JSON.parse(readFileSync(`locales/${locale}/client/games/compose.json`, 'utf8')) as Texts;
    this.authored = known ??= authoredGame();
  }

  private get main(): Locator {
    return this.given.visit.page.locator('main');
  }

  private press(name: string, exact = false): Promise<void> {
    return this.given.visit.press(this.main.getByRole('button', { name: plain(name), exact }));
  }

  private said(key: string, values: Record<string, string | number> = {}): string {
    return (this.texts.ui[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  }

  async arrives({ state, done }: ComposeStep): Promise<void> {
    const { editions, items } = this.texts;
    const text = done
      ? this.said('continue')
      : state.phase === 'choosing'
        ? editions[state.edition]!.title
        : state.phase === 'writing'
          ? items[state.item ?? '']!.title
          : state.phase === 'feed'
            ? this.said('day', { day: state.day })
            : this.said(state.position === state.length ? 'finish' : 'next');
    await this.main.getByText(plain(text)).filter({ visible: true }).first().waitFor();
  }

  leaves(): Promise<void> {
    return this.press(this.said('continue'));
  }

  async does(move: ComposeMove, { state }: ComposeStep): Promise<void> {
    const { items, rows, ui, reasons } = this.texts;
    switch (move.do) {
      case 'take':
      case 'ask':
        return this.press(this.said(move.do, { title: items[move.item]!.title }), true);
      case 'set':
        return this.set(move.slot, move.block, state);
      case 'publish':
        return this.press(this.said('publish'), true);
      case 'pass':
        await this.pick('reason', reasons[move.reason]!.label);
        return this.press(this.said('passGo'), true);
      case 'handle':
        return this.press(this.said('doTo', { deed: ui.do[move.with]!, from: rows[move.row]!.from }), true);
      case 'next':
        if (state.phase === 'feed') return this.press(this.said(state.day === state.days ? 'toVerdict' : 'nextDay'), true);
        return this.press(this.said(state.position === state.length ? 'finish' : 'next'), true);
    }
  }

  /** Lays the right sheet on the table, then chooses the block by its words. */
  private async set(slot: Slot, block: string, state: ComposeView): Promise<void> {
    const around = (SET as readonly Slot[]).includes(slot);
    const sheet = this.main.getByRole('button', { name: plain(this.said(around ? 'sheetAround' : 'sheetText')), exact: true }).first();
    if ((await sheet.getAttribute('aria-pressed')) !== 'true') await this.given.visit.press(sheet);
    return this.pick(slot, this.blockText(slot, block, state));
  }

  private blockText(slot: Slot, id: string, { item: itemId, draft }: ComposeView): string {
    const { pictures, alts, tags, hours, items } = this.texts;
    const item = itemOf(this.authored, itemId)!;
    const written = WRITTEN.find((one) => one === slot);
    if (written !== undefined) return blockOf(this.authored, item, written, id)![this.given.locale];
    if (slot === 'picture') return pictures[id]!;
    if (slot === 'tags') return tags[id]!;
    if (slot === 'hour') return hours[id]!;
    if (id !== 'described') return alts[id]!;
    return draft.picture === 'mine' ? items[item.id]!.alt : alts[draft.picture!]!;
  }

  /** One of a group of radios. With keys alone: Tab to the group, then the arrows. */
  private async pick(group: string, label: string): Promise<void> {
    const { visit } = this.given;
    const { page, press, input } = visit;
    const radios = this.main.locator(`input[type=radio][name="${group}"]`);
    const wanted = page.getByRole('radio', { name: plain(label), exact: true });
    if (input !== 'keyboard') return press(this.main.locator('label').filter({ has: wanted }));
    await wanted.waitFor();
    await tabTo(page, radios.first());
    for (let turn = 0; turn < 6 && !(await wanted.evaluate((one) => one === document.activeElement)); turn += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  }
}
