import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MESSAGES, messagesOf } from '../../content/engine/diagnostic.ts';
import type { Reply } from '../../content/engine/log.ts';
import { answersOf, messagesState, recordAnswering } from '../../content/engine/messages.ts';
import { compile } from '../../content/engine/machine.ts';
import { resultOf } from '../../content/engine/play.ts';
import { recordAfter, recordKeeping } from '../../content/engine/record.ts';
import type { PersonRecord } from '../../content/engine/record.ts';
import { perfectMove, playThrough } from './fixtures/players.ts';
import { published } from './fixtures/programs.ts';

const cafe = published.modules.find(({ module }) => module.id === 'welcome')!;
const program = compile(cafe, published.charter);
const { scenario } = cafe;
const messages = messagesOf(scenario);
const AT = '2026-11-23T09:00:00.000Z';
const LATER = '2026-12-14T09:00:00.000Z';
const bare: PersonRecord = { person: 'ada', version: 1, modules: {}, cards: {}, badges: {}, acceptances: [] };
const sat = {
  ambassador: { best: { points: 20, most: 40, exam: 'e1', at: LATER }, passes: [], sat: 1, lastAt: LATER },
};

/** The café played, each message answered with the option at that place of its list. */
function played(place: number) {
  const { play } = playThrough(program, {
    choose: (view) => view.options[0]!.id,
    reply: (view) => view.options[place]!.id,
    move: perfectMove,
  });
  const result = resultOf(play);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const first = played(0);
const after = recordAfter(bare, { id: 'a1' }, first, AT);
const open: PersonRecord = { ...after, exams: sat };
const replyTo = (at: number, place: number): Reply => ({ step: messages[at]![0], option: messages[at]![1].options[place]!.id });

function answering(record: PersonRecord, reply: Reply): PersonRecord {
  const done = recordAnswering(record, scenario, reply, LATER);
  if (!done.ok) throw new Error(done.code);
  return done.value;
}

describe('the first answers', () => {
  test('are kept with the record of the play that asked, and stand whatever is replayed or kept', () => {
    expect(after.messages).toEqual({ module: 'welcome', at: AT, first: first.replies, again: [] });
    const other = played(2);
    const replayed = recordAfter(after, { id: 'a2' }, other, LATER);
    expect(replayed.messages).toEqual(after.messages);
    expect(recordKeeping(replayed, { id: 'a2' }, other).messages).toEqual(after.messages);
  });

  test('are those of the first play that asked, where an older one did not', () => {
    const { replies: _replies, ...silent } = first;
    const before = recordAfter(bare, { id: 'a0' }, silent, AT);
    expect(before).not.toHaveProperty('messages');
    expect(messagesState({ ...before, exams: sat }, scenario)).toBe('none');
    expect(recordAfter(before, { id: 'a1' }, first, LATER).messages?.first).toEqual(first.replies);
  });
});

describe('the messages come back', () => {
  test.each<[string, PersonRecord, string]>([
    ['to nobody who was not asked', { ...bare, exams: sat }, 'none'],
    ['not before the exam', after, 'later'],
    ['not after a check', { ...after, exams: { relay: sat.ambassador } }, 'later'],
    ['after the exam, passed or not', open, 'open'],
    [
      'after the curtain call, for whoever did not sit it',
      { ...after, modules: { ...after.modules, oral: after.modules.welcome! } },
      'open',
    ],
  ])('%s', (_, record, state) => {
    expect(messagesState(record, scenario)).toBe(state);
    if (state !== 'open') expect(recordAnswering(record, scenario, replyTo(0, 1), LATER)).toMatchObject({ code: 'ERR_MESSAGES_CLOSED' });
  });

  test('take each second answer once: again is a retry, another is refused, nothing else of the record moves', () => {
    const { messages: kept, ...rest } = answering(open, replyTo(3, 1));
    expect({ ...rest, messages: open.messages }).toEqual(open);
    expect(kept?.again).toEqual([{ ...replyTo(3, 1), at: LATER }]);
    const one = answering(open, replyTo(3, 1));
    expect(recordAnswering(one, scenario, replyTo(3, 1), LATER)).toEqual({ ok: true, value: one });
    expect(recordAnswering(one, scenario, replyTo(3, 2), LATER)).toMatchObject({ ok: false, code: 'ERR_FORK' });
  });

  test.each([
    { step: 'phone-gone', option: 'mine' },
    { step: 'phone-sister', option: 'picture' },
    { step: 'picture', option: 'ask' },
  ])('refuse %j, which is no answer to any of them', (reply) => {
    expect(recordAnswering(open, scenario, reply, LATER)).toMatchObject({ ok: false, code: 'ERR_OPTION_UNKNOWN' });
  });

  test('are done once all eight have both answers, in whatever order they were given', () => {
    const order = fc.shuffledSubarray([...messages.keys()], { minLength: MESSAGES });
    fc.assert(
      fc.property(order, fc.array(fc.nat(2), { minLength: MESSAGES, maxLength: MESSAGES }), (turns, places) => {
        let record = open;
        for (const [given, at] of turns.entries()) {
          expect(messagesState(record, scenario)).toBe('open');
          expect(answersOf(record, scenario).filter(({ again }) => again !== null)).toHaveLength(given);
          record = answering(record, replyTo(at, places[at]!));
        }
        expect(messagesState(record, scenario)).toBe('done');
        expect(answersOf(record, scenario).map(({ step, again }) => ({ step, option: again }))).toEqual(
          places.map((place, at) => replyTo(at, place)),
        );
        expect(answersOf(record, scenario).map(({ step, first: option }) => ({ step, option }))).toEqual(first.replies);
      }),
      { numRuns: 40 },
    );
  });

  test('leave out an answer that the place no longer has', () => {
    const older = {
      ...open,
      messages: { ...open.messages!, first: [{ step: 'phone-sister', option: 'gone' }, ...first.replies!.slice(1)] },
    };
    expect(answersOf(older, scenario)[0]).toMatchObject({ step: 'phone-sister', first: null });
  });
});
