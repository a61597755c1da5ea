import { describe, expect, it } from 'vitest';
import { MESSAGES, messagesOf } from '../../content/engine/diagnostic.ts';
import type { Reply } from '../../content/engine/log.ts';
import { answersOf, messagesState, recordAnswering } from '../../content/engine/messages.ts';
import type { PersonRecord } from '../../content/engine/record.ts';
import { modules } from './fake-server.ts';
import { Screen } from './page.tsx';

const { scenario } = modules.find(({ module }) => module.id === 'welcome')!;
const AT = '2026-12-14T09:00:00.000Z';
const first: Reply[] = messagesOf(scenario).map(([step, { options }]) => ({ step, option: options[0]!.id }));
const sat = { ambassador: { best: { points: 20, most: 40, exam: 'e1', at: AT }, passes: [], sat: 1, lastAt: AT } };

/** The messages' own route over one record, by the engine's own rules. */
function answersWith(screen: Screen, change: Partial<PersonRecord> = {}) {
  const kept = {
    posts: 0,
    record: { ...screen.server.record, messages: { module: 'welcome' as const, at: AT, first, again: [] }, exams: sat, ...change },
  };
  screen.routes = async (input, init) => {
    if (init?.method === 'POST') {
      kept.posts += 1;
      const done = recordAnswering(kept.record, scenario, JSON.parse(String(init.body)) as Reply, AT);
      if (!done.ok) return Response.json({ error: done.code }, { status: 409 });
      kept.record = done.value as typeof kept.record;
    }
    expect(new URL(String(input), 'http://x').pathname).toBe('/api/messages');
    const state = messagesState(kept.record, scenario);
    const messages = state === 'open' || state === 'done' ? answersOf(kept.record, scenario) : [];
    return Response.json({ state, module: state === 'none' ? null : 'welcome', messages });
  };
  return kept;
}

describe('the page of the eight messages', () => {
  it('asks them once more one by one, by keys too, then shows both answers side by side and no mark', async () => {
    let kept!: ReturnType<typeof answersWith>;
    const screen = await Screen.at('/messages', (page) => (kept = answersWith(page)));
    await screen.until(() => screen.root.querySelector('.phone') !== null);
    expect(screen.one('h2').textContent).toBe(`Message 1 sur ${MESSAGES}`);
    expect(document.activeElement).toBe(screen.one('.phone'));
    await screen.press('1', screen.one('.phone'));
    await screen.until(() => screen.text.includes('Message 2 sur'));
    expect(document.activeElement).toBe(screen.one('.phone'));
    for (let at = 2; at <= MESSAGES; at += 1) {
      await screen.until(() => screen.text.includes(`Message ${at} sur`));
      await screen.click('.choice:last-child');
    }
    await screen.until(() => screen.root.querySelector('.both') !== null);
    expect(kept.posts).toBe(MESSAGES);
    expect(document.activeElement).toBe(screen.one('.both'));
    const told = screen.all('.both li article');
    expect(told).toHaveLength(MESSAGES);
    expect([...told[0]!.querySelectorAll(':scope > dl dt')].map(({ textContent }) => textContent)).toEqual(['Au café', 'Aujourd’hui']);
    expect(told[0]!.querySelector('.same')?.textContent).toBe('La même réponse, les deux fois.');
    expect(told[1]!.querySelector('.same')).toBeNull();
    expect(told[1]!.querySelector('summary')?.textContent).toContain('La carte derrière ce message');
    expect(screen.root.querySelector('.both .m0, .both .m1, .both .m2')).toBeNull();
  });

  it('hears a key pressed in the very moment in which a message is seen', async () => {
    let kept!: ReturnType<typeof answersWith>;
    const screen = await Screen.at('/messages', (page) => (kept = answersWith(page)));
    await screen.until(() => screen.root.querySelector('.phone') !== null);
    let seen = '';
    // Told of every change before anything else runs: no frame is drawn, no later effect has run.
    const watch = new MutationObserver(() => {
      const heading = screen.root.querySelector('.answer-again h2')?.textContent ?? '';
      if (heading === seen) return;
      seen = heading;
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true }));
    });
    watch.observe(screen.root, { subtree: true, childList: true, characterData: true });
    await screen.press('1', screen.one('.phone'));
    await screen.until(() => screen.root.querySelector('.both') !== null);
    watch.disconnect();
    expect(kept.posts).toBe(MESSAGES);
  });

  it('says why nothing waits: not yet back, or never asked', async () => {
    const later = await Screen.at('/messages', (page) => answersWith(page, { exams: {} }));
    await later.until(() => later.text.includes('après le grand oral'));
    const never = await Screen.at('/messages', (page) => answersWith(page, { messages: undefined } as never));
    await never.until(() => never.text.includes('Rejoue-le'));
    expect(never.one('main a').getAttribute('href')).toBe('/play/welcome');
  });

  it('says what to do when an answer is refused or the network is away, and keeps the question on screen', async () => {
    const screen = await Screen.at('/messages', (page) => void answersWith(page));
    await screen.until(() => screen.root.querySelector('.phone') !== null);
    screen.routes = async () => Response.json({ error: 'ERR_MESSAGES_CLOSED' }, { status: 409 });
    await screen.click('.choice');
    await screen.until(() => screen.root.querySelector('[role=alert]') !== null);
    expect(screen.one('[role=alert]').textContent).toContain('reviennent après le grand oral');
    expect(screen.all('.choice')).toHaveLength(3);
    const away = await Screen.at('/messages');
    await away.until(() => away.root.querySelector('[role=alert]') !== null);
  });

  it('shows what another device answered meanwhile instead of refusing', async () => {
    let kept!: ReturnType<typeof answersWith>;
    const screen = await Screen.at('/messages', (page) => (kept = answersWith(page)));
    await screen.until(() => screen.root.querySelector('.phone') !== null);
    const elsewhere = recordAnswering(kept.record, scenario, { step: first[0]!.step, option: 'mine' }, AT);
    if (elsewhere.ok) kept.record = elsewhere.value as typeof kept.record;
    await screen.click('.choice');
    await screen.until(() => screen.text.includes('Message 2 sur'));
    expect(screen.root.querySelector('[role=alert]')).toBeNull();
  });
});
