import { describe, expect, it } from 'vitest';
import type { TriageView } from '../../content/engine/minigames/triage.ts';
import type { ModuleId } from '../../content/engine/vocabulary.ts';
import { countText } from '../../client/ui/triage/model.ts';
import type { Say } from '../../client/ui/triage/texts.ts';
import { step } from './device.ts';
import { Screen } from './page.tsx';

/** The page where the game of a place has just taken over from the story. */
async function atTheGame(module: ModuleId): Promise<Screen> {
  const screen = await Screen.at(`/play/${module}`, ({ server }) => server.opens(module));
  await screen.enter();
  const player = screen.device.game.player.value!;
  for (let turn = 0; turn < 100 && player.view.value.kind !== 'minigame'; turn += 1) {
    step(player);
    await screen.rests();
  }
  await screen.rests();
  return screen;
}

describe('the focus of whoever plays by keyboard', () => {
  it.each(['welcome', 'charter', 'law', 'profile', 'sharing', 'crisis'] as const)(
    'is in the game when that of %s comes',
    async (module) => {
      const screen = await atTheGame(module);
      expect(screen.device.game.player.value!.view.value.kind).toBe('minigame');
      expect(screen.one('#main').contains(document.activeElement)).toBe(true);
    },
  );

  it('stands before the first place when the map comes', async () => {
    const screen = await Screen.at('/');
    expect(document.activeElement).toBe(screen.one('h1'));
  });
});

describe('the tower’s inbox', () => {
  it('takes the focus again when a new wave begins, and counts one message as one', async () => {
    const screen = await atTheGame('crisis');
    const player = screen.device.game.player.value!;
    const here = () => (player.view.value as { state: TriageView }).state;
    for (let turn = 0; turn < 60 && here().phase !== 'pause'; turn += 1) {
      await player.move({ do: 'wait' });
      await screen.rests();
    }
    screen.one<HTMLButtonElement>('.beside .cta').focus();
    while (here().wave === 1) await screen.click('.beside .cta');
    expect(document.activeElement).toBe(screen.one('#inbox'));
    const say = (key: string, values: Record<string, string | number> = {}) => `${key} ${values['count']}`;
    const one = { open: [{ fresh: true }] } as unknown as TriageView;
    expect(countText(one, say as Say)).toBe('newCount 1, openCount 1');
  });
});
