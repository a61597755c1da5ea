import { describe, expect, test } from 'vitest';
import { carriedInto } from '../../content/engine/carry.ts';
import { readCarried } from '../../content/engine/effects.ts';
import { NOTHING_CARRIED, setupSchema } from '../../content/engine/log.ts';
import { compile } from '../../content/engine/machine.ts';
import type { BalanceMove, BalanceView } from '../../content/engine/minigames/balance.ts';
import { act, isOver, resultOf, startPlay, viewOf } from '../../content/engine/play.ts';
import type { Play } from '../../content/engine/play.ts';
import { VOWS } from '../../content/engine/vocabulary.ts';
import { published } from './fixtures/programs.ts';
import { steadyMove } from './fixtures/players.ts';

const programOf = (id: string) =>
  compile(
    published.modules.find(({ module }) => module.id === id)!,
    published.charter,
  );
const welcome = programOf('welcome');
const stage = programOf('oral');
const moving = (view: BalanceView, line: string): BalanceMove => (view.phase === 'line' ? { do: 'draw', line } : steadyMove(view));

/** Goes on with the first option of each choice, and draws that line, until the play is over or that step is reached. */
function through(from: Play, line: string, until?: string): Play {
  let play = from;
  for (let view = viewOf(play); !isOver(play) && view.step !== until; view = viewOf(play)) {
    const at = { step: view.step, atMs: play.atMs };
    const event =
      view.kind === 'choice' || view.kind === 'message'
        ? { ...at, type: 'choose', option: view.options[0]!.id }
        : view.kind === 'minigame' && !view.done && view.game === 'balance'
          ? { ...at, type: 'move', move: moving(view.state, line) }
          : { ...at, type: 'next' };
    const next = act(play, event);
    if (!next.ok) throw new Error(JSON.stringify(next));
    play = next.value;
  }
  return play;
}

const start = (program: typeof stage, carried: object) =>
  startPlay(program, { carried: { ...NOTHING_CARRIED, ...carried }, drawnItems: [] }, 7);

function carryDrawing(line: string) {
  const result = resultOf(through(startPlay(welcome, { carried: NOTHING_CARRIED, drawnItems: [] }, 7), line));
  if (!result.ok) throw new Error(result.code);
  return result.value.carry;
}

function chalkFor(carried: object): string[] {
  const view = viewOf(through(start(stage, carried), 'words', 'own'));
  if (view.kind !== 'choice') throw new Error(view.kind);
  return view.lines.map(({ id }) => id).filter((id) => id.startsWith('chalk'));
}

describe('the line drawn at the café’s scales', () => {
  test.each(VOWS.slice(1))('"%s" is handed on by the play that drew it, and comes back on the stage', (vow) => {
    const carry = carryDrawing(vow);
    expect(carry.vow).toBe(vow);
    const carried = carriedInto(7, [{ module: 'welcome', order: 1, sets: welcome.content.scenario.sets, carry }]);
    expect(chalkFor(carried)).toEqual([`chalk-${vow}`]);
  });

  test('has words of its own for a play that knows of none', () => {
    expect(chalkFor({})).toEqual(['chalk']);
    expect(chalkFor({ vow: 'none' })).toEqual(['chalk']);
    expect(chalkFor({ vow: 'to be taller' })).toEqual(['chalk']);
  });

  test('is the café’s to hand on: a later place does not repeat what it was told', () => {
    const result = resultOf(through(start(stage, { vow: 'face' }), 'words'));
    expect(result.ok && result.value.carry).not.toHaveProperty('vow');
  });

  test('is no part of a setup written before it was carried, which stays valid', () => {
    const old = {
      module: 'oral',
      contentHash: 'a'.repeat(64),
      charterHash: 'b'.repeat(64),
      rulesHash: 'c'.repeat(64),
      engineVersion: 1,
      carried: NOTHING_CARRIED,
      drawnItems: [],
      startedAt: '2026-11-22T09:00:00.000Z',
    };
    expect(setupSchema.safeParse(old).success).toBe(true);
    expect(setupSchema.safeParse({ ...old, carried: { ...NOTHING_CARRIED, vow: 'push' } }).success).toBe(true);
    expect(readCarried(old.carried)).toEqual(NOTHING_CARRIED);
  });

  test('counts in no score', () => {
    const [one, other] = ['words', 'push'].map((vow) => resultOf(through(start(stage, { vow }), 'words')));
    expect(one).toEqual(other);
  });
});
