import { beforeEach, describe, expect, it } from 'vitest';
import { readTexts } from '../../content/load.ts';
import type { ExamItem, ReviewedItem } from '../../server/exam-view.ts';
import { rulesWith, smallContent } from './support/content.ts';
import { all, finishPlace, later, send, sit, sitWhole, standing } from './support/exams.ts';
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

describe('the next try', () => {
  it.each([
    ['a Wednesday', '2026-11-25T09:00:00.000Z', '2026-11-26', '2026-11-25T22:59:59.000Z', '2026-11-25T23:00:00.000Z'],
    ['a Friday', '2026-11-27T09:00:00.000Z', '2026-11-30', '2026-11-29T22:59:00.000Z', '2026-11-29T23:00:00.000Z'],
    ['the eve of a holiday', '2026-12-24T09:00:00.000Z', '2026-12-28', '2026-12-27T22:59:00.000Z', '2026-12-27T23:00:00.000Z'],
    [
      'a night in Paris, a day before elsewhere',
      '2026-11-25T23:30:00.000Z',
      '2026-11-27',
      '2026-11-26T22:59:00.000Z',
      '2026-11-26T23:00:00.000Z',
    ],
  ])('after %s opens on the next working day where the company is', async (_, at, nextOn, tooEarly, enough) => {
    const who = await newcomer(world);
    world.time.now = new Date(at);
    await sitWhole(who, 'ambassador', 'c');
    world.time.now = new Date(tooEarly);
    expect(await sit(who)).toMatchObject({ status: 409, body: { error: 'ERR_EXAM_LATER', nextOn } });
    expect(await standing(who)).toMatchObject({ nextOn });
    world.time.now = new Date(enough);
    expect(await standing(who)).toMatchObject({ nextOn: null });
    expect((await sit(who)).status).toBe(201);
  });

  it('of an exam left unfinished is counted from when it closed', async () => {
    await sit(ana);
    later(world, 30);
    expect(await sit(ana)).toMatchObject({ status: 409, body: { error: 'ERR_EXAM_LATER', nextOn: '2026-11-27' } });
    expect(await standing(ana)).toMatchObject({ open: null, past: [{ finishedAt: '2026-11-26T09:00:00.000Z', points: 0, passed: false }] });
  });

  it('asks nothing of the last two exams again, checks included', async () => {
    await finishPlace(ana, 'charter');
    const sittings: string[][] = [];
    for (const level of ['ambassador', 'relay', 'ambassador', 'ambassador']) {
      const view = await sitWhole(ana, level, 'c');
      const ids = (view.review as ReviewedItem[]).map(({ id }) => id);
      const recent = new Set(sittings.slice(-2).flat());
      expect(ids.filter((id) => recent.has(id))).toEqual([]);
      sittings.push(ids);
      later(world, 48);
    }
  });

  it('that goes worse takes nothing back', async () => {
    await sitWhole(ana);
    later(world, 24);
    await sitWhole(ana, 'ambassador', 'a');
    expect(await standing(ana)).toMatchObject({
      passed: { points: 40 },
      record: { best: { points: 40 }, sat: 2 },
      past: [{ points: 0 }, { points: 40 }],
    });
  });
});

describe('who may sit what', () => {
  it('the exam needs the last place before it; a place that the product lacks closes nothing', async () => {
    expect(await standing(ana)).toMatchObject({ after: [] });
    const authored = smallContent();
    const law = authored.modules[1]!;
    authored.modules.push({ ...law, module: { ...law.module, id: 'crisis', place: 'tower', order: 6, after: [] } });
    authored.certificates = rulesWith([{ level: 'ambassador', places: ['charter', 'law', 'crisis'] }]);
    const whole = await openWorld({ authored });
    const bob = await newcomer(whole);
    expect(await sit(bob)).toMatchObject({ status: 409, body: { error: 'ERR_EXAM_LOCKED', after: ['crisis'] } });
    await finishPlace(bob, 'crisis');
    expect((await sit(bob)).status).toBe(201);
  });

  it('the checks need the places that teach what they ask', async () => {
    const certificates = rulesWith([
      { level: 'relay', places: ['charter'] },
      { level: 'voice', places: ['charter', 'law'] },
    ]);
    world = await openWorld({ authored: { ...smallContent(), certificates } });
    world.time.now = new Date(WEDNESDAY);
    ana = await newcomer(world);
    expect(await sit(ana, 'relay')).toMatchObject({ status: 409, body: { error: 'ERR_EXAM_LOCKED', after: ['charter'] } });
    expect(await standing(ana, 'voice')).toMatchObject({ after: ['charter', 'law'] });
    await finishPlace(ana, 'charter');
    const relay = await sitWhole(ana, 'relay');
    expect(relay.result).toMatchObject({ most: 16, needed: 13, passed: true });
    expect(await sit(ana, 'voice')).toMatchObject({ status: 409, body: { after: ['law'] } });
    await finishPlace(ana, 'law');
    const voice = await sitWhole(ana, 'voice');
    expect(voice.review).toHaveLength(12);
    expect(voice.result).toMatchObject({ most: 24, needed: 20, passed: true });
  });
});

