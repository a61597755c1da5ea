import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import { FakeSocket } from './fake-room.ts';
import { Screen } from './page.tsx';

export const CODE = 'K7M4TX';

beforeEach(() => {
  FakeSocket.all.length = 0;
  localStorage.clear();
  sessionStorage.clear();
  globalThis.WebSocket = FakeSocket as unknown as typeof WebSocket;
});

const shown: Screen[] = [];
/** A page that hangs up after its test. */
export async function open(...at: Parameters<typeof Screen.at>): Promise<Screen> {
  const screen = await Screen.at(...at);
  shown.push(screen);
  return screen;
}
afterEach(() => {
  for (const screen of shown.splice(0)) render(null, screen.root);
});

/** A phone that has taken its seat already. */
export async function seated(view: object): Promise<Screen> {
  const seat = { session: 'abc', code: CODE, seat: 's1', key: 'k', name: 'Léa', at: Date.now() };
  localStorage.setItem(`pv.seat.${CODE}`, JSON.stringify(seat));
  const screen = await open(`/join/${CODE}`);
  await screen.until(() => FakeSocket.all.length > 0);
  FakeSocket.last().shows(view);
  await screen.until(() => screen.root.querySelector('h1') !== null);
  return screen;
}

/** The room goes on. */
export async function next(screen: Screen, view: object, v = 5): Promise<void> {
  FakeSocket.last().shows(view, v);
  await screen.rests();
}

/** The wall of a room. */
export async function wall(view: object): Promise<Screen> {
  const screen = await open('/projector/abc', (one) => {
    one.server.person = { ...one.server.person, role: 'manager' };
  });
  await screen.until(() => FakeSocket.all.length > 0);
  FakeSocket.last().shows(view);
  await screen.until(() => screen.root.querySelector('.pj') !== null);
  return screen;
}
