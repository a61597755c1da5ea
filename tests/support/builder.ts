import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { ProfileMove } from '../../content/engine/minigames/profile.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { GameHands, GameStep } from './game-hands.ts';
import { tabTo } from './hands.ts';
import { plain, ui } from './texts.ts';
import type { Visit } from './visit.ts';

type ProfileStep = Extract<GameStep, { game: 'profile' }>;
type Brief = Record<string, Record<string, string>> & { name: string; skills: string; groups: string };
type Texts = {
  briefs: Record<string, Brief>;
  switches: Record<string, string>;
  visitors: Record<string, { name: string }>;
  ui: Record<string, string>;
};

/** A name that ends with a text: one edit may begin as another does, and each is named after what it costs. */
const ending = (text: string): RegExp =>
  new RegExp(
    `${plain(text)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')}\\s*$`,
  );

/** Makes profiles through the page, by what the edits say. */
export class Builder implements GameHands<ProfileStep> {
  private readonly texts: Texts;

  constructor(
    private readonly visit: Visit,
    private readonly locale: Locale,
  ) {
    this.texts = JSON.parse(readFileSync(`locales/${locale}/client/games/profile.json`, 'utf8')) as Texts;
  }

  private get main(): Locator {
    return this.visit.page.locator('main');
  }

  private words(key: string): string {
    return plain(this.texts.ui[key] ?? key);
  }

  /** What the page says of the minutes left, for the live region. */
  left(count: number, all: number): string {
    const form = new Intl.PluralRules(this.locale).select(count) === 'one' ? 'left_one' : 'left_other';
    return this.words(form).replace('{{count}}', String(count)).replace('{{all}}', String(all));
  }

  /** The button that leads on from this moment. */
  private onward({ state, done }: ProfileStep): Locator {
    const name = done
      ? ui(this.locale, 'actions.continue')
      : state.phase === 'building'
        ? this.words('open')
        : state.phase === 'visit'
          ? this.words(state.visits.length === Object.keys(state.table).length ? 'reckon' : 'next')
          : this.words(state.position === state.length ? 'end' : 'nextProfile');
    return this.main.getByRole('button', { name: plain(name) });
  }

  /** The person, the visitor or the reckoning is on screen, and the way on from it. */
  async arrives(view: ProfileStep): Promise<void> {
    const { state } = view;
    const visitor = state.phase === 'visit' ? this.texts.visitors[state.visits.at(-1)!.who]?.name : undefined;
    if (visitor) await this.main.getByRole('heading', { name: plain(visitor) }).waitFor();
    if (state.brief)
      await this.main
        .getByRole('heading', { name: plain(this.texts.briefs[state.brief.id]!.name) })
        .first()
        .waitFor();
    await this.onward(view).waitFor();
  }

  /** The control of an edit: a radio of its field, or a switch. */
  private control(edit: string, { state }: ProfileStep): Locator {
    const brief = this.texts.briefs[state.brief!.id]!;
    const [, field, way] = /^(.+)-([ab])$/.exec(edit) ?? [];
    if (field !== undefined && way !== undefined) return this.visit.page.getByRole('radio', { name: ending(brief[field]?.[way] ?? '') });
    const said =
      edit === 'request' ? brief['request']!['label']! : edit === 'skills' || edit === 'groups' ? brief[edit] : this.texts.switches[edit];
    return this.visit.page.getByRole('switch', { name: ending(said ?? edit) });
  }

  /** With keys: Tab to the group and arrows to the radio, Space on a switch. Else a press on the words. */
  private async turn(control: Locator): Promise<void> {
    const { page, input, press } = this.visit;
    if (input !== 'keyboard') return press(this.main.locator('label').filter({ has: control }));
    if ((await control.getAttribute('role')) === 'switch') {
      await tabTo(page, control);
      return page.keyboard.press('Space');
    }
    const group = this.main.locator(`input[type=radio][name="${await control.getAttribute('name')}"]:enabled`);
    await tabTo(page, group.and(this.main.locator(':checked')));
    // Three radios or two: the arrows go round, so that each of the others is one press away.
    const wanted = await control.getAttribute('value');
    const values = await group.evaluateAll((radios) =>
      radios.map((one) => ({ value: (one as HTMLInputElement).value, on: (one as HTMLInputElement).checked })),
    );
    const from = values.findIndex((one) => one.on);
    const down = values[(from + 1) % values.length]?.value === wanted;
    await page.keyboard.press(down ? 'ArrowDown' : 'ArrowUp');
  }

  async does(move: ProfileMove, view: ProfileStep): Promise<void> {
    if (move.do === 'make') return this.turn(this.control(move.edit, view));
    if (move.do === 'undo') return this.turn(this.kept(move.edit, view));
    return this.visit.press(this.onward(view));
  }

  /** What undoes an edit: its own switch, or the field left as it is. */
  private kept(edit: string, view: ProfileStep): Locator {
    const field = /^(.+)-[ab]$/.exec(edit)?.[1];
    if (field === undefined) return this.control(edit, view);
    return this.visit.page.locator(`input[type=radio][name="${field}"][value=kept]`);
  }

  leaves(): Promise<void> {
    return this.visit.press(this.main.getByRole('button', { name: plain(ui(this.locale, 'actions.continue')) }));
  }
}
