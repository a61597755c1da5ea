import { describe, expect, it } from 'vitest';
import type { PlayView } from '../../content/engine/view.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { ui } from '../support/texts.ts';
import { Driver } from '../support/drive.ts';
import { atTheOffice } from '../support/season.ts';
import { eventsOf, writeScript } from '../support/script.ts';
import { NOWHERE } from '../support/visit.ts';
import type { Size, Visit } from '../support/visit.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

/** Each size in another language, so that both are looked at. */
const LOOKS: { size: Size; locale: Locale; role: 'member' | 'manager' }[] = [
  { size: 'laptop', locale: 'fr', role: 'member' },
  { size: 'phone', locale: 'en', role: 'manager' },
];

const sorting = (round: number, phase: string) => (view: PlayView) =>
  view.kind === 'minigame' && view.game === 'sort' && view.state.round === round && view.state.phase === phase;

/** Moments of a play that look different, by what the engine shows there. */
const MOMENTS: [name: string, at: (view: PlayView) => boolean][] = [
  ['say', (view) => view.kind === 'say'],
  ['choice', (view) => view.kind === 'choice'],
  ['consequence', (view) => view.kind === 'consequence'],
  ['revised-choice', (view) => view.kind === 'choice' && view.revises !== null],
  ['sort-1', sorting(1, 'placing')],
  ['sort-feedback', sorting(1, 'feedback')],
  ['sort-twins', sorting(2, 'placing')],
  ['sort-3', sorting(3, 'placing')],
  ['sort-over', (view) => view.kind === 'minigame' && view.done],
  ['charter', (view) => view.kind === 'say' && view.shows === 'charter'],
];

/** Nothing wrong on the screen as it is, at this width and, on a phone, at the narrowest one too. */
async function inspect(visit: Visit, name: string, { size, locale }: (typeof LOOKS)[number]): Promise<void> {
  await visit.page.waitForLoadState('networkidle');
  await visit.shot(`${name}-${size}-${locale}`);
  expect(await visit.overflow(), `${name} is too wide`).toEqual([]);
  expect(await visit.accessibility(), `${name} has faults of accessibility`).toEqual([]);
  if (size === 'phone') {
    await visit.page.setViewportSize({ width: 320, height: 700 });
    expect(await visit.overflow(), `${name} is too wide for 320 px`).toEqual([]);
    await visit.page.setViewportSize({ width: 390, height: 844 });
  }
  expect(visit.problems, `${name} has errors`).toEqual([]);
}

describe('every screen is accessible, fits its window and has no error', () => {
  for (const look of LOOKS) {
    const { size, locale, role } = look;

    it(`the pages: ${size}, ${locale}`, async () => {
      const stranger = await world.visit({ size, locale });
      await stranger.go('/', ui(locale, 'signIn.title'));
      await inspect(stranger, 'sign-in', look);

      const learner = await atTheOffice(world.server.address, role, locale);
      const pages = [
        ['map', '/', 'map.title'],
        ['place', '/play/charter', 'modules.charter.title'],
        ['record', '/record', 'record.title'],
        ['codex', '/codex', 'codex.name'],
        ['dispatches', '/dispatch', 'dispatch.title'],
        ['charter', '/charter', 'charter.title'],
        ['settings', '/settings', 'settings.title'],
        ['credits', '/credits', 'credits.title'],
        ['not-found', NOWHERE, 'notFound.title'],
      ] as const;
      const visit = await world.visit({ size, locale, learner });
      for (const [name, path, heading] of pages) {
        await visit.go(path, ui(locale, heading));
        await inspect(visit, name, look);
      }
    });

    it(`the dialogs: ${size}, ${locale}`, async () => {
      const learner = await atTheOffice(world.server.address, role, locale);
      const visit = await world.visit({ size, locale, learner });
      await visit.go('/', ui(locale, 'map.title'));
      await visit.press(visit.page.getByRole('button', { name: ui(locale, 'settings.title') }));
      await visit.page.getByRole('dialog').waitFor();
      await inspect(visit, 'settings-dialog', look);
      await visit.page.keyboard.press('Escape');
      await visit.go('/data', ui(locale, 'glass:data.title'));
      await visit.press(visit.page.getByRole('button', { name: ui(locale, 'glass:data.erase') }));
      await visit.headed(ui(locale, 'glass:data.sureTitle'));
      await inspect(visit, 'erase-dialog', look);
    });

    it(`the moments of a play: ${size}, ${locale}`, async () => {
      const learner = await atTheOffice(world.server.address, role, locale);
      const attempt = await learner.begin('charter');
      const material = await learner.material(attempt.setup);
      const script = writeScript(material, attempt, { skill: 'mixed' });
      let posted = 0;
      const visit = await world.visit({ size, locale, learner });
      const driver = new Driver(visit, material.charter, { locale });
      for (const [name, at] of MOMENTS) {
        const index = script.beats.findIndex(({ view }) => at(view));
        expect(index, `no ${name} in the play`).toBeGreaterThanOrEqual(0);
        await learner.post(attempt, posted, eventsOf(script.beats.slice(posted, index)));
        posted = Math.max(posted, index);
        if (index === 0) await driver.enters();
        else await visit.page.goto('/play/charter');
        const { view } = script.beats[index]!;
        await driver.comesTo(view);
        if (name === 'sort-3') await visit.press(visit.page.locator('[data-tray="ask"]'));
        await inspect(visit, name, look);
      }
      await learner.post(attempt, posted, eventsOf(script.beats.slice(posted)));
      await visit.page.goto('/play/charter');
      await driver.ends(script.ending, (name) => inspect(visit, name, look));
    });
  }
});
