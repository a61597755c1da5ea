import { beforeEach, describe, expect, it } from 'vitest';
import type { ExamItem, ReviewedItem } from '../../server/exam-view.ts';
import { smallContent } from './support/content.ts';
import { all, later, send, sit, sitWhole, standing } from './support/exams.ts';
import { newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

/** A Wednesday; the company's time zone is Europe/Paris. */
const WEDNESDAY = '2026-11-25T09:00:00.000Z';

let world: World;
let ana: Newcomer;
beforeEach(async () => {
  world = await openWorld();
  world.time.now = new Date(WEDNESDAY);
  ana = await newcomer(world);
});

describe('sitting the exam', () => {
  it('answers 201 with the first act and closes 24 hours later by the server’s clock', async () => {
    const { status, body } = await sit(ana);
    expect(status).toBe(201);
    expect(body).toMatchObject({ level: 'ambassador', acts: 4, act: 0, startedAt: WEDNESDAY, closesAt: '2026-11-26T09:00:00.000Z' });
    expect(body).toMatchObject({ finishedAt: null, result: null, review: null });
    expect(body.items).toHaveLength(5);
    expect(Object.keys(body.items[0]).toSorted()).toEqual(['id', 'options', 'texts']);
    expect(body.items[0].texts.fr.options.a).toMatch(/^Label .+ a \(fr\)$/);
  });

  it('answers 200 with the same exam while it is under way, on any device and after a restart', async () => {
    const { body } = await sit(ana);
    await send(ana, body.id, 0, all(body.items));
    const again = await sit(ana);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: body.id, act: 1 });
    const restarted = await openWorld({ store: world.store });
    restarted.time.now = world.time.now;
    world = restarted;
    const read = await ana.ask('GET', `/api/exams/${body.id}`);
    expect(read.body).toEqual(again.body);
  });

  it('gives one exam to two devices that start at once', async () => {
    const [one, other] = await Promise.all([sit(ana), sit(ana)]);
    expect(one.body.id).toBe(other.body.id);
    expect([one.status, other.status].toSorted()).toEqual([200, 201]);
  });

  it('is judged after its last act: result, record, and the explanations of what was answered', async () => {
    const view = await sitWhole(ana);
    expect(view).toMatchObject({ act: null, items: [], finishedAt: WEDNESDAY });
    expect(view.result).toMatchObject({ points: 40, most: 40, needed: 32, passed: true });
    expect(view.review).toHaveLength(20);
    const [first] = view.review as ReviewedItem[];
    expect(first).toMatchObject({ act: 0, chosen: 'b' });
    expect(first!.options.find(({ id }) => id === 'b')?.mark).toBe(2);
    expect(first!.texts.en.options['b']?.why).toMatch(/^Why .+ b \(en\)$/);
    const { body } = await ana.ask('GET', '/api/record');
    expect(body.exams.ambassador).toMatchObject({ best: { points: 40 }, sat: 1, passes: [{ exam: view.id, at: WEDNESDAY, needed: 32 }] });
    expect(body.exams.ambassador.passes[0]).toMatchObject({
      bankHash: world.content.bank.hash,
      charterHash: world.content.charter.hash,
    });
  });

  it('is failed as calmly: the same answer, no pass, and a day to come back', async () => {
    const view = await sitWhole(ana, 'ambassador', 'c');
    expect(view.result).toMatchObject({ points: 20, passed: false });
    expect(view.review).toHaveLength(20);
    expect(await standing(ana)).toMatchObject({
      passed: null,
      nextOn: '2026-11-26',
      open: null,
      record: { best: { points: 20 }, passes: [] },
    });
  });

  it('is judged by the bank it was drawn from, though another is published meanwhile', async () => {
    const { body } = await sit(ana);
    const published = smallContent();
    published.bank = published.bank.map((item) => ({ ...item, options: item.options.map(({ id }) => ({ id, mark: id === 'a' ? 2 : 0 })) }));
    const next = await openWorld({ store: world.store, authored: published });
    next.time.now = world.time.now;
    world = next;
    let view = body;
    while (view.act !== null) view = (await send(ana, view.id, view.act, all(view.items))).body;
    expect(view.result).toMatchObject({ points: 40, passed: true });
  });

  it('asks nothing that relies on an article which the charter in force does not have', async () => {
    const authored = smallContent();
    authored.bank = authored.bank.map((item, at) => (at % 16 === 2 ? { ...item, articles: ['a77'] } : item));
    const strict = await openWorld({ authored });
    const who = await newcomer(strict);
    for (let day = 0; day < 4; day += 1) {
      let view = (await sit(who)).body;
      const met: string[] = [];
      while (view.act !== null) {
        met.push(...view.items.map(({ id }: ExamItem) => id));
        view = (await send(who, view.id, view.act, all(view.items))).body;
      }
      expect(met.filter((id) => id.endsWith('-2'))).toEqual([]);
      later(strict, 5 * 24);
    }
  });
});

