import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { SpotMove } from '../../content/engine/minigames/spot.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { GameHands, GameStep } from './game-hands.ts';
import { plain } from './texts.ts';
import type { Visit } from './visit.ts';

type SpotStep = Extract<GameStep, { game: 'spot' }>;
type Case = { title: string; names?: Record<string, string> } & Record<'a' | 'b', { why: string }>;
type Texts = { rules: Record<string, string>; slots: Record<string, string>; cases: Record<string, Case>; ui: Record<string, string> };

const OUTCOMES = { nothing: 'outcomesNothing', correct: 'outcomesCorrect', stands: 'outcomesStands', falls: 'outcomesFalls' } as const;

/** Plays the case files through the page, by the names of their parts and controls. */
export class Spotter implements GameHands<SpotStep> {
  private readonly texts: Texts;

  constructor(
    private readonly visit: Visit,
    locale: Locale,
  ) {
    this.texts = JSON.parse(readFileSync(`locales/${locale}/client/games/spot.json`, 'utf8')) as Texts;
  }

  private button(name: string): Locator {
    return this.visit.page.locator('main').getByRole('button', { name: plain(name) });
  }

  private ui(key: string): string {
    return this.texts.ui[key] ?? key;
  }

  private nameOf({ state }: SpotStep, part: string): string {
    return this.texts.cases[state.case ?? '']?.names?.[part] ?? this.texts.slots[part] ?? part;
  }

  /** Each part of the game has words of its own, which are waited for. */
  async arrives(view: SpotStep): Promise<void> {
    const { state, done } = view;
    const main = this.visit.page.locator('main');
    const file = this.texts.cases[state.case ?? ''];
    if (done) return this.button(this.ui('continue')).waitFor();
    await main.getByRole('heading', { name: plain(file?.title ?? ''), exact: true }).waitFor();
    if (state.phase === 'looking') await main.getByRole('heading', { name: plain(this.ui('notebook')), exact: true }).waitFor();
    if (state.phase === 'naming')
      await main.getByRole('heading', { name: plain(this.nameOf(view, state.naming ?? '')), exact: true }).waitFor();
    if (state.phase === 'predicting') await main.getByRole('heading', { name: plain(this.ui('predict')), exact: true }).waitFor();
    if (state.phase === 'verdict') await main.getByText(plain(file?.[state.look ?? 'a'].why ?? '')).waitFor();
  }

  leaves(): Promise<void> {
    return this.visit.press(this.button(this.ui('continue')));
  }

  /** Looks at each part to be marked, marks it, and gives the opinion; or does the one thing the move says. */
  async does(move: SpotMove, view: SpotStep): Promise<void> {
    const { press } = this.visit;
    switch (move.do) {
      case 'commit':
        return this.commits(move.marks, view);
      case 'name':
        return press(this.button(this.texts.rules[move.rule] ?? move.rule));
      case 'predict':
        return press(this.button(this.ui(OUTCOMES[move.outcome])));
      case 'twin':
        return press(this.button(this.ui('tryTwin')));
      case 'next':
        return press(this.button(this.ui(view.state.position < view.state.length ? 'next' : 'last')));
    }
  }

  /** A part is pressed by its own button: what covers its middle in a picture is another part's, which is looked at first by nobody. */
  private async commits(marks: number, { state }: SpotStep): Promise<void> {
    const { page, press } = this.visit;
    const wanted = state.parts.filter((_, at) => (marks >> at) % 2 === 1);
    for (const part of wanted) {
      await press(page.locator(`main button[data-part="${part}"]`));
      await press(this.button(this.ui('mark')));
    }
    await press(this.button(this.ui(marks === 0 ? 'commitNone' : 'commit')));
  }
}
