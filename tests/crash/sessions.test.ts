import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startChild } from '../bench/support/child.ts';
import type { Child } from '../bench/support/child.ts';
import { newFolder } from '../server/stores/folders.ts';
import { Screen } from '../server/support/sockets.ts';
import type { RoomServer, RoomUsage } from '../support/room-server.ts';
import { freePort } from '../support/demo-server.ts';

const PHONES = 200;
/** Within so many ms of the server's return everybody is back. */
const BACK_MS = 5_000;

let dataDir: string;
let child: Child | null = null;
let port: number;
let server: RoomServer;

async function start(): Promise<void> {
  child = startChild('tests/support/room-server.ts');
  server = await child.ask<RoomServer>({ dataDir, port });
}
beforeEach(async () => {
  dataDir = await newFolder();
  port = await freePort();
  await start();
});
afterEach(async () => {
  child?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function post<T>(path: string, body: unknown, cookie = ''): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** A phone that comes back by itself, as the page's own does. */
class Phone {
  screen: Screen | null = null;
  /** Answers that the server has acknowledged. */
  acknowledged: string | null = null;
  private readonly hello: Record<string, unknown>;
  private readonly session: string;

  constructor(session: string, seat: string, key: string) {
    this.session = session;
    this.hello = { hello: 'seat', seat, key };
  }

  async connect(): Promise<void> {
    for (;;) {
      const screen = new Screen(`ws://127.0.0.1:${port}/api/sessions/${this.session}/socket`);
      const isOpen = await screen.hello(this.hello).catch(() => null);
      if (isOpen) {
        this.screen = screen;
        await Promise.race([screen.until(() => screen.view['me']), screen.closed]);
        if (screen.view['me']) return;
      }
      await new Promise((again) => setTimeout(again, 100));
    }
  }

  /** Resolves when it is acknowledged, or the line is lost. */
  async vote(option: string): Promise<void> {
    const act = { type: 'vote', round: 'q1', decision: 1, ballot: 1, option };
    const answer = await Promise.race([this.screen!.act(act), this.screen!.closed]);
    if (typeof answer === 'object' && 'v' in answer) this.acknowledged = option;
  }
}

const optionOf = (at: number) => ['one', 'two', 'three'][at % 3]!;

describe('a server killed in mid-vote', () => {
  test('comes back with the same seats, the same question and every answer that it had acknowledged', { timeout: 100_000 }, async () => {
    const { id } = await post<{ id: string }>('/api/sessions', { plan: 'small', locale: 'en' }, server.cookie);
    const { code } = await post<{ code: string }>(`/api/sessions/${id}/open`, {}, server.cookie);
    const join = (at: number) => post<{ seat: string; key: string }>('/api/join', { code, name: `Phone ${at}`, locale: 'en' });
    const seats = await Promise.all(Array.from({ length: PHONES }, (_, at) => join(at)));
    const phones = seats.map(({ seat, key }) => new Phone(id, seat, key));
    await Promise.all(phones.map((phone) => phone.connect()));
    for (const type of ['start', 'next']) await post(`/api/sessions/${id}/acts`, { type }, server.cookie);
    await Promise.all(phones.map(({ screen }) => screen!.until(() => screen!.view['stage']?.name === 'open')));
    const before = phones[0]!.screen!.view;

    // half of them answer; the first to be acknowledged is the sign
    const half = phones.slice(0, PHONES / 2);
    const votes = half.map((phone, at) => phone.vote(optionOf(at)));
    await Promise.race(votes);
    child!.stop();
    await Promise.all(phones.map(({ screen }) => screen!.closed));
    const acknowledged = half.filter((phone) => phone.acknowledged !== null);
    expect(acknowledged.length).toBeGreaterThan(0);

    await start();
    const from = performance.now();
    await Promise.all(phones.map((phone) => phone.connect()));
    expect(performance.now() - from).toBeLessThan(BACK_MS);
    for (const [at, { screen }] of phones.entries()) {
      expect(screen!.view['me']).toMatchObject({ seat: seats[at]!.seat, name: `Phone ${at}` });
      expect(screen!.view).toMatchObject({ code, round: before['round'], stage: before['stage'], ask: before['ask'], result: null });
      expect(screen!.view).toMatchObject({ awaited: PHONES, present: PHONES });
    }
    for (const phone of acknowledged) expect(phone.screen!.view['mine']).toMatchObject({ option: phone.acknowledged });

    await Promise.all(phones.map((phone, at) => phone.vote(optionOf(at))));
    await post(`/api/sessions/${id}/acts`, { type: 'reveal' }, server.cookie);
    const { screen } = phones.at(-1)!;
    const result = await screen!.until(() => screen!.view['result']);
    expect(result.counts.map((one: { votes: number }) => one.votes)).toEqual([67, 67, 66]);
    expect(await child!.ask<RoomUsage>('usage')).toMatchObject({ bugs: [] });
    for (const phone of phones) phone.screen!.close();
  });
});
