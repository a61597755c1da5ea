import { beforeEach, describe, expect, it } from 'vitest';
import { loadAll } from '../../content/load.ts';
import { MESSAGES } from '../../content/engine/diagnostic.ts';
import { compile } from '../../content/engine/machine.ts';
import { perfectMove, playThrough } from '../engine/fixtures/players.ts';
import { begin, newcomer, openWorld } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

const loaded = loadAll();
if (!loaded.ok) throw new Error(loaded.code);
const authored = loaded.value;
const cafe = authored.modules.find(({ module }) => module.id === 'welcome')!;
const program = compile(cafe, authored.charter);
const AT = '2026-12-14T09:00:00.000Z';

let world: World;
let ana: Newcomer;
beforeEach(async () => {
  world = await openWorld({ authored });
  world.time.now = new Date(AT);
  ana = await newcomer(world);
});

/** Plays the café through the API, each message answered with its first option. */
async function playsCafe(who: Newcomer): Promise<void> {
  const id = await begin(who, crypto.randomUUID(), 'welcome');
  const player = { choose: (view: { options: { id: string }[] }) => view.options[0]!.id, move: perfectMove };
  const { events } = playThrough(program, player, 7);
  for (let from = 0; from < events.length; from += 50)
    await who.ask('POST', `/api/attempts/${id}/events`, { from, events: events.slice(from, from + 50) });
  expect((await who.ask('POST', `/api/attempts/${id}/finish`, {})).status).toBe(200);
}

/** The exam was sat, and failed: what the exam's own tests prove is taken as read. */
async function hasSat(who: Newcomer): Promise<void> {
  const record = await world.store.recordOf(who.person.id);
  const sitting = { best: { points: 20, most: 40, exam: 'e1', at: AT }, passes: [], sat: 1, lastAt: AT };
  expect((await world.store.saveRecord({ ...record!, exams: { ambassador: sitting } })).ok).toBe(true);
}

const read = (who: Newcomer = ana) => who.ask('GET', '/api/messages');
const reply = (body: object) => ana.ask('POST', '/api/messages', body);

describe('the café’s messages', () => {
  it('are told to nobody before they come back, and then a first answer only with the second', async () => {
    expect((await read()).body).toEqual({ state: 'none', module: null, messages: [] });
    await playsCafe(ana);
    expect((await read()).body).toEqual({ state: 'later', module: 'welcome', messages: [] });
    await hasSat(ana);
    const { body } = await read();
    expect(body.state).toBe('open');
    expect(body.messages).toHaveLength(MESSAGES);
    expect(body.messages[0]).toEqual({
      step: 'phone-sister',
      from: null,
      about: 'LAW-06',
      options: ['review', 'excuse', 'mine'],
      first: null,
      again: null,
    });
    const done = await reply({ step: 'phone-sister', option: 'mine' });
    expect(done).toMatchObject({ status: 200, body: { state: 'open' } });
    expect(done.body.messages[0]).toMatchObject({ first: 'review', again: 'mine' });
    expect(done.body.messages[1]).toMatchObject({ first: null, again: null });
  });

  it('are done once all are answered; a retry is the same, and nothing is earned by them', async () => {
    await playsCafe(ana);
    await hasSat(ana);
    const before = (await ana.ask('GET', '/api/record')).body;
    for (const { step, options } of (await read()).body.messages) {
      const one = await reply({ step, option: options[1] });
      expect(await reply({ step, option: options[1] })).toMatchObject({ status: 200, body: one.body });
    }
    expect((await read()).body).toMatchObject({ state: 'done' });
    expect((await ana.ask('GET', '/api/record')).body).toEqual(before);
  });

  it.each([
    ['an answer before they come back', { step: 'phone-sister', option: 'mine' }, false, 409, 'ERR_MESSAGES_CLOSED'],
    ['an answer that is not offered', { step: 'phone-sister', option: 'maybe' }, true, 422, 'ERR_OPTION_UNKNOWN'],
    ['an answer to a dilemma', { step: 'picture', option: 'ask' }, true, 422, 'ERR_OPTION_UNKNOWN'],
    ['a mark of one’s own making', { step: 'phone-sister', option: 'mine', knows: 2 }, true, 400, 'ERR_BODY_INVALID'],
    ['no answer at all', { step: 'phone-sister' }, true, 400, 'ERR_BODY_INVALID'],
  ])('refuse %s, and nothing is lost', async (_, body, isOpen, status, error) => {
    await playsCafe(ana);
    if (isOpen) await hasSat(ana);
    const before = await world.store.recordOf(ana.person.id);
    expect(await reply(body)).toMatchObject({ status, body: { error } });
    expect(await world.store.recordOf(ana.person.id)).toEqual(before);
  });

  it('refuse another second answer, also from two devices at once', async () => {
    await playsCafe(ana);
    await hasSat(ana);
    const both = await Promise.all(['mine', 'excuse'].map((option) => reply({ step: 'phone-sister', option })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ error: 'ERR_FORK' });
  });

  it('are in the export of their person, in nobody else’s answer, and gone when the record is erased', async () => {
    await playsCafe(ana);
    await hasSat(ana);
    await reply({ step: 'phone-sister', option: 'mine' });
    const { body } = await ana.ask('GET', '/api/record/export');
    expect(body.record.messages.first).toHaveLength(MESSAGES);
    expect(body.record.messages.again).toEqual([{ step: 'phone-sister', option: 'mine', at: AT }]);
    const page = String((await ana.ask('GET', '/api/record/readable?locale=fr')).body);
    for (const told of ['Les messages du café', 'C’est mon compte : je dis non', 'Ça ressortira à mon entretien annuel'])
      expect(page.replace(/\s/g, ' ')).toContain(told);
    const other = await newcomer(world);
    expect((await read(other)).body).toEqual({ state: 'none', module: null, messages: [] });
    await ana.ask('DELETE', '/api/record', {});
    expect((await read()).body).toEqual({ state: 'none', module: null, messages: [] });
    expect(await world.store.recordOf(ana.person.id)).not.toHaveProperty('messages');
  });

  it('are asked of whoever is signed in only', async () => {
    expect((await world.app.request('/api/messages')).status).toBe(401);
  });
});
