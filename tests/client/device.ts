import { Game } from '../../client/session/game.ts';
import type { Player } from '../../client/session/player.ts';
import { openSettings } from '../../client/session/settings.ts';
import { memoryShelf } from '../../client/session/shelf.ts';
import type { Shelf } from '../../client/session/shelf.ts';
import type { FakeServer } from './fake-server.ts';

/** Timers that only a test lets run. */
export class Timers {
  private waiting: { work: () => void; ms: number }[] = [];
  readonly later = (work: () => void, ms: number) => {
    const one = { work, ms };
    this.waiting.push(one);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  };
  /** How long each waiting timer would wait, ms. */
  get waits(): number[] {
    return this.waiting.map(({ ms }) => ms);
  }
  run(): void {
    const due = this.waiting;
    this.waiting = [];
    for (const { work } of due) work();
  }
}

let made = 0;

/** A browser on a device: its own shelf, or one shared by two tabs. */
export class Device {
  readonly timers = new Timers();
  readonly game: Game;
  ticks = 0;

  constructor(
    readonly server: FakeServer,
    readonly shelf: Shelf = memoryShelf(),
  ) {
    this.game = new Game({
      api: server.api(),
      shelf,
      settings: openSettings(shelf, ['fr-FR']),
      lock: (_name, work) => work(),
      newId: () => `request-${(made += 1)}`,
      ticks: () => (this.ticks += 100),
      later: this.timers.later,
    });
  }

  /** Comes in and opens the charter's place. */
  async opens(): Promise<Player> {
    await this.game.session.start(false);
    const opened = await this.game.open('charter');
    if (!opened.ok) throw new Error(`The place does not open: ${opened.code}`);
    return opened.value;
  }

  /** Everything sendable is sent. */
  async settles(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setTimeout(done, 0));
    await this.game.settled();
  }
}

/** Goes on until so many events are written, always taking the first answer. */
export function plays(player: Player, events: number): void {
  for (let turn = 0; turn < 2000 && player.told.value.beats.length < events && !player.over.value; turn += 1) step(player);
}

/** One act: the next bubble, the first answer, the first tray. */
export function step(player: Player, choice = 0): void {
  const view = player.view.value;
  if (view.kind === 'choice' && !player.more.value) {
    player.choose(view.options[Math.min(choice, view.options.length - 1)]!.id);
    return;
  }
  if (view.kind === 'message') return void player.choose(view.options[Math.min(choice, view.options.length - 1)]!.id);
  if (view.kind !== 'minigame' || view.done) return void player.advance();
  if (view.game !== 'sort') throw new Error('only the sorting game is played here');
  const { state } = view;
  if (state.phase !== 'placing') return void player.move({ do: 'next' });
  const detail = state.round === 3 ? { detail: state.details[0]! } : {};
  player.move({ do: 'place', idea: state.idea!, tray: 'never', sure: false, ...detail });
}
