import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { readCarried } from '../../content/engine/effects.ts';
import { NOTHING_CARRIED } from '../../content/engine/log.ts';
import { placeOf } from '../../content/engine/machine.ts';
import { rangeOf, storyRange } from '../../content/engine/path-scores.ts';
import { MOST_STATES, findPaths } from '../../content/engine/paths.ts';
import type { Edge, PathGraph } from '../../content/engine/paths.ts';
import { planOf } from '../../content/engine/plan.ts';
import { isOver, resultOf } from '../../content/engine/play.ts';
import { replay } from '../../content/engine/replay.ts';
import { scenarioSchema } from '../../content/engine/schema.ts';
import { fixtureProgram, graphOf, pathsOf, programs, published, startsOf } from './fixtures/programs.ts';
import { walk } from './fixtures/walk.ts';

describe.each(programs.map((program, index) => ({ name: index === 0 ? 'the fixture' : program.content.module.id, program })))(
  '$name',
  { timeout: 60_000 },
  ({ program }) => {
    const paths = pathsOf(program);

    test('a live XState actor and the pure fold agree after every event of every path found', () => {
      for (const { start, decisions } of paths) {
        const actor = createActor(program.machine, { input: { carried: readCarried(start), random: 7 } });
        actor.start();
        walk(program, decisions, { carried: start, seed: 7 }, (play, event) => {
          if (event !== null) actor.send(event);
          const live = actor.getSnapshot();
          expect(live.value).toEqual(play.snapshot.value);
          expect(live.context).toEqual(play.snapshot.context);
          expect(live.status).toBe(play.snapshot.status);
        });
        actor.stop();
      }
    });

    test('every path found ends where the search said, and its log replays to the same result', () => {
      for (const { start, decisions, ending } of paths) {
        const { play, events } = walk(program, decisions, { carried: start, seed: 3 });
        expect(isOver(play)).toBe(true);
        expect(placeOf(play.snapshot).step).toBe(ending);
        const again = replay(program, { carried: start, drawnItems: [] }, 3, JSON.parse(JSON.stringify(events)));
        expect(again.ok && resultOf(again.value)).toEqual(resultOf(play));
      }
    });

    test('every step is reached on some path', () => {
      const reached = new Set<string>();
      for (const { start, decisions } of paths) {
        const { play } = walk(program, decisions, { carried: start, seed: 5 });
        for (const id of play.snapshot.context.visited) reached.add(id);
      }
      expect([...reached].sort()).toEqual(Object.keys(program.content.scenario.steps).sort());
    });

    test('no path scores outside the range that dynamic programming promises', () => {
      for (const start of startsOf(program)) {
        const { least, most } = storyRange(graphOf(program, start));
        for (const { decisions } of paths.filter((path) => path.start === start)) {
          const result = resultOf(walk(program, decisions, { carried: start, seed: 1 }).play);
          expect(result.ok && result.value.story).toBeGreaterThanOrEqual(least);
          expect(result.ok && result.value.story).toBeLessThanOrEqual(most);
        }
      }
    });
  },
);

/** Every way through a small graph, the slow and certain way. */
function everyWay(graph: PathGraph, key = graph.start): Edge[][] {
  const { edges } = graph.nodes.get(key)!;
  return edges.length === 0 ? [[]] : edges.flatMap((edge) => everyWay(graph, edge.to).map((rest) => [edge, ...rest]));
}

test('best and worst scores are those of the best and the worst of all ways', () => {
  const graph = graphOf(fixtureProgram, NOTHING_CARRIED);
  const ways = everyWay(graph).map((edges) => edges.flatMap((edge) => edge.mark ?? []));
  const scores = ways.map((marks) => Math.floor((100 * marks.reduce<number>((sum, mark) => sum + mark, 0)) / (2 * marks.length)));
  expect(storyRange(graph)).toEqual({ least: Math.min(...scores), most: Math.max(...scores) });
  const lengths = ways.map((marks) => marks.length);
  expect(rangeOf(graph, (_, edge) => Number(edge.mark !== null))).toEqual({ least: Math.min(...lengths), most: Math.max(...lengths) });
});

test('keeps apart only the states whose future differs', () => {
  const graph = graphOf(fixtureProgram, NOTHING_CARRIED);
  const afterGame = [...graph.nodes.values()].filter((node) => node.step === 'mood');
  // What remains to be read there is the risk and the thread `keen`: trust, reach and flags no longer count.
  expect(new Set(afterGame.map((node) => node.key)).size).toBe(afterGame.length);
  expect(afterGame.every((node) => /^mood \| meter:risk=\d+ thread:keen=\w+$/.test(node.key))).toBe(true);
});

test('refuses to search beyond its cap, and names the step', { timeout: 60_000 }, () => {
  const meters = (index: number) => ({ trust: index, reach: index * 3 - 4, risk: (index * 7) % 5 });
  const options = ['one', 'two', 'three', 'four'].map((id, index) => ({
    id,
    habit: 'act',
    effects: { meters: meters(index), raise: [id] },
  }));
  const choice = (index: number) => ({ kind: 'choice', act: 1, lines: [], options, next: index === 23 ? 'fork' : `step-${index + 1}` });
  const reads = [...['trust', 'reach', 'risk'].map((meter) => ({ meter, band: ['high'] })), ...options.map(({ id }) => ({ flag: id }))];
  const scenario = scenarioSchema.parse({
    start: 'step-0',
    flags: options.map(({ id }) => id),
    steps: {
      ...Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`step-${index}`, choice(index)])),
      fork: { kind: 'branch', cases: [{ when: { all: reads }, next: 'end' }], otherwise: 'end' },
      end: { kind: 'ending', act: 1, lines: [{ id: 'one', who: 'narrator' }] },
    },
  });
  const { options: offered } = planOf(scenario, published.charter);
  const message = expect.stringContaining(String(MOST_STATES));
  expect(findPaths(scenario, offered, NOTHING_CARRIED)).toMatchObject({
    ok: false,
    code: 'ERR_CONTENT_BROKEN',
    step: expect.stringMatching(/^step-/),
    message,
  });
});
