import type { Locator } from 'playwright-core';
import type { Charter } from '../../content/engine/schema.ts';
import type { PlayView } from '../../content/engine/view.ts';
import type { Locale, ModuleId } from '../../content/engine/vocabulary.ts';
import { handsOf } from './game-hands.ts';
import type { GameHands, GameStep } from './game-hands.ts';
import type { Script } from './script.ts';
import type { SortBy } from './sorter.ts';
import { moduleTexts, plain, ui } from './texts.ts';
import type { Visit } from './visit.ts';

type Beat = Script['beats'][number];

/** What is played (the sorting office), in which language (French), how an idea gets to its tray, whether the charter is signed. */
export type Driving = { module?: ModuleId; locale?: Locale; sortBy?: SortBy; signs?: boolean };

/** Plays a script through the page as a person would: by what is written and by the names of the controls. */
export class Driver {
  private readonly texts;
  readonly locale: Locale;
  readonly module: ModuleId;

  constructor(
    readonly visit: Visit,
    readonly charter: Charter,
    readonly how: Driving = {},
  ) {
    this.locale = how.locale ?? 'fr';
    this.module = how.module ?? 'charter';
    this.texts = moduleTexts(this.locale, this.module);
  }

  /** Enters the place by its card, and waits for the first words. */
  async enters(): Promise<void> {
    const { visit, locale, module } = this;
    await visit.go(`/play/${module}`, ui(locale, `modules.${module}.title`));
    const ways = ['map.play', 'map.again', 'map.resume'] as const;
    await visit.press(ways.map((way) => this.button(ui(locale, way), true)).reduce((one, other) => one.or(other)));
  }

  /** The same driver, once the page speaks another language. */
  in(locale: Locale): Driver {
    return new Driver(this.visit, this.charter, { ...this.how, locale });
  }

  private hands({ game }: GameStep): GameHands {
    const { visit, locale, charter, how } = this;
    return handsOf(game, { visit, locale, charter, sortBy: how.sortBy ?? 'buttons' });
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
    if (view.kind === 'minigame') return this.hands(view).arrives(view);
    if (view.kind === 'message') return this.reads(step?.text ?? '');
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
    if (last === undefined || view.kind === 'consequence' || view.kind === 'minigame' || view.kind === 'message') return this.arrives(view);
    const end = this.main.getByText(plain(last)).filter({ visible: true }).first();
    const onward = this.button(ui(this.locale, 'actions.continue'));
    for (let turn = 0; turn < 8; turn += 1) {
      await end.or(onward).first().waitFor();
      if (await end.isVisible()) return;
      await this.visit.press(onward);
    }
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
    if (view.kind === 'minigame') return event.type === 'move' ? this.hands(view).does(event.move, view) : this.hands(view).leaves();
    if (event.type === 'choose') return press(this.button(this.texts.steps[view.step]?.options?.[event.option]?.label ?? ''));
    if (view.kind === 'say' && view.shows === 'charter') return this.answerCharter();
    if (view.kind === 'say' && view.shows === 'exam') return press(this.button(ui(this.locale, 'play.toStage')));
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
    const answer = this.button(ui(this.locale, this.how.signs ? 'charter.accept' : 'charter.notNow'));
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
}
