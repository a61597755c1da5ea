import type { Browser, CDPSession, Page } from 'playwright-core';
import { findChromium, launch } from '../support/chromium.ts';
import { BuiltServer } from '../support/demo-server.ts';
import { Learner } from '../support/learner.ts';
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

type Load = { ms: number; bytesBefore: number; requestsBefore: number; bytesTotal: number };

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

/** Notes in the page the first moment at which a choice is there and enabled. */
async function watchForChoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('[data-option]:not([disabled])')) return;
      performance.mark('first-choice');
      watcher.disconnect();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true, attributes: true });
  });
}

async function loadOnce(browser: Browser, learner: Learner, profile: Profile): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: profile.width, height: profile.height }, serviceWorkers: 'block' });
  await context.addCookies(learner.cookies.map((cookie) => ({ ...cookie, url: learner.address })));
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const arrivals = await meter(cdp);
  await slowDown(cdp, profile);
  await watchForChoice(page);
  await page.goto(`${learner.address}/play/charter`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-choice').length > 0, null, { timeout: 60_000 });
  const ms = await page.evaluate(() => performance.getEntriesByName('first-choice')[0]!.startTime);
  // Both clocks count seconds since the same boot: the navigation's start ties them together.
  const { metrics } = await cdp.send('Performance.enable').then(() => cdp.send('Performance.getMetrics'));
  const started = metrics.find(({ name }) => name === 'NavigationStart')?.value ?? 0;
  await page.waitForLoadState('networkidle');
  await context.close();
  const before = arrivals.filter(({ time }) => time <= started + ms / 1000);
  const bytes = (list: typeof arrivals) => list.reduce((sum, one) => sum + one.bytes, 0);
  return { ms, bytesBefore: bytes(before), requestsBefore: before.length, bytesTotal: bytes(arrivals) };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function measure(browser: Browser, learner: Learner, profile: Profile): Promise<void> {
  const loads: Load[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) loads.push(await loadOnce(browser, learner, profile));
  const of = (key: keyof Load) => Math.round(median(loads.map((load) => load[key])));
  const times = loads.map((load) => Math.round(load.ms));
  const kB = Math.round(of('bytesBefore') / 100) / 10;
  const met = profile.name !== 'phone' || (of('ms') <= GOAL_MS && kB <= GOAL_KB);
  const shown = {
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
  const learner = await Learner.signIn(server.address, 'member');
  const attempt = await learner.begin('charter');
  const script = writeScript(await learner.material(attempt.setup), attempt);
  // The page opens on the first choice: what is measured is the load, not the reading.
  await learner.post(attempt, 0, eventsOf(until(script, (view) => view.kind === 'choice')));
  for (const profile of PROFILES) await measure(browser, learner, profile);
} finally {
  await browser.close();
  await server.stop();
}
