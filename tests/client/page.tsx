import { signal } from '@preact/signals';
import { render } from 'preact';
import { changeLocale, startTexts } from '../../client/i18n.ts';
import { App } from '../../client/ui/app.tsx';
import { PageProvider } from '../../client/ui/context.tsx';
import type { Page } from '../../client/ui/context.tsx';
import { go } from '../../client/ui/router.ts';
import { preloadScreens } from '../../client/ui/screens.ts';
import { openRouteApi } from '../../client/route-api.ts';
import { ok } from '../../content/engine/errors.ts';
import { Device } from './device.ts';
import { FakeServer, texts } from './fake-server.ts';

// Effects run after a drawn frame: here frames cost nothing.
window.requestAnimationFrame = (work) => setTimeout(work, 0) as unknown as number;

/** The page of a device, drawn without a browser. */
export class Screen {
  readonly server = new FakeServer();
  readonly device = new Device(this.server);
  readonly sounds: string[] = [];
  /** HR's desk; a test of it puts it there. */
  Desk: Page['Desk'] = () => null;
  /** What answers a page that asks a route directly; a test of one puts it there. */
  routes: typeof fetch = () => Promise.reject(new Error('no server'));
  readonly root = document.createElement('div');

  static async at(path: string, prepare: (screen: Screen) => void = () => undefined): Promise<Screen> {
    const screen = new Screen();
    prepare(screen);
    document.body.replaceChildren(screen.root);
    go(path, 'replace');
    await startTexts((language, file) => Promise.resolve(ok(texts(language, file))), 'fr');
    // Loaded once: a test that is slow to import must not be taken for a page that does not answer.
    await Promise.all([preloadScreens(), import('../../client/session/open-player.ts')]);
    const page: Page = {
      ask: openRouteApi((...request) => screen.routes(...request)).ask,
      game: screen.device.game,
      changeLanguage: async (wanted) => void (await changeLocale(wanted)),
      attachStage: () => undefined,
      stage: signal('off'),
      place: signal('sorting-office'),
      night: signal(false),
      play: (sound) => void screen.sounds.push(sound),
      calm: signal(true),
      Desk: screen.Desk,
      reduced: signal(true),
    };
    render(
      <PageProvider value={page}>
        <App />
      </PageProvider>,
      screen.root,
    );
    await screen.device.game.session.start(false);
    await screen.rests();
    return screen;
  }

  /** Lets promises, effects and drawings happen. */
  async rests(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setTimeout(done, 0));
  }

  /** Waits, two seconds at most, until something is true. */
  async until(ready: () => boolean): Promise<void> {
    for (let turn = 0; turn < 200 && !ready(); turn += 1) await new Promise((done) => setTimeout(done, 10));
    await this.rests();
    if (!ready()) throw new Error(`Waited in vain: ${this.text.slice(0, 300)}`);
  }

  /** Enters the place by its card. */
  async enter(): Promise<void> {
    await this.click('.module-card .cta');
    await this.until(() => this.root.querySelector('.module-card') === null);
  }

  get text(): string {
    return this.root.textContent.replace(/\s+/g, ' ');
  }

  one<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`Nothing on the page for ${selector}: ${this.text.slice(0, 300)}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  async click(selector: string): Promise<void> {
    this.one(selector).click();
    await this.rests();
  }

  /** A key pressed where the focus is, or on an element. */
  async press(key: string, on: Element = document.activeElement ?? document.body): Promise<void> {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await this.rests();
  }

  /** Enters the place and reads up to its first choice. */
  async toFirstChoice(): Promise<void> {
    await this.enter();
    while (!this.root.querySelector('.choices')) await this.click('.tray .cta, .why > .cta');
  }
}
