import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import type { BalanceMove } from '../../content/engine/minigames/balance.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import type { GameHands, GameStep } from './game-hands.ts';
import { plain } from './texts.ts';
import type { Visit } from './visit.ts';

type Reason = { label: string; answers: Record<string, string> };
type BalanceStep = Extract<GameStep, { game: 'balance' }>;
type Texts = { arguments: Record<string, Reason>; lines: Record<string, string>; ui: Record<string, string> };

/** Plays the café's game through the page, by the names of its controls. */
export class Weigher implements GameHands<BalanceStep> {
  private readonly texts: Texts;

  constructor(
    private readonly visit: Visit,
    locale: Locale,
  ) {
    this.texts = JSON.parse(readFileSync(`locales/${locale}/client/games/balance.json`, 'utf8')) as Texts;
  }

  private button(name: string): Locator {
    return this.visit.page.locator('main').getByRole('button', { name: plain(name) });
  }

  private stone(way: 'put' | 'take', argument: string): Promise<void> {
    const { arguments: reasons, ui } = this.texts;
    return this.visit.press(this.button((ui[way] ?? '').replace('{{label}}', reasons[argument]?.label ?? argument)));
  }

  /** A sentence of the controls, as it is read. */
  says(key: string, values: Record<string, number>): string {
    const text = this.texts.ui[key] ?? key;
    return plain(text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])));
  }

  /** Each part of the game names its own controls; the first of them is waited for. */
  async arrives({ state, done }: BalanceStep): Promise<void> {
    const { ui, arguments: reasons, lines } = this.texts;
    const first =
      done || state.phase === 'reply'
        ? ui['next']
        : state.phase === 'weighing'
          ? (ui['put'] ?? '').replace('{{label}}', reasons[state.arguments[0]!.id]!.label)
          : state.phase === 'fact'
            ? ui['keep']
            : state.phase === 'doubt'
              ? reasons[state.doubt!]!.answers[state.answers[0]!]
              : lines[state.lines[0]!];
    await this.button(first ?? '').waitFor();
  }

  leaves(): Promise<void> {
    return this.visit.press(this.button(this.texts.ui['next'] ?? ''));
  }

  /** Does one move; stones go up one by one. */
  async does(move: BalanceMove): Promise<void> {
    const { ui, arguments: reasons, lines } = this.texts;
    const { press } = this.visit;
    switch (move.do) {
      case 'weigh':
        return this.stone('put', move.argument);
      case 'shift':
        await this.stone('take', move.from);
        return this.stone('put', move.to);
      case 'answer':
        return press(this.button(reasons[move.argument]?.answers[move.with] ?? ''));
      case 'draw':
        return press(this.button(lines[move.line] ?? ''));
      default:
        return press(this.button(ui[move.do === 'settle' ? 'settle' : move.do === 'keep' ? 'keep' : 'next'] ?? ''));
    }
  }
}
