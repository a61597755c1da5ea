import { beforeAll, describe, expect, it } from 'vitest';
import { Learner } from '../support/learner.ts';
import { Seats } from '../support/seats.ts';
import { desk, room } from '../support/texts.ts';
import type { Visit } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
const WALL = { width: 1920, height: 1080 };
let manager: Learner;

beforeAll(async () => {
  manager = await Learner.signIn(world.server.address, 'manager', 'fr');
});

/** Nothing is wrong with the page as it is now: no barrier, nothing sticking out. */
async function inspect(visit: Visit, picture: string): Promise<void> {
  expect(await visit.accessibility(), picture).toEqual([]);
  expect(await visit.overflow(), picture).toEqual([]);
  await visit.shot(picture);
}
/** A restarted server and a reload are noted by the browser as requests that failed; nothing else may go wrong. */
const faults = (...visits: Visit[]) => visits.flatMap(({ problems }) => problems).filter((text) => !/WebSocket|ERR_CONNECTION/.test(text));

/** From the list to an open room: the code. */
async function opens(remote: Visit): Promise<string> {
  await remote.go('/desk/sessions', desk('fr', 'sessions.title'));
  await remote.press(remote.page.locator('.plan-card h3 a[href$="/kick-off"]'));
  await remote.press(remote.page.getByRole('button', { name: desk('fr', 'sessions.start') }));
  await remote.press(remote.page.getByRole('button', { name: desk('fr', 'sessions.startYes') }));
  return (await remote.page.locator('.remote-code b').innerText()).replace(/\s/g, '');
}

async function joins(phone: Visit, code: string, name: string): Promise<void> {
  await phone.page.goto(`/join/${code}`);
  await phone.page.locator('input[name=nickname]').fill(name);
  await phone.page.keyboard.press('Enter');
  await phone.page.locator('.seat-lobby').waitFor();
}

describe('a team session', () => {
  it('goes from the list to its end on a wall, a remote and phones, through a reload and a server that is killed', async () => {
    const remote = await world.visit({ learner: manager });
    const code = await opens(remote);
    const id = new URL(remote.page.url()).pathname.split('/').at(-1)!;
    const wall = await world.visit({ learner: manager, size: WALL });
    await wall.page.goto(`/projector/${id}`);
    await wall.page.locator('.pj-lobby').waitFor();
    const [touch, english] = [await world.visit({ size: 'phone', input: 'touch' }), await world.visit({ size: 'phone', locale: 'en' })];
    await joins(touch, code, 'Léa');
    await joins(english, code, 'Tom');
    const others = await Seats.join(world.server.address, code, ['Awa', 'Bao', 'Nour', 'Jo']);
    await wall.page.getByText('Léa', { exact: true }).waitFor();
    await inspect(wall, 'session-wall-lobby');
    await inspect(remote, 'session-remote-lobby');
    await inspect(touch, 'session-seat-lobby');

    // The keyboard alone runs the room.
    const next = (to: string) =>
      remote.page.keyboard.press('ArrowRight').then(() => remote.page.getByText(room('fr', to), { exact: true }).first().waitFor());
    await next('stages.intro');
    await next('stages.openWords');
    await touch.page.locator('.seat-word input').fill('le temps');
    await touch.press(touch.page.locator('.seat-word button'));
    await touch.page.locator('.seat-told').waitFor();
    await others.act(() => ({ type: 'word', round: 'wonder', text: 'le regard' }));
    await next('stages.readWords');
    await inspect(remote, 'session-remote-words');
    await remote.press(remote.page.getByRole('button', { name: room('fr', 'remote.showAll') }));
    await wall.page.getByText('le temps').waitFor();
    await inspect(wall, 'session-wall-words');
    await next('stages.explained');
    await next('stages.intro');
    await next('stages.open');

    await english.page.locator('#seat-question').waitFor();
    await english.page.keyboard.press('4');
    await english.page.getByText(room('en', 'seat.kept')).first().waitFor();
    await touch.press(touch.page.locator('[data-option=two]'));
    await touch.page.getByText(room('fr', 'seat.kept')).first().waitFor();
    await inspect(touch, 'session-seat-vote');
    await inspect(wall, 'session-wall-vote');
    await world.server.down('SIGKILL');
    await world.server.up();
    await touch.page.reload();
    await touch.page.locator('[data-option=two][aria-pressed=true]').waitFor();
    await english.page.locator('[data-option=none][aria-pressed=true]').waitFor();
    await others.act((at) => ({ type: 'vote', round: 'how-many', decision: 1, ballot: 1, option: at === 0 ? 'one' : 'none' }));
    await remote.page.locator('.remote-answered').getByText('6 réponses').waitFor();
    await next('stages.revealed');
    await english.page.getByText(room('en', 'seat.right')).waitFor();
    await wall.page.locator('.tally.counted').waitFor();
    await inspect(wall, 'session-wall-split');
    await inspect(english, 'session-seat-split-en');
    await inspect(remote, 'session-remote-split');

    await remote.press(remote.page.getByRole('button', { name: room('fr', 'remote.acts.end') }));
    await remote.press(remote.page.locator('dialog').getByRole('button', { name: room('fr', 'remote.endYes'), exact: true }));
    await wall.page.locator('.pj-end').waitFor();
    await touch.page.getByText(room('fr', 'seat.endTitle', { name: 'Léa' })).waitFor();
    await inspect(wall, 'session-wall-end');
    await remote.page.locator('.debrief-round').first().waitFor();
    await inspect(remote, 'session-debrief');
    await remote.page.emulateMedia({ media: 'print' });
    await remote.shot('session-debrief-print');
    expect(faults(remote, wall, touch, english)).toEqual([]);
  });
});
