import { describe, expect, it } from 'vitest';
import { ui } from '../support/texts.ts';
import { Driver } from '../support/drive.ts';
import { atTheOffice } from '../support/season.ts';
import { until, writeScript } from '../support/script.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

/** The browser itself tells of a request that had no answer: here that is the point of the test. */
const unasked = (problems: string[]): string[] =>
  problems.filter((one) => !/Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/.test(one));

async function begun(role: 'member' | 'manager' | 'hr') {
  const learner = await atTheOffice(world.server.address, role);
  const visit = await world.visit({ learner, keeps: true });
  const driver = new Driver(visit, await learner.charter());
  await driver.enters();
  const attempt = await learner.playing('charter');
  return { learner, visit, driver, attempt, script: writeScript(await learner.material(attempt.setup), attempt) };
}

describe('without the server', () => {
  it('the play goes on offline, says so, and is sent when the network is back', async () => {
    const { learner, visit, driver, attempt, script } = await begun('member');
    await driver.performAll(script.beats.slice(0, 5));
    await learner.recorded(attempt.id, 5);
    await visit.context.setOffline(true);
    const half = until(script, (view) => view.kind === 'minigame').length + 8;
    await driver.performAll(script.beats.slice(5, half));
    await visit.page.getByText(ui('fr', 'delivery.kept', { count: half - 5 })).waitFor();
    expect((await learner.attempt(attempt.id)).events).toHaveLength(5);
    await visit.context.setOffline(false);
    await learner.recorded(attempt.id, half);
    await driver.performAll(script.beats.slice(half));
    await driver.ends(script.ending);
    expect((await learner.judged(attempt.id)).result.ending).toBe(script.ending);
    expect(unasked(visit.problems)).toEqual([]);
  });

  it('the play goes on while the server is killed, and nothing is lost when it is started again', async () => {
    const { learner, visit, driver, attempt, script } = await begun('manager');
    await driver.performAll(script.beats.slice(0, 7));
    await learner.recorded(attempt.id, 7);
    await world.server.down('SIGKILL');
    await driver.performAll(script.beats.slice(7, 15));
    await world.server.up();
    await driver.performAll(script.beats.slice(15, 16));
    await learner.recorded(attempt.id, 16);
    await driver.performAll(script.beats.slice(16));
    await driver.ends(script.ending);
    const judged = await learner.judged(attempt.id);
    expect(judged.events.map(({ type, step }) => [type, step])).toEqual(script.beats.map(({ event }) => [event.type, event.step]));
    expect(unasked(visit.problems)).toEqual([]);
  });

  it('a page reloaded offline opens on the same step', async () => {
    const { learner, visit, driver, attempt, script } = await begun('hr');
    await visit.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const at = until(script, (view) => view.kind === 'choice').length;
    await driver.performAll(script.beats.slice(0, at));
    await visit.context.setOffline(true);
    await visit.page.reload();
    await driver.performAll(script.beats.slice(at, at + 2));
    await visit.context.setOffline(false);
    await learner.recorded(attempt.id, at + 2);
    expect(unasked(visit.problems)).toEqual([]);
  });
});
