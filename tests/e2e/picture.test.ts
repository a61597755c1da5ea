import { describe, expect, it } from 'vitest';
import { resultOf } from '../../content/engine/play.ts';
import { replay } from '../../content/engine/replay.ts';
import type { PlayView } from '../../content/engine/view.ts';
import type { Role } from '../../content/engine/vocabulary.ts';
import { Driver } from '../support/drive.ts';
import { atTheOffice } from '../support/season.ts';
import { eventsOf, until, writeScript } from '../support/script.ts';
import { ui } from '../support/texts.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();

const NO_WEBGL = `
  const real = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) { return /webgl/.test(kind) ? null : real.call(this, kind, ...more); };
  delete window.WebGLRenderingContext;
  delete window.WebGL2RenderingContext;
`;
const NO_CANVAS = `HTMLCanvasElement.prototype.getContext = () => null; ${NO_WEBGL.split('\n').slice(3).join('\n')}`;

const isSort = (view: PlayView): boolean => view.kind === 'minigame' && view.game === 'sort';
const lastRound = (view: PlayView): boolean => view.kind === 'minigame' && view.game === 'sort' && view.state.round === 3;

/** `from`: the game and the story after it, or that story alone; what lies before is the same again and again. */
type Case = { title: string; role: Role; prepare?: string; withoutFile?: boolean; drawn: boolean; from: 'last round' | 'story' };
const CASES: Case[] = [
  { title: 'with the picture', role: 'member', drawn: true, from: 'story' },
  { title: 'without WebGL', role: 'manager', prepare: NO_WEBGL, drawn: true, from: 'last round' },
  { title: 'without any canvas', role: 'hr', prepare: NO_CANVAS, drawn: false, from: 'last round' },
  { title: 'when the file of the picture does not come', role: 'admin', withoutFile: true, drawn: false, from: 'story' },
];

describe('the game in words', () => {
  for (const { title, role, prepare, withoutFile, drawn, from } of CASES) {
    it(`comes to the same result ${title}`, async () => {
      const learner = await atTheOffice(world.server.address, role);
      const visit = await world.visit({ learner, motion: 'no-preference', prepare });
      if (withoutFile) await visit.context.route(/\/assets\/phaser-/, (route) => route.abort());
      const attempt = await learner.begin('charter');
      const material = await learner.material(attempt.setup);
      const script = writeScript(material, attempt, { skill: 'mixed' });
      const played = until(script, lastRound).length;
      const last = from === 'last round' ? played : script.beats.findLastIndex(({ view }) => isSort(view)) + 1;
      await learner.post(attempt, 0, eventsOf(script.beats.slice(0, last)));
      const driver = new Driver(visit, await learner.charter());
      await visit.page.goto('/play/charter');
      // The picture is there where it can be, so that the others are truly without.
      if (drawn) await visit.page.locator('canvas').first().waitFor();
      await driver.performAll(script.beats.slice(last), 'begun');
      expect((await visit.page.locator('canvas').count()) > 0).toBe(drawn);
      await driver.ends(script.ending);
      const replayed = replay(material.program, attempt.setup, attempt.seed, eventsOf(script.beats));
      const expected = replayed.ok ? resultOf(replayed.value) : replayed;
      expect((await learner.judged(attempt.id)).result).toEqual(expected.ok && expected.value);
      const problems = visit.problems.filter((one) => !withoutFile || !/ERR_FAILED|phaser/.test(one));
      expect(problems).toEqual([]);
    });
  }
});

/** Drawings of the sorting office come only once `letOfficeCome` is called; `officeAsked` says that one is awaited. */
const SLOW_OFFICE = `
  const come = new Promise((done) => (window.letOfficeCome = done));
  const src = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  const set = function (url) {
    if (!url.includes('/scenes/sorting-office')) return src.set.call(this, url);
    window.officeAsked = true;
    come.then(() => src.set.call(this, url));
  };
  Object.defineProperty(HTMLImageElement.prototype, 'src', { ...src, set });
`;

describe('the picture', () => {
  it('is of the scene last asked for, though the window changed while that scene was on its way', async () => {
    const learner = await atTheOffice(world.server.address, 'member');
    const small = { width: 1000, height: 700 };
    const visit = await world.visit({ learner, prepare: SLOW_OFFICE });
    const { page } = visit;
    await visit.go('/', ui('fr', 'map.title'));
    await page.locator('canvas').first().waitFor();
    await visit.press(page.locator('.node[href="/play/charter"]'));
    await page.waitForFunction(() => 'officeAsked' in window);
    await page.setViewportSize(small);
    await page.evaluate(() => (window as unknown as { letOfficeCome(): void }).letOfficeCome());

    const sized = await world.visit({ learner, size: small });
    await sized.page.goto('/play/charter');
    // The side of the place that its card leaves free.
    const clip = { x: 0, y: 100, width: 330, height: 600 };
    const seen = async (one: typeof visit) => (await one.page.screenshot({ clip })).toString('base64');
    await expect.poll(async () => (await seen(visit)) === (await seen(sized)), { timeout: 30_000, interval: 500 }).toBe(true);
    expect([...visit.problems, ...sized.problems]).toEqual([]);
  });
});
