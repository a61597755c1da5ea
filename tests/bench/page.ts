import type { Browser, CDPSession, Page } from 'playwright-core';
import { findChromium, launch } from '../support/chromium.ts';
import { BuiltServer } from '../support/demo-server.ts';
import type { Learner } from '../support/learner.ts';
import { moduleTexts, plain, ui } from '../support/texts.ts';
import { atTheOffice } from '../support/season.ts';
import { eventsOf, until, writeScript } from '../support/script.ts';

/** Bytes on the wire and milliseconds from a cold start of the page to the first choice that can be pressed. */
const RUNS = 5;
const GOAL_MS = 2000;
const GOAL_KB = 250;

type Profile = {
  name: string;
  width: number;
  height: number;
  network: { kbitPerSecond: number; latencyMs: number } | null;
  cpuSlower: number;
};
const PROFILES: Profile[] = [
  { name: 'plain', width: 1366, height: 768, network: null, cpuSlower: 1 },
  { name: 'phone', width: 390, height: 844, network: { kbitPerSecond: 1600, latencyMs: 150 }, cpuSlower: 4 },
];

type Load = { ms: number; controlMs: number; bytesBefore: number; requestsBefore: number; bytesTotal: number };

/** Counts what comes over the wire, headers included, with the clock of the browser (seconds). */
async function meter(cdp: CDPSession): Promise<{ time: number; bytes: number }[]> {
  const arrivals: { time: number; bytes: number }[] = [];
  await cdp.send('Network.enable');
  cdp.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) => arrivals.push({ time: timestamp, bytes: encodedDataLength }));
  return arrivals;
}

async function slowDown(cdp: CDPSession, profile: Profile): Promise<void> {
  if (profile.network) {
    const bytes = (profile.network.kbitPerSecond * 1000) / 8;
    const { latencyMs: latency } = profile.network;
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes / 2 });
  }
  if (profile.cpuSlower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.cpuSlower });
}

type Words = { onward: string; choice: string };

/**
 * Notes in the page the first moment at which something of the play can be pressed, and at which the choice can: the
 * bubbles before it are read in no time, by pressing on.
 */
async function watchForChoice(page: Page, words: Words): Promise<void> {
  // tsx names functions through a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (one) => one');
  await page.addInitScript(({ onward, choice }) => {
    const buttonSaying = (text: string) =>
      [...document.querySelectorAll<HTMLButtonElement>('main button')].find((one) => one.innerText.replace(/\s+/g, ' ').includes(text));
    const look = () => {
      const next = buttonSaying(onward);
      const found = buttonSaying(choice);
      if ((next || found) && performance.getEntriesByName('first-control').length === 0) performance.mark('first-control');
      if (!found) return next?.click();
      watcher.disconnect();
      performance.mark('first-choice');
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true, attributes: true });
  }, words);
}

async function loadOnce(browser: Browser, learner: Learner, profile: Profile, words: Words): Promise<Load> {
  const viewport = { width: profile.width, height: profile.height };
  const context = await browser.newContext({ viewport, locale: 'fr-FR', serviceWorkers: 'block' });
  await context.addCookies(learner.cookies.map((cookie) => ({ ...cookie, url: learner.address })));
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const arrivals = await meter(cdp);
  await slowDown(cdp, profile);
  await watchForChoice(page, words);
  await page.goto(`${learner.address}/play/charter`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-choice').length > 0, null, { timeout: 60_000 });
  const marked = (name: string) => page.evaluate((mark) => performance.getEntriesByName(mark)[0]!.startTime, name);
  const ms = await marked('first-choice');
  const controlMs = await marked('first-control');
  // Both clocks count seconds since the same boot: the navigation's start ties them together.
  const { metrics } = await cdp.send('Performance.enable').then(() => cdp.send('Performance.getMetrics'));
  const started = metrics.find(({ name }) => name === 'NavigationStart')?.value ?? 0;
  await page.waitForLoadState('networkidle');
  await context.close();
  const before = arrivals.filter(({ time }) => time <= started + ms / 1000);
  const bytes = (list: typeof arrivals) => list.reduce((sum, one) => sum + one.bytes, 0);
  return { ms, controlMs, bytesBefore: bytes(before), requestsBefore: before.length, bytesTotal: bytes(arrivals) };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function measure(browser: Browser, learner: Learner, profile: Profile, words: Words): Promise<void> {
  const loads: Load[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) loads.push(await loadOnce(browser, learner, profile, words));
  const of = (key: keyof Load) => Math.round(median(loads.map((load) => load[key])));
  const times = loads.map((load) => Math.round(load.ms));
  const kB = Math.round(of('bytesBefore') / 100) / 10;
  const met = profile.name !== 'phone' || (of('ms') <= GOAL_MS && kB <= GOAL_KB);
  const shown = {
    firstControlMs: of('controlMs'),
    firstChoiceMs: of('ms'),
    range: [Math.min(...times), Math.max(...times)],
    kBBefore: kB,
    requestsBefore: of('requestsBefore'),
  };
  console.log(
    JSON.stringify({
      bench: 'page',
      profile: profile.name,
      runs: RUNS,
      ...shown,
      kBTotal: Math.round(of('bytesTotal') / 100) / 10,
      goal: { ms: GOAL_MS, kB: GOAL_KB, met },
    }),
  );
}

const server = await BuiltServer.start();
const browser = await launch(await findChromium());
try {
  const learner = await atTheOffice(server.address, 'member');
  const attempt = await learner.begin('charter');
  const script = writeScript(await learner.material(attempt.setup), attempt);
  // The page opens on the first choice: what is measured is the load, not the reading.
  const before = until(script, (view) => view.kind === 'choice');
  await learner.post(attempt, 0, eventsOf(before));
  const { view, event } = script.beats[before.length]!;
  const label = event.type === 'choose' ? moduleTexts('fr', 'charter').steps[view.step]?.options?.[event.option]?.label : undefined;
  const words = { onward: ui('fr', 'actions.continue'), choice: plain(label ?? '').slice(0, 12) };
  for (const profile of PROFILES) await measure(browser, learner, profile, words);
} finally {
  await browser.close();
  await server.stop();
}
