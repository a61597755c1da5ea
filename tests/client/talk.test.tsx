import { describe, expect, it } from 'vitest';
import { announce } from '../../client/ui/parts/live.tsx';
import { changeLocale } from '../../client/i18n.ts';
import { Screen } from './page.tsx';

const enter = async (): Promise<Screen> => {
  const screen = await Screen.at('/play/charter');
  await screen.toFirstChoice();
  return screen;
};

describe('a place, in words and controls', () => {
  it('opens on a card that says what awaits, then on its first words', async () => {
    const screen = await Screen.at('/play/charter');
    expect(screen.one('h1').textContent).toBe('Le grand tri');
    expect(document.activeElement).toBe(screen.one('.module-card h1'));
    await screen.enter();
    expect(document.activeElement).toBe(screen.one('.bubble'));
    expect(screen.root.querySelector('.choices')).toBeNull();
  });

  it('gives each new bubble the focus, and keeps those before it readable', async () => {
    const screen = await enter();
    expect(document.activeElement).toBe(screen.one('.bubble'));
    const { lines } = screen.device.game.player.value!.view.value as { lines: unknown[] };
    expect(screen.all('.before li')).toHaveLength(lines.length - 1);
  });

  it('names the group of answers by its question', async () => {
    const screen = await enter();
    const group = screen.one('.choices');
    expect(group.getAttribute('role')).toBe('group');
    expect(screen.one(`#${group.getAttribute('aria-labelledby')}`).textContent).toBe('Son texte, dans quel bac\u00a0?');
    expect(screen.all('.choice').every((choice) => choice.tagName === 'BUTTON')).toBe(true);
  });

  it('goes on with Enter on the bubble', async () => {
    const screen = await Screen.at('/play/charter');
    await screen.enter();
    const first = screen.one('.bubble .say').textContent;
    await screen.press('Enter');
    expect(screen.one('.bubble .say').textContent).not.toBe(first);
  });

  it('goes on with a press on the text or on the picture, never with one on a control or into an answer', async () => {
    const screen = await Screen.at('/play/charter');
    await screen.enter();
    const first = screen.one('.bubble .say').textContent;
    await screen.click('.bubble .say');
    const second = screen.one('.bubble .say').textContent;
    expect(second).not.toBe(first);
    await screen.click('.hud .mission');
    await screen.click('.before summary');
    expect(screen.one('.bubble .say').textContent).toBe(second);
    await screen.click('.slot');
    while (!screen.root.querySelector('.choices')) await screen.click('.tray .cta, .why > .cta');
    const asked = screen.one('.bubble .say').textContent;
    await screen.click('.slot');
    await screen.click('.bubble .say');
    expect(screen.one('.bubble .say').textContent).toBe(asked);
    expect(screen.root.querySelector('.choices')).not.toBeNull();
  });

  it('says what the meters are when they are pressed', async () => {
    const screen = await enter();
    await screen.click('.meters .about');
    expect(screen.one('dialog h2').textContent).toBe('Tes jauges');
    expect(screen.all('dialog dt').map((one) => one.textContent?.trim())).toEqual(['Confiance', 'Portée', 'Risque']);
  });

  it('answers with a digit while the focus is inside the game, and only there', async () => {
    const screen = await enter();
    await screen.press('2', document.body);
    await screen.press('2', screen.one('.hud a'));
    expect(screen.root.querySelector('.choices')).not.toBeNull();
    await screen.press('2', screen.one('.bubble'));
    expect(screen.root.querySelector('.choices')).toBeNull();
    const { beats } = screen.device.game.player.value!.told.value;
    expect(beats.at(-1)?.event.type).toBe('choose');
  });

  it('leaves digits alone when the setting says so', async () => {
    const screen = await enter();
    screen.device.game.settings.change({ shortcuts: false });
    await screen.press('2', screen.one('.bubble'));
    expect(screen.root.querySelector('.choices')).not.toBeNull();
  });

  it('shows what happened, then why, and says what the meters did', async () => {
    const screen = await enter();
    await screen.click('.choice');
    const told = screen.one('.why');
    expect(document.activeElement).toBe(told);
    const [after, why] = [screen.one('.why .after'), screen.one('.why details')];
    expect(after.compareDocumentPosition(why) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    // Only the first place, and a harm anywhere, explain by themselves: elsewhere the why is one press away.
    expect(told.classList.contains('bad')).toBe(false);
    expect((why as HTMLDetailsElement).open).toBe(false);
    expect(screen.one('[role=status]').textContent).toMatch(/Confiance|Les jauges/);
    for (const meter of screen.all('[role=meter]')) expect(meter.getAttribute('aria-valuetext')).toMatch(/sur 100$/);
  });

  it('shows the earlier answer where a new fact has arrived', async () => {
    const screen = await enter();
    for (let turn = 0; turn < 60 && !screen.root.querySelector('.earlier'); turn += 1) {
      const choice = screen.root.querySelector<HTMLElement>('.choice');
      (choice ?? screen.one('.tray .cta, .why > .cta')).click();
      await screen.rests();
    }
    expect(screen.one('.earlier').textContent).toContain('Tu avais répondu');
    expect(screen.one('.earlier b').textContent.length).toBeGreaterThan(5);
  });

  it('keeps its step when the language changes', async () => {
    const screen = await enter();
    const { view } = screen.device.game.player.value!;
    const before = view.value;
    await changeLocale('en');
    await screen.rests();
    expect(screen.one('#question').textContent).toBe('Which tray for his text?');
    expect(view.value).toBe(before);
    await changeLocale('fr');
  });

  it('says in words that the network is away, and plays on', async () => {
    const screen = await enter();
    screen.server.down = true;
    await screen.click('.choice');
    await screen.device.settles();
    await screen.rests();
    expect(screen.one('.delivery').textContent).toMatch(/Hors ligne/);
    await screen.click('.why > .cta');
    expect(screen.root.querySelector('.bubble')).not.toBeNull();
  });

  it('shows a message on the phone with three answers, and goes on without a word about them', async () => {
    const screen = await Screen.at('/play/welcome', ({ server }) => server.opens('welcome'));
    await screen.enter();
    while (!screen.root.querySelector('.phone')) await screen.click('.tray .cta');
    expect(document.activeElement).toBe(screen.one('.phone'));
    expect(screen.one('.phone').textContent).toContain('Message de Ta sœur');
    expect(screen.one('.phone .unscored').textContent).toContain('Sans note');
    expect(screen.one(`#${screen.one('.choices').getAttribute('aria-labelledby')}`).textContent).toBe('Que réponds-tu\u00a0?');
    expect(screen.all('.choice')).toHaveLength(3);
    await screen.press('1', screen.one('.phone'));
    expect(screen.root.querySelector('.phone, .why')).toBeNull();
    expect(document.activeElement).toBe(screen.one('.bubble'));
    const { beats } = screen.device.game.player.value!.told.value;
    expect(beats.at(-1)?.event).toMatchObject({ type: 'choose', step: 'phone-sister', option: 'review' });
  });

  it('has one polite live region', async () => {
    const screen = await enter();
    expect(screen.all('[aria-live]')).toHaveLength(1);
    announce('bonjour');
    await screen.rests();
    expect(screen.one('[aria-live=polite]').textContent).toBe('bonjour');
  });
});