describe('bad input', () => {
  it.each([
    ['an act out of turn', 1, 409, 'ERR_ACT_EARLY'],
    ['an act that does not exist', 9, 409, 'ERR_ACT_EARLY'],
  ])('%s is refused, and nothing is lost', async (_, act, status, error) => {
    const { body } = await sit(ana);
    const refused = await send(ana, body.id, act, all(body.items));
    expect(refused).toMatchObject({ status, body: { error, next: 0 } });
    expect((await send(ana, body.id, 0, all(body.items))).status).toBe(200);
  });

  it('the same answers twice are a retry; different ones are refused, and the first stand', async () => {
    const { body } = await sit(ana);
    const first = await send(ana, body.id, 0, all(body.items));
    const retry = await send(ana, body.id, 0, all(body.items).toReversed());
    expect(retry).toMatchObject({ status: 200, body: { act: 1 } });
    expect(retry.body).toEqual(first.body);
    expect(await send(ana, body.id, 0, all(body.items, 'a'))).toMatchObject({ status: 409, body: { error: 'ERR_ACT_ANSWERED', next: 1 } });
    expect((await world.store.exam(ana.person.id, body.id))?.answers).toEqual([all(body.items)]);
  });

  it('the retry of the last act answers the result again', async () => {
    const { body } = await sit(ana, 'ambassador');
    let view = body;
    let last = body;
    while (view.act !== null) [last, view] = [view, (await send(ana, view.id, view.act, all(view.items))).body];
    const retry = await send(ana, view.id, 3, all(last.items));
    expect(retry).toMatchObject({ status: 200 });
    expect(retry.body).toEqual(view);
    expect((await standing(ana)).record.sat).toBe(1);
  });

  it.each([
    ['one missing', (items: ExamItem[]) => all(items).slice(1)],
    ['one twice', (items: ExamItem[]) => [...all(items), ...all(items).slice(0, 1)]],
    ['an item that was not drawn', (items: ExamItem[]) => [...all(items).slice(1), { item: 'law-999', option: 'b' }]],
    ['an option that does not exist', (items: ExamItem[]) => [...all(items).slice(1), { item: items[0]!.id, option: 'z' }]],
  ])('%s is refused whole with the item to look at', async (_, answers) => {
    const { body } = await sit(ana);
    const refused = await send(ana, body.id, 0, answers(body.items));
    expect(refused).toMatchObject({ status: 422, body: { error: 'ERR_ANSWERS_REFUSED' } });
    expect(refused.body.item).toBeTypeOf('string');
    expect((await world.store.exam(ana.person.id, body.id))?.answers).toEqual([]);
  });

  it.each([
    ['a score', { act: 0, answers: [], score: 40 }],
    ['a mark', { act: 0, answers: [{ item: 'x', option: 'b', mark: 2 }] }],
    ['no act', { answers: [] }],
    ['an act in words', { act: 'one', answers: [] }],
  ])('a body with %s is invalid', async (_, sent) => {
    const { body } = await sit(ana);
    expect(await ana.ask('POST', `/api/exams/${body.id}/acts`, sent)).toMatchObject({ status: 400, body: { error: 'ERR_BODY_INVALID' } });
  });

  it('another person’s exam does not exist, for reading or for answering', async () => {
    const { body } = await sit(ana);
    const bob = await newcomer(world, { role: 'hr' });
    expect(await bob.ask('GET', `/api/exams/${body.id}`)).toMatchObject({ status: 404, body: { error: 'ERR_EXAM_UNKNOWN' } });
    expect(await send(bob, body.id, 0, all(body.items))).toMatchObject({ status: 404, body: { error: 'ERR_EXAM_UNKNOWN' } });
    expect((await standing(bob)).open).toBeNull();
    expect((await ana.ask('GET', `/api/exams/${body.id}`)).body.act).toBe(0);
  });

  it('nobody signed out sits anything', async () => {
    const { app } = world;
    const response = await app.request('/api/exams');
    expect(response.status).toBe(401);
  });

  it('after 24 hours nothing more is taken: it is judged on what was answered, which is kept', async () => {
    const { body } = await sit(ana);
    const second = await send(ana, body.id, 0, all(body.items));
    later(world, 24);
    const late = await send(ana, body.id, 1, all(second.body.items));
    expect(late).toMatchObject({ status: 409, body: { error: 'ERR_EXAM_CLOSED' } });
    const over = (await ana.ask('GET', `/api/exams/${body.id}`)).body;
    expect(over).toMatchObject({ act: null, finishedAt: '2026-11-26T09:00:00.000Z', result: { points: 10, passed: false } });
    expect(over.review).toHaveLength(5);
    expect((await send(ana, body.id, 0, all(body.items))).status).toBe(200);
  });

  it('a second before its end the last act is still taken', async () => {
    const { body } = await sit(ana);
    later(world, 24 - 1 / 3600);
    expect((await send(ana, body.id, 0, all(body.items))).status).toBe(200);
  });
});
