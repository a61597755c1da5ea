import { describe, expect, it } from 'vitest';
import { plays } from './device.ts';
import { Screen } from './page.tsx';

/** The page at the end of a play. */
async function ended(prepare: (server: Screen['server']) => void = () => {}): Promise<Screen> {
  const screen = await Screen.at('/play/charter');
  prepare(screen.server);
  await screen.enter();
  plays(screen.device.game.player.value!, 400);
  await screen.device.settles();
  await screen.rests();
  while (!screen.root.querySelector('.ending')) await screen.click('.tray .cta');
  return screen;
}

describe('the end of a place', () => {
  it('tells the ending and its price, then the turning points', async () => {
    const screen = await ended();
    expect(screen.one('.ending h2').textContent.length).toBeGreaterThan(3);
    expect(screen.one('.price').textContent).toContain('Le prix');
    await screen.click('.ending .cta');
    expect(document.activeElement).toBe(screen.one('.recap .title'));
    expect(screen.all('.turning').length).toBeLessThanOrEqual(3);
  });

  it('asks again before it tells, and sends nothing of it', async () => {
    const screen = await ended();
    await screen.click('.ending .cta');
    const written = screen.device.game.player.value!.told.value.beats.length;
    const [first] = screen.all('.turning');
    expect(first!.querySelector('.told')).toBeNull();
    first!.querySelector<HTMLButtonElement>('.again .choice')!.click();
    await screen.rests();
    expect(first!.querySelector('.told')?.textContent.length).toBeGreaterThan(40);
    expect(screen.device.game.player.value!.told.value.beats).toHaveLength(written);
  });

  it('shows the two private counts and the cards met', async () => {
    const screen = await ended();
    await screen.click('.ending .cta');
    const result = screen.device.game.player.value!.result();
    if (!result.ok) throw new Error('the play is over');
    expect(screen.all('.counts dd').map((count) => Number(count.textContent))).toEqual([result.value.tooBold, result.value.tooCareful]);
    expect(screen.all('.met li')).toHaveLength(result.value.cardsMet.length);
  });

  it('ends on the reward: stars, what the server judged, three sentences, what next', async () => {
    const screen = await ended();
    await screen.click('.ending .cta');
    await screen.click('.recap > .cta');
    expect(document.activeElement).toBe(screen.one('.podium h1'));
    expect(screen.all('.keep li')).toHaveLength(3);
    expect(screen.text).not.toContain('calcul de ton appareil');
    expect(screen.all('.acts a, .acts button').length).toBeGreaterThanOrEqual(2);
    // The first finished play is the one later places know: nothing to keep.
    expect(screen.text).not.toContain('Garder cette version');
  });

  it('leads to the status once a yes would give a level, and only then', async () => {
    const without = await ended();
    without.device.game.player.value!.turnTo('reward');
    await without.rests();
    expect(without.root.querySelector('a[href="/status"].cta, .pending a[href="/status"]')).toBeNull();
    const screen = await ended((server) => (server.ready = 'relay'));
    screen.device.game.player.value!.turnTo('reward');
    await screen.rests();
    expect(screen.one('.pending a[href="/status"]').textContent.length).toBeGreaterThan(5);
    expect(screen.text).toContain('Relais');
  });

  it('says that the result is this device’s own until the server has judged', async () => {
    const screen = await Screen.at('/play/charter');
    await screen.enter();
    screen.server.down = true;
    const player = screen.device.game.player.value!;
    plays(player, 400);
    player.turnTo('reward');
    await screen.device.settles();
    await screen.rests();
    expect(screen.text).toContain('calcul de ton appareil');
    screen.server.down = false;
    screen.device.game.kick();
    await screen.device.settles();
    await screen.rests();
    expect(screen.text).not.toContain('calcul de ton appareil');
  });

  it('offers to keep the version of a replay', async () => {
    const screen = await ended();
    const player = screen.device.game.player.value!;
    player.turnTo('reward');
    await screen.rests();
    const again = screen.all('.acts button').find((one) => one.textContent.includes('Rejouer'))!;
    again.click();
    await screen.rests();
    const second = screen.device.game.player.value!;
    expect(second.key).not.toBe(player.key);
    plays(second, 400);
    second.turnTo('reward');
    await screen.device.settles();
    await screen.rests();
    const keep = screen.all('.acts button').find((one) => one.textContent.includes('Garder cette version'))!;
    keep.click();
    await screen.rests();
    expect(screen.server.log.some((line) => line.startsWith('keep '))).toBe(true);
    expect(screen.text).toContain('se souviendront de cette version');
  });

  it('takes nothing back from a place already passed: a replay under the mark keeps its badge and asks for no catching up', async () => {
    const screen = await ended((server) => {
      server.verdict = (result) => ({ ...result, passed: true, badges: ['filter'] });
    });
    screen.device.game.player.value!.turnTo('reward');
    await screen.rests();
    screen.server.verdict = (result) => ({ ...result, passed: false, badges: [] });
    screen
      .all('.acts button')
      .find((one) => one.textContent.includes('Rejouer'))!
      .click();
    await screen.rests();
    plays(screen.device.game.player.value!, 400);
    screen.device.game.player.value!.turnTo('reward');
    await screen.device.settles();
    await screen.rests();
    expect(screen.one('.podium h1').textContent).toBe('Place terminée');
    expect(screen.text).not.toContain('Sous 60');
    expect(screen.one('.medal img').getAttribute('src')).toContain('filter');
  });
});

describe('the charter in the story', () => {
  it('is read by zones, with rules and advice told apart, then accepted or not now: both go on', async () => {
    const screen = await Screen.at('/play/charter');
    await screen.enter();
    const player = screen.device.game.player.value!;
    const there = () => player.view.value.kind === 'say' && (player.view.value as { shows: string | null }).shows === 'charter';
    for (let turn = 1; turn < 400 && !there(); turn += 1) plays(player, turn);
    await screen.rests();
    while (!screen.root.querySelector('.charter-panel')) await screen.click('.tray .cta');
    expect(screen.all('.zone-part')).toHaveLength(3);
    expect(new Set(screen.all('.article .tag').map((tag) => tag.textContent))).toEqual(
      new Set(['Libre', 'À demander', 'Jamais', 'Règle', 'Conseil']),
    );
    expect(screen.one('.sentence').textContent).toBe(player.charter.acceptance.fr);
    const buttons = screen.all('.sign button');
    expect(buttons.map((one) => one.textContent.trim())).toEqual(['J’accepte la charte', 'Pas maintenant']);
    buttons[0]!.click();
    await screen.rests();
    expect(screen.server.log).toContain('accept {}');
    expect(screen.root.querySelector('.charter-panel')).toBeNull();
  });
});
