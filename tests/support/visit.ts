import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { pressWith } from './hands.ts';
import type { Input, Press } from './hands.ts';
import type { Learner } from './learner.ts';
import { plain } from './texts.ts';

export const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof SIZES;

export type VisitOptions = {
  locale?: Locale;
  size?: Size | { width: number; height: number };
  input?: Input;
  /** Signed in as this person. */
  learner?: Learner;
  /** Motion as the system says; reduced unless told, which makes pictures repeatable. */
  motion?: 'reduce' | 'no-preference';
  /** Runs in the page before anything else. */
  prepare?: string;
  /** With the service worker, which keeps each file of the game for a lost network: work that only a test of it needs. */
  keeps?: boolean;
};

/** An address of no page. */
export const NOWHERE = '/nowhere';
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The browser notes each answer over 399. Two of them are how the server says something: nobody is signed in, no such page. */
const isAnAnswer = (text: string, url: string): boolean =>
  (/status of 401/.test(text) && url.endsWith('/api/me')) || (/status of 404/.test(text) && url.endsWith(NOWHERE));

/** One browser window of one person, which notes all that must never happen in it. */
export class Visit {
  /** Errors of the console, uncaught ones, requests to elsewhere, breaches of the security policy. */
  readonly problems: string[] = [];
  readonly press: Press;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly address: string,
    readonly input: Input,
  ) {
    this.press = pressWith(input, page);
  }

  static async open(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visit> {
    const { locale = 'fr', size = 'laptop', input = 'mouse', learner, motion = 'reduce', prepare, keeps = false } = options;
    const context = await browser.newContext({
      viewport: typeof size === 'string' ? SIZES[size] : size,
      hasTouch: input === 'touch',
      isMobile: input === 'touch' && size === 'phone',
      locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
      reducedMotion: motion,
      serviceWorkers: keeps ? 'allow' : 'block',
      baseURL: address,
    });
    // Long enough for a machine with other work to do.
    context.setDefaultTimeout(30_000);
    if (learner) await context.addCookies(learner.cookies.map((cookie) => ({ ...cookie, url: address })));
    const page = await context.newPage();
    const visit = new Visit(context, page, address, input);
    await visit.watch();
    if (prepare) await page.addInitScript(prepare);
    return visit;
  }

  private async watch(): Promise<void> {
    const { page, context, problems } = this;
    page.on('console', (message) => {
      if (message.type() === 'error' && !isAnAnswer(message.text(), message.location().url))
        problems.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.address) && !/^(data|blob):/.test(url)) problems.push(`request to elsewhere: ${url}`);
    });
    await context.exposeFunction('noteBreach', (text: string) => problems.push(`security policy: ${text}`));
    await page.addInitScript(() => {
      const note = (window as unknown as { noteBreach(text: string): void }).noteBreach;
      document.addEventListener('securitypolicyviolation', (event) => note(`${event.violatedDirective} ${event.blockedURI}`));
    });
  }

  /** Opens an address and waits for the heading that its screen begins with. */
  async go(path: string, heading: string): Promise<void> {
    await this.page.goto(path);
    await this.headed(heading);
  }

  /** Waits for the screen with this heading. */
  async headed(heading: string): Promise<void> {
    await this.page
      .getByRole('heading', { name: plain(heading) })
      .first()
      .waitFor();
  }

  /** Waits until every short movement has come to its end; those of two seconds and more are there to stay, and are left alone. */
  async calm(): Promise<void> {
    await this.page.evaluate(async () => {
      const short = ({ playState, effect }: Animation) => playState === 'running' && Number(effect?.getComputedTiming().endTime) < 2000;
      const moving = () => document.getAnimations().filter(short);
      for (let turn = 0; turn < 10 && moving().length > 0; turn += 1) await Promise.allSettled(moving().map((one) => one.finished));
    });
  }

  /** Where a thing lies, in px of the window, once it lies still: no movement under way, the same place in two frames. */
  async still(thing: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    await thing.waitFor();
    const deadline = Date.now() + 10_000;
    for (let before = ''; ;) {
      await this.calm();
      const box = await thing.boundingBox();
      const now = JSON.stringify(box);
      if (box && now === before) return box;
      if (Date.now() > deadline) throw new Error(`${String(thing)} does not lie still.`);
      before = now;
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
  }

  /** What axe-core finds wrong, one line a finding: the rule, where, and why. Nothing found: an empty list. */
  async accessibility(): Promise<string[]> {
    const { page } = this;
    // A colour that is still fading in is nobody's choice.
    await this.calm();
    // Evaluated, not put in as a script element, which the security policy would refuse.
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    const violations = await page.evaluate(async (tags) => {
      type Found = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] };
      const found = window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: Found[] }> } };
      return (await found.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })).violations;
    }, AXE_TAGS);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
  }

  /** What sticks out of the window sideways; waits a second for what is still being laid out. Nothing: an empty list. */
  async overflow(): Promise<string[]> {
    const deadline = Date.now() + 1000;
    for (;;) {
      const found = await this.sticksOut();
      if (found.length === 0 || Date.now() > deadline) return found;
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  }

  private sticksOut(): Promise<string[]> {
    return this.page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > width + 0.5);
      return [`${document.documentElement.scrollWidth - width} px too wide`, ...wide.slice(0, 8).map((one) => one.outerHTML.slice(0, 120))];
    });
  }

  /** Keeps a picture in `shots/` for people to look at. */
  async shot(name: string): Promise<void> {
    mkdirSync('shots', { recursive: true });
    await this.page.screenshot({ path: `shots/${name}.png`, animations: 'disabled' });
  }

  async close(): Promise<void> {
    // An answer that a test has changed may still be on its way.
    await this.page.unrouteAll({ behavior: 'ignoreErrors' });
    await this.context.unrouteAll({ behavior: 'ignoreErrors' });
    await this.context.close();
  }
}
