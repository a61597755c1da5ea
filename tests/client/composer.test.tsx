import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { deskWith } from '../../client/desk/desk.tsx';
import type { PlanRow } from '../../client/desk/sessions/requests.ts';
import { openRouteApi } from '../../client/route-api.ts';
import { Screen } from './page.tsx';

const both = (text: string) => ({ fr: text, en: text });
const round = (id: string, minutes: number) => ({ id, kind: 'quiz', title: both(id.toUpperCase()), minutes, seconds: null });
const plan: PlanRow = {
  id: 'fears',
  title: both('Les peurs'),
  summary: both('…'),
  topic: 'fears',
  minutes: 32,
  rounds: [round('a', 4), round('b', 5), round('c', 18)],
  made: 'ready',
  shared: false,
  by: null,
};
const shown: Screen[] = [];
afterEach(() => {
  for (const screen of shown.splice(0)) render(null, screen.root);
});

/** The composer, with these rounds of the plan added: their places in it. */
async function composer(...places: number[]): Promise<Screen> {
  const api = openRouteApi(() => Promise.resolve(Response.json({ plans: [plan] })));
  const screen = await Screen.at('/desk/sessions/plans/new', (one) => {
    one.server.person = { ...one.server.person, role: 'manager' };
    one.Desk = deskWith(api);
  });
  shown.push(screen);
  await screen.until(() => screen.root.querySelector('.catalogue-plan') !== null);
  await adds(screen, ...places);
  return screen;
}
async function adds(screen: Screen, ...places: number[]): Promise<void> {
  for (const at of places) {
    screen.all('.catalogue-plan li > button')[at]!.click();
    await screen.rests();
  }
}
const order = (screen: Screen) => screen.all('.composer-round b').map((one) => one.textContent.replace(/^\d+\.\s*/, ''));
const total = (screen: Screen) => screen.one('.composer-total').textContent;

/** As a mouse, a pen or a finger does it. */
function points(at: Element, type: string, clientY: number): void {
  at.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clientY, button: 0, pointerId: 1 }));
}
/** Rows of a hundred pixels, one below the other: jsdom lays nothing out. */
function layOut(list: HTMLElement): HTMLElement {
  list.setPointerCapture = () => undefined;
  for (const [at, row] of [...list.children].entries()) {
    row.getBoundingClientRect = () => new DOMRect(0, at * 100, 300, 100);
    row.scrollIntoView = () => undefined;
  }
  return list;
}

describe('the composer of a plan', () => {
  it('moves a round with a button and by its grip alike, and says where it is now', async () => {
    const screen = await composer(0, 1, 2);
    expect(order(screen)).toEqual(['A', 'B', 'C']);
    screen.all('[data-way=down]')[0]!.click();
    await screen.rests();
    expect(order(screen)).toEqual(['B', 'A', 'C']);
    const list = layOut(screen.one('.composer-rounds'));
    points(screen.all('[data-grip]')[0]!, 'pointerdown', 50);
    points(list, 'pointermove', 170);
    points(list, 'pointerup', 170);
    await screen.rests();
    expect(order(screen)).toEqual(['A', 'B', 'C']);
    expect(document.body.textContent).toMatch(/«\sB\s» est en place 2 sur 3/);
  });

  it('leaves the order as it was when what is held is let go by Escape', async () => {
    const screen = await composer(0, 1);
    const list = layOut(screen.one('.composer-rounds'));
    points(screen.all('[data-grip]')[0]!, 'pointerdown', 50);
    points(list, 'pointermove', 190);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    points(list, 'pointerup', 190);
    await screen.rests();
    expect(order(screen)).toEqual(['A', 'B']);
  });

  it('keeps the minutes in view, and says when they are too few or too many', async () => {
    const screen = await composer(0);
    expect(total(screen)).toMatch(/^9 minutes.*ajoutez une manche/);
    await adds(screen, 2, 2);
    expect(total(screen)).toMatch(/^45 minutes, bilan compris$/);
    await adds(screen, 0);
    expect(total(screen)).toMatch(/^49 minutes.*retirez une manche/);
  });

  it('finds rounds by a word of their title or their topic, with or without accents, and by their kind', async () => {
    const screen = await composer();
    const titles = () => screen.all('.catalogue-plan summary b').map((one) => one.textContent);
    const types = (text: string) => {
      const field = screen.one<HTMLInputElement>('.finder input');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return screen.rests();
    };
    await types('b');
    expect([titles(), screen.one('.finder [role=status]').textContent]).toEqual([['B'], '1 résultat']);
    await types('PEUR');
    expect(titles()).toEqual(['A', 'B', 'C']);
    await types('');
    const kind = screen.one<HTMLSelectElement>('.finder select');
    kind.value = 'story';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    await screen.rests();
    expect([titles(), screen.one('.finder [role=status]').textContent]).toEqual([[], '0 résultat']);
  });

  it('puts back where it was a round that was taken out', async () => {
    const screen = await composer(0, 1);
    screen.all('.composer-ways button')[2]!.click();
    await screen.rests();
    expect(order(screen)).toEqual(['B']);
    expect(document.activeElement?.textContent).toBe('La remettre');
    screen.one('.composer-undo button').click();
    await screen.rests();
    expect(order(screen)).toEqual(['A', 'B']);
    expect(screen.root.querySelector('.composer-undo')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Retirer «\sA\s»$/);
  });
});
