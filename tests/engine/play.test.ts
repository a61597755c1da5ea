import { describe, expect, test } from 'vitest';
import { DEFAULT_THREADS, NOTHING_CARRIED } from '../../content/engine/log.ts';
import type { Carried } from '../../content/engine/log.ts';
import { compile } from '../../content/engine/machine.ts';
import { act, resultOf, startPlay, viewOf } from '../../content/engine/play.ts';
import type { Play } from '../../content/engine/play.ts';
import { continuePlay, replay } from '../../content/engine/replay.ts';
import type { ModuleContent } from '../../content/engine/schema.ts';
import { charterWith, fixtureCharter } from './fixtures/charter.ts';
import { deciding, playThrough, setupWith } from './fixtures/players.ts';
import { fixtureProgram } from './fixtures/programs.ts';
import { fixtureContent } from './fixtures/scenario.ts';

const carrying = (sceptic: string): Carried => ({ ...NOTHING_CARRIED, threads: { ...DEFAULT_THREADS, sceptic } });

function sent(play: Play, ...events: object[]): Play {
  const next = continuePlay(
    play,
    events.map((event, index) => ({ ...event, atMs: play.atMs + index })),
  );
  if (!next.ok) throw new Error(JSON.stringify(next));
  return next.value;
}

const start = (carried: Carried = NOTHING_CARRIED): Play => startPlay(fixtureProgram, setupWith(carried), 1);
const atDraft = (): Play => sent(start(), { type: 'next', step: 'arrival' });
const choose = (play: Play, step: string, option: string): Play => sent(play, { type: 'choose', step, option });

describe('a scene', () => {
  test('shows the lines whose condition holds, each with the faces of that moment', () => {
    expect(viewOf(start())).toMatchObject({
      kind: 'say',
      step: 'arrival',
      lines: [
        {
          id: 'hello',
          who: 'awa',
          cast: [
            { who: 'awa', mood: 'happy' },
            { who: 'tom', mood: 'happy' },
          ],
        },
      ],
    });
    const lines = (carried: Carried) => (viewOf(start(carried)) as { lines: { id: string }[] }).lines.map((line) => line.id);
    expect(lines(carrying('listens'))).toEqual(['hello', 'nina-listens']);
    expect(lines(carrying('let-down'))).toEqual(['hello']);
  });

  test('applies its effects as it comes', () => {
    expect(viewOf(start()).meters).toEqual({ trust: 55, reach: 20, risk: 20 });
  });

  test('starts from what is carried', () => {
    expect(viewOf(start({ ...NOTHING_CARRIED, meters: { trust: 60, reach: 30, risk: 10 } })).meters).toEqual({
      trust: 65,
      reach: 30,
      risk: 10,
    });
  });
});

describe('a choice', () => {
  test('offers its options without marks or explanations', () => {
    const view = viewOf(atDraft());
    expect(view).toMatchObject({ kind: 'choice', scored: true, revises: null });
    expect('options' in view && view.options).toEqual([{ id: 'post' }, { id: 'ask' }, { id: 'wait' }, { id: 'own-words' }]);
  });

  test('tells the consequence at once: faces, real change of meters, articles, facts', () => {
    expect(viewOf(choose(atDraft(), 'draft', 'post'))).toMatchObject({
      kind: 'consequence',
      step: 'draft',
      option: 'post',
      mark: 0,
      shows: 'paper-flies',
      delta: { trust: -10, reach: 0, risk: 40 },
      articles: ['a03'],
      facts: ['LAW-01'],
      cast: [
        { who: 'awa', mood: 'stern' },
        { who: 'tom', mood: 'happy' },
      ],
    });
  });

  test('offers later only what earlier choices allow', () => {
    const options = (first: string): string[] => {
      let play = choose(atDraft(), 'draft', first);
      for (let view = viewOf(play); view.step !== 'again'; view = viewOf(play)) play = sent(play, { type: 'next', step: view.step });
      const view = viewOf(play);
      return view.kind === 'choice' ? view.options.map((option) => option.id) : [];
    };
    expect(options('ask')).toEqual(['post', 'ask']);
    expect(options('wait')).toEqual(['post', 'ask', 'wait']);
  });

  test('that revises another recalls the answer given there', () => {
    const play = sent(choose(atDraft(), 'draft', 'ask'), { type: 'next', step: 'draft' });
    expect(viewOf(play)).toMatchObject({ kind: 'choice', step: 'again', revises: { step: 'draft', option: 'ask' } });
  });

  test('leaves out an option whose need the organisation’s charter does not meet', () => {
    const program = compile(fixtureContent, charterWith('a01', 'ask'));
    const play = sent(startPlay(program, setupWith(), 1), { type: 'next', step: 'arrival' });
    const view = viewOf(play);
    expect(view.kind === 'choice' && view.options.map((option) => option.id)).toEqual(['post', 'ask', 'wait']);
    expect(act(play, { type: 'choose', step: 'draft', option: 'own-words', atMs: 9 })).toMatchObject({
      ok: false,
      code: 'ERR_OPTION_UNKNOWN',
    });
  });
});