describe('rules of one’s own', () => {
  const levels = [{ level: 'relay' as const, places: ['charter' as const] }];

  it('close an exam whose level they do not open, and say so', async () => {
    world = await openWorld({ authored: { ...smallContent(), certificates: rulesWith(levels) } });
    const bob = await newcomer(world);
    expect(await sit(bob)).toMatchObject({ status: 409, body: { error: 'ERR_LEVEL_CLOSED', level: 'ambassador' } });
    expect((await bob.ask('GET', '/api/exams')).body.exams.map((one: { level: string }) => one.level)).toEqual(['relay']);
  });

  it('have a level that lost its last place ask for the others', async () => {
    const authored = smallContent();
    const law = authored.modules[1]!;
    authored.modules.push({ ...law, module: { ...law.module, id: 'crisis', place: 'tower', order: 6, after: [] } });
    authored.certificates = rulesWith([{ level: 'ambassador', places: ['charter', 'law'] }]);
    const bob = await newcomer(await openWorld({ authored }));
    expect(await sit(bob)).toMatchObject({ status: 409, body: { error: 'ERR_EXAM_LOCKED', after: ['charter', 'law'] } });
  });

  it('say what passes, how long to wait and how often one may try in a month', async () => {
    const exams = { passMark: 90, pillarMark: 50, waitDays: 2, perMonth: 2 };
    world = await openWorld({ authored: { ...smallContent(), certificates: rulesWith(levels, { exams }) } });
    world.time.now = new Date(WEDNESDAY);
    const bob = await newcomer(world);
    await finishPlace(bob, 'charter');
    expect(await standing(bob, 'relay')).toMatchObject({
      needs: { whole: { needed: 15, most: 16 }, pillar: { needed: 4, most: 8 } },
      again: { waitDays: 2, perMonth: 2 },
    });
    expect((await sitWhole(bob, 'relay')).result).toMatchObject({ needed: 15, passed: true });
    expect(await standing(bob, 'relay')).toMatchObject({ nextOn: '2026-11-27' });
    later(world, 48);
    await sitWhole(bob, 'relay', 'c');
    expect(await sit(bob, 'relay')).toMatchObject({ status: 409, body: { nextOn: '2026-12-01' } });
  });
});

describe('one’s own exams', () => {
  it('are in the export, without what is drawn for later acts', async () => {
    const { body } = await sit(ana);
    const held = (await ana.ask('GET', '/api/record/export')).body;
    expect(held.exams).toHaveLength(1);
    expect(held.exams[0]).toMatchObject({ id: body.id, answers: [] });
    expect(held.exams[0].acts).toHaveLength(1);
  });

  it('are erased with the record', async () => {
    await sitWhole(ana);
    await ana.ask('DELETE', '/api/record', {});
    expect(await standing(ana)).toMatchObject({ past: [], record: null, nextOn: null });
    expect(JSON.stringify((await ana.ask('GET', '/api/record/export')).body)).not.toContain('bankHash');
  });
});

describe('the bank', () => {
  it('is in no answer before its turn: no mark, no explanation, no later act, no crisis told', async () => {
    const { body } = await sit(ana);
    const told: string[] = [];
    const paths = ['/api/exams', `/api/exams/${body.id}`, '/api/record', '/api/record/export', '/api/modules', '/api/me', '/api/attempts'];
    const hashes = [world.content.bank.hash, world.content.bankTexts.hash];
    for (const path of [...paths, ...hashes.map((hash) => `/api/content/${hash}`)])
      told.push(JSON.stringify((await ana.ask('GET', path)).body));
    told.push(
      JSON.stringify(body),
      JSON.stringify((await send(ana, body.id, 1, [])).body),
      JSON.stringify((await send(ana, body.id, 0, [])).body),
    );
    const shown = new Set(body.items.map(({ id }: ExamItem) => id));
    for (const text of told) {
      expect(text).not.toMatch(/Why |"mark":|"crisis":|"why":/);
      for (const [, id = ''] of text.matchAll(/Situation ([a-z]+-\d+) /g)) expect(shown).toContain(id);
    }
    // It names fields of other answers, and so is held to the bank's texts alone.
    expect(JSON.stringify((await ana.ask('GET', '/api/openapi.json')).body)).not.toMatch(/Why |Situation [a-z]+-\d+ /);
    for (const hash of hashes) expect((await ana.ask('GET', `/api/content/${hash}`)).body).toMatchObject({ error: 'ERR_CONTENT_UNKNOWN' });
  });

  it('explains nothing that time has left unanswered', async () => {
    const { body } = await sit(ana);
    const second = await send(ana, body.id, 0, all(body.items));
    later(world, 25);
    const over = JSON.stringify((await ana.ask('GET', `/api/exams/${body.id}`)).body);
    for (const { id } of second.body.items) expect(over).not.toContain(`Why ${id} `);
  });

  it('is not served as a file either', async () => {
    for (const path of [
      '/locales/fr/server/bank/law.json',
      '/locales/fr/bank/law.json',
      '/locales/fr/../server/bank/law.json',
      '/content/bank/law.yaml',
      '/content/bank/reviews.yaml',
    ]) {
      const response = await world.app.request(path);
      expect(response.status, path).toBe(404);
      expect(await response.text()).not.toContain('situation');
    }
  });

  it('has both languages of every situation, so that an act can be read in either', () => {
    const { texts } = readTexts();
    for (const pillar of ['charter', 'law', 'profile', 'sharing']) {
      expect(Object.keys(texts.en[`server/bank/${pillar}`] as object)).toEqual(Object.keys(texts.fr[`server/bank/${pillar}`] as object));
    }
  });
});
