import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import { deskWith } from '../../client/desk/desk.tsx';
import { openRouteApi } from '../../client/route-api.ts';
import { FakeSocket } from './fake-room.ts';
import { Screen } from './page.tsx';

/** The one session of the manager, as the list has it. */
export const row = {
  id: 'abc',
  plan: 'fears',
  title: 'Les peurs',
  locale: 'fr',
  state: 'open',
  at: null,
  createdAt: '2026-11-28T10:00:00.000Z',
  openedAt: '2026-11-28T10:00:00.000Z',
  endedAt: null,
  code: 'K7M4TX',
  debrief: false,
};
const shown: Screen[] = [];

beforeEach(() => {
  FakeSocket.all.length = 0;
  globalThis.WebSocket = FakeSocket as unknown as typeof WebSocket;
});
afterEach(() => {
  for (const screen of shown.splice(0)) render(null, screen.root);
});

/** The remote of a session under way. */
export async function remote(view: object): Promise<Screen> {
  const none = Response.json({ error: 'ERR_DEBRIEF_NONE' }, { status: 404 });
  const api = openRouteApi((input) => Promise.resolve(String(input).includes('/debrief') ? none : Response.json({ sessions: [row] })));
  const screen = await Screen.at('/desk/sessions/abc', (one) => {
    one.server.person = { ...one.server.person, role: 'manager' };
    one.Desk = deskWith(api);
  });
  shown.push(screen);
  await screen.until(() => FakeSocket.all.length > 0);
  FakeSocket.last().shows(view);
  await screen.until(() => screen.root.querySelector('.remote') !== null);
  return screen;
}
