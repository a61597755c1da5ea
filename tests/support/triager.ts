import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { TriageMove, TriageView } from '../../content/engine/minigames/triage.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { GameHands, GameStep } from './game-hands.ts';
import { tabTo } from './hands.ts';
import { plain } from './texts.ts';
import type { Visit } from './visit.ts';

type TriageStep = Extract<GameStep, { game: 'triage' }>;
type Texts = { crises: Record<string, { title: string }>; messages: Record<string, { text: string }>; ui: Record<string, string> };

/** Plays the tower's game through the page: opens a message, acts, reads what it did, goes back to the list. */
export class Triager implements GameHands<TriageStep> {
  private readonly texts: Texts;

  constructor(
    private readonly visit: Visit,
    private readonly locale: Locale,
  ) {
    this.texts = JSON.parse(readFileSync(`locales/${locale}/client/games/triage.json`, 'utf8')) as Texts;
  }

  private get main(): Locator {
    return this.visit.page.locator('main');
  }

  private word(key: string): string {
    return plain(this.texts.ui[key] ?? key);
  }

  private button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true });
  }

  /** A sentence of the controls, as it is read. */
  says(key: string, values: Record<string, number>): string {
    return this.word(key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  }

  private counted(key: string, count: number): string {
    return this.says(`${key}_${new Intl.PluralRules(this.locale).select(count) === 'one' ? 'one' : 'other'}`, { count });
  }

  private row(id: string): Locator {
    return this.main.getByRole('listitem').filter({ hasText: plain(this.texts.messages[id]!.text) });
  }

  /** What the last turn did is read first; then the list, the end of the wave or of the night. */
  async arrives({ state }: TriageStep): Promise<void> {
    const next = this.button(this.word('next'));
    const over = this.button(this.word(state.wave === 3 ? 'finish' : 'nextWave'));
    const first = state.open[0];
    await next
      .or(first ? this.row(first.id) : over)
      .first()
      .waitFor();
  }

  /** The live region says how many messages are new and open, and how hot the thread is. */
  async hears({ open, heat, boil }: TriageView): Promise<void> {
    const fresh = open.filter((one) => one.fresh).length;
    const counts = [fresh > 0 && this.counted('newCount', fresh), this.counted('openCount', open.length)].filter(Boolean).join(', ');
    const said = `${counts}. ${this.says('heat', { heat, boil })}.`;
    await this.visit.page.getByRole('status').filter({ hasText: said }).first().waitFor({ state: 'attached' });
  }

  leaves(): Promise<void> {
    return this.visit.press(this.button(this.word('next')));
  }

  /** Past what the last turn did, where it is still shown. */
  private async toTheDesk(state: TriageView): Promise<void> {
    const next = this.button(this.word('next'));
    if (state.told.length > 0 && (await next.isVisible())) await this.visit.press(next);
  }

  async does(move: TriageMove, { state }: TriageStep): Promise<void> {
    const { press } = this.visit;
    await this.toTheDesk(state);
    if (move.do === 'next') return press(this.button(this.word(state.wave === 3 ? 'finish' : 'nextWave')));
    if (move.do === 'wait') return press(this.button(this.word('wait')));
    if (move.do === 'leave' && move.second !== undefined) return this.leaveSeveral(move);
    await press(this.row(move.message).getByRole('button'));
    const act = move.do === 'leave' ? 'leave' : move.act;
    return press(this.main.getByRole('group', { name: this.word('ask') }).getByRole('button', { name: this.word(act) }));
  }

  private async leaveSeveral({ message, second, third, fourth }: Extract<TriageMove, { do: 'leave' }>): Promise<void> {
    const { press, page, input } = this.visit;
    await press(this.button(this.word('leaveSome')));
    const ids = [message, second, third, fourth].filter((id) => id !== undefined);
    for (const id of ids) {
      const box = this.row(id).getByRole('checkbox');
      if (input !== 'keyboard') await press(box);
      else {
        await tabTo(page, box);
        await page.keyboard.press('Space');
      }
    }
    await press(this.button(this.says('leaveThese_other', { count: ids.length })));
  }
}
