import { describe, expect, it } from 'vitest';
import { ui } from '../support/texts.ts';
import { Driver } from '../support/drive.ts';
import { atTheOffice } from '../support/season.ts';
import { until, writeScript } from '../support/script.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

/** A person with the place open in a window, and the whole play that follows. */
async function begun(role: 'member' | 'manager' | 'hr' | 'admin') {
  const learner = await atTheOffice(world.server.address, role);
  const charter = await learner.charter();
  const visit = await world.visit({ learner });
  const driver = new Driver(visit, charter);
  await driver.enters();
  const attempt = await learner.playing('charter');
  return { learner, charter, visit, driver, attempt, script: writeScript(await learner.material(attempt.setup), attempt) };
}

describe('a play under way', () => {
  it('is at the same step after a reload: a choice, a consequence, an idea in hand', async () => {
    const { visit, driver, script } = await begun('member');
    const stops = [
      until(script, (view) => view.kind === 'choice').length,
      until(script, (view) => view.kind === 'consequence').length,
      until(script, (view) => view.kind === 'minigame' && view.game === 'sort' && view.state.placed === 2 && view.state.phase === 'placing')
        .length,
      until(
        script,
        (view) => view.kind === 'minigame' && view.game === 'sort' && view.state.placed === 3 && view.state.phase === 'feedback',
      ).length,
    ];
    let done = 0;
    for (const stop of stops) {
      await driver.performAll(script.beats.slice(done, stop), done === 0 ? 'arriving' : 'begun');
      done = stop;
      const { view } = script.beats[stop]!;
      await driver.arrives(view);
      await driver.readLines(view);
      await visit.page.reload();
      await driver.isAt(view);
    }
    expect(visit.problems).toEqual([]);
  });

  it('goes on at the exact step on a second device, and the first one follows', async () => {
    const { learner, charter, visit, driver, script, attempt } = await begun('manager');
    const half = until(script, (view) => view.kind === 'minigame').length + 5;
    await driver.performAll(script.beats.slice(0, half));
    await learner.recorded(attempt.id, half);

    const phone = await world.visit({ learner, size: 'phone', input: 'touch' });
    await phone.page.goto('/play/charter');
    const second = new Driver(phone, charter);
    await second.performAll(script.beats.slice(half, half + 4), 'begun');
    await learner.recorded(attempt.id, half + 4);

    await visit.page.reload();
    await driver.performAll(script.beats.slice(half + 4), 'begun');
    await driver.ends(script.ending);
    expect((await learner.judged(attempt.id)).events).toHaveLength(script.beats.length);
    expect([...visit.problems, ...phone.problems]).toEqual([]);
  });

  it('keeps its step when the language changes, and goes on in the other one', async () => {
    const { visit, driver, script } = await begun('hr');
    const at = until(script, (view) => view.kind === 'choice' && view.progress.taken === 1).length;
    await driver.performAll(script.beats.slice(0, at));
    const { view } = script.beats[at]!;
    await driver.arrives(view);
    await driver.readLines(view);
    await visit.press(visit.page.getByRole('button', { name: 'switch to English' }));
    const english = driver.in('en');
    await english.isAt(view);
    expect(await visit.page.locator('html').getAttribute('lang')).toBe('en');
    await english.performAll(script.beats.slice(at, at + 3), 'begun');
    await visit.page.reload();
    await english.arrives(script.beats[at + 3]!.view);
    expect(visit.problems).toEqual([]);
  });

  it('is left by the map and taken up again', async () => {
    const { visit, driver, script } = await begun('admin');
    await driver.performAll(script.beats.slice(0, 6));
    await driver.arrives(script.beats[6]!.view);
    await visit.press(visit.page.getByRole('link', { name: ui('fr', 'actions.backToMap') }));
    await visit.press(visit.page.getByRole('link', { name: ui('fr', 'map.resume') }));
    await driver.arrives(script.beats[6]!.view);
    expect(visit.problems).toEqual([]);
  });
});