describe('the why', () => {
  const inPlace = (order: number): ModuleContent => ({ ...fixtureContent, module: { ...fixtureContent.module, order } });
  const open = (order: number, option: string): unknown => {
    const play = sent(
      startPlay(compile(inPlace(order), fixtureCharter), setupWith(), 1),
      { type: 'next', step: 'arrival' },
      { type: 'choose', step: 'draft', option },
    );
    const view = viewOf(play);
    return view.kind === 'consequence' && view.open;
  };
  test.each([
    [1, 'ask', true],
    [2, 'ask', false],
    [2, 'post', true],
    [3, 'ask', false],
    [3, 'wait', false],
    [3, 'post', true],
  ])('in place %i after "%s" is open by itself: %s', (order, option, isOpen) => {
    expect(open(order, option)).toBe(isOpen);
  });
});

describe('a branch', () => {
  test('is passed through at once', () => {
    expect(viewOf(sent(choose(atDraft(), 'draft', 'post'), { type: 'next', step: 'draft' })).step).toBe('alarm');
    expect(viewOf(sent(choose(atDraft(), 'draft', 'own-words'), { type: 'next', step: 'draft' })).step).toBe('again');
  });
});

describe('progress', () => {
  test('counts decisions taken over those of the longest path still open', () => {
    const seen: [string, number, number][] = [];
    let play = start();
    const { events } = playThrough(fixtureProgram, deciding({ draft: 'wait' }));
    for (const event of events) {
      const { kind, progress } = viewOf(play);
      if (seen.at(-1)?.[0] !== kind) seen.push([kind, progress.taken, progress.total]);
      play = sent(play, { ...event });
    }
    expect(seen.slice(0, 3)).toEqual([
      ['say', 0, 4],
      ['choice', 0, 4],
      ['consequence', 1, 4],
    ]);
    expect(viewOf(play).progress).toEqual({ taken: 4, total: 4 });
  });

  test('never goes back and never beyond its total', () => {
    for (const draft of ['post', 'ask', 'wait', 'own-words']) {
      let play = start();
      let taken = 0;
      for (const event of playThrough(fixtureProgram, deciding({ draft })).events) {
        play = sent(play, { ...event });
        const { progress } = viewOf(play);
        expect(progress.taken).toBeGreaterThanOrEqual(taken);
        expect(progress.total).toBeGreaterThanOrEqual(progress.taken);
        taken = progress.taken;
      }
    }
  });
});

describe('a log', () => {
  test('cut anywhere and continued gives the same result, pauses or not', () => {
    const { events, play } = playThrough(fixtureProgram, deciding({ draft: 'wait', again: 'wait' }), 12);
    const slow = events.map((event) => ({ ...event, atMs: event.atMs * 3 }));
    for (const cut of [0, 1, 7, events.length - 1]) {
      const first = replay(fixtureProgram, setupWith(), 12, slow.slice(0, cut));
      const whole = first.ok ? continuePlay(first.value, slow.slice(cut)) : first;
      expect(whole.ok && resultOf(whole.value)).toEqual(resultOf(play));
    }
  });

  test('counts its events: the `from` of the next one', () => {
    expect(viewOf(start()).events).toBe(0);
    expect(viewOf(choose(atDraft(), 'draft', 'ask')).events).toBe(2);
  });
});
