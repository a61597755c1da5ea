import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OrderPage } from '../../client/desk/charter/order-page.tsx';
import type { CharterState } from '../../client/desk/charter/use-charter.ts';
import { startTexts, textsOf } from '../../client/i18n.ts';
import { Live } from '../../client/ui/parts/live.tsx';
import { go } from '../../client/ui/router.ts';
import { fail, ok } from '../../content/engine/errors.ts';
import type { Result } from '../../content/engine/errors.ts';
import type { Zone } from '../../content/engine/vocabulary.ts';
import type { DeskView } from '../../server/charter-desk/view.ts';
import { texts } from './fake-server.ts';

const both = (text: string) => ({ fr: text, en: text });
const article = (id: string, zone: Zone) => ({ id, zone, kind: 'rule', title: both(id.toUpperCase()) });
const ARTICLES = [article('a01', 'free'), article('a02', 'ask'), article('a03', 'free'), article('a04', 'free')];
const part = <T,>(body: T, version = 0) => ({ version, savedAt: null, savedBy: null, changed: false, body });
/** A desk whose articles are in that order. */
function deskWith(order: string[], version: number): DeskView {
  const articles = order.map((id) => ({ id, ...part(ARTICLES.find((one) => one.id === id)!) }));
  return { draft: { order: part(order, version), contacts: part([]), articles } } as unknown as DeskView;
}

type Saved = { version: number; body: unknown };
const root = document.createElement('div');
const saved: Saved[] = [];
let answer: (save: Saved) => Result<{ desk: DeskView }>;

function Shown() {
  const [view, put] = useState(() => deskWith(['a01', 'a02', 'a03', 'a04'], 0));
  const requests = {
    put: (_id: string, version: number, body: unknown) => {
      saved.push({ version, body });
      return Promise.resolve(answer({ version, body }));
    },
  };
  return (
    <>
      <OrderPage charter={{ view, put, requests, again: () => undefined, ours: {} } as unknown as CharterState} />
      <Live />
    </>
  );
}

async function rests(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setTimeout(done, 0));
}
const free = () => [...root.querySelectorAll('.charter-zone.free b')].map((one) => one.textContent.slice(-3));
async function clicks(selector: string): Promise<void> {
  root.querySelector<HTMLElement>(selector)!.click();
  await rests();
}
const way = (id: string, side: 'up' | 'down') => `[data-article=${id}] [data-way=${side}]`;
const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent === name)!;
async function presses(name: string): Promise<void> {
  button(name).click();
  await rests();
}
/** As a mouse, a pen or a finger does it. */
const points = (at: Element, type: string, clientY: number) =>
  at.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clientY, button: 0, pointerId: 1 }));

beforeEach(async () => {
  document.body.replaceChildren(root);
  sessionStorage.clear();
  saved.length = 0;
  answer = ({ version, body }) => ok({ desk: deskWith(body as string[], version + 1) });
  go('/desk/charter/order', 'replace');
  await startTexts((language, file) => Promise.resolve(ok(texts(language, file))), 'fr');
  for (let turn = 0; turn < 200 && textsOf('desk') === null; turn += 1) await rests();
  render(<Shown />, root);
  await rests();
});
afterEach(() => render(null, root));

describe('the order of the articles at the desk', () => {
  it('is changed zone by zone with buttons; the focus goes with the article, and its new place is said', async () => {
    expect(free()).toEqual(['A01', 'A03', 'A04']);
    await clicks(way('a01', 'down'));
    expect(free()).toEqual(['A03', 'A01', 'A04']);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Descendre.*A01$/);
    expect(root.querySelector('[role=status][aria-live]')?.textContent).toMatch(/A01 est maintenant en place 2 sur 3/);
    await clicks(way('a01', 'down'));
    expect(free()).toEqual(['A03', 'A04', 'A01']);
    // It can go no further: the other way has the focus.
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Monter.*A01$/);
    expect(root.querySelector(way('a01', 'down'))?.getAttribute('aria-disabled')).toBe('true');
  });

  it('is changed by the grip alike', async () => {
    const list = root.querySelector<HTMLElement>('.charter-zone.free ol')!;
    list.setPointerCapture = () => undefined;
    for (const [at, row] of [...list.children].entries()) {
      row.getBoundingClientRect = () => new DOMRect(0, at * 100, 300, 100);
      row.scrollIntoView = () => undefined;
    }
    points(list.querySelector('[data-grip]')!, 'pointerdown', 50);
    points(list, 'pointermove', 290);
    points(list, 'pointerup', 290);
    await rests();
    expect(free()).toEqual(['A03', 'A04', 'A01']);
  });

  it('is taken back move by move, as a whole, and only saved when one says so', async () => {
    await clicks(way('a01', 'down'));
    await clicks(way('a04', 'up'));
    expect(free()).toEqual(['A03', 'A04', 'A01']);
    await presses('Annuler le dernier déplacement');
    expect(free()).toEqual(['A03', 'A01', 'A04']);
    await presses('Abandonner mes changements');
    expect(free()).toEqual(['A01', 'A03', 'A04']);
    expect(button('Annuler le dernier déplacement').getAttribute('aria-disabled')).toBe('true');
    expect(saved).toEqual([]);
    await clicks(way('a04', 'up'));
    await presses('Enregistrer');
    // Those of other zones keep their places.
    expect(saved).toEqual([{ version: 0, body: ['a01', 'a02', 'a04', 'a03'] }]);
  });

  it('that somebody else saved meanwhile is never overwritten: both are shown, and one chooses', async () => {
    const theirs = { part: 'order', version: 1, savedBy: 'Lou', savedAt: '2026-01-05T10:00:00.000Z', body: ['a03', 'a02', 'a01', 'a04'] };
    answer = ({ version, body }) =>
      version === 0 ? fail('ERR_VERSION_CONFLICT', { conflict: theirs }) : ok({ desk: deskWith(body as string[], version + 1) });
    await clicks(way('a04', 'up'));
    await presses('Enregistrer');
    const dialog = root.ownerDocument.querySelector('.charter-conflict')!;
    expect(dialog.textContent).toContain('Lou');
    expect(dialog.textContent).toContain('Ordre des articles');
    await presses('Tout prendre du sien');
    await presses('Continuer avec ces choix');
    expect(free()).toEqual(['A03', 'A01', 'A04']);
  });
});
