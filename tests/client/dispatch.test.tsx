import { beforeEach, describe, expect, it } from 'vitest';
import type { DispatchView } from '../../client/api.ts';
import { Screen } from './page.tsx';

/** As it is read: every space a plain one. */
const read = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ');
const told = (number: number) => ({ situation: `Situation ${number}`, options: { a: `A${number}`, b: `B${number}`, c: `C${number}` } });
const waiting = (more: Partial<DispatchView> = {}): DispatchView => ({
  id: 'd1',
  kind: 'daily',
  module: null,
  day: '2026-11-23',
  items: ['LAW-01', 'LAW-02', 'LAW-03'].map((card, at) => ({
    kind: 'situation',
    card,
    options: ['c', 'a', 'b'],
    texts: { fr: told(at + 1), en: { ...told(at + 1), situation: `English ${at + 1}` } },
    answer: null,
  })),
  next: 0,
  won: null,
  ...more,
});

describe('dispatches', () => {
  let screen: Screen;
  const at = async (path: string, prepare: (screen: Screen) => void) => {
    screen = await Screen.at(path, prepare);
    await screen.rests();
  };
  const requests = (name: string) => screen.server.log.filter((line) => line.startsWith(name));

  describe('on the map', () => {
    it('are announced quietly when one is there, without a number', async () => {
      await at('/', ({ server }) => void (server.board = { ...server.board, daily: { state: 'waiting', next: null } }));
      expect(screen.one('.mail').textContent).toContain('Une dépêche t’attend');
      expect(screen.one('.mail').getAttribute('href')).toBe('/dispatch');
    });

    it('are not mentioned otherwise', async () => {
      await at('/', ({ server }) => void (server.board = { ...server.board, daily: { state: 'done', next: '2026-11-25' } }));
      expect(screen.all('.mail')).toEqual([]);
    });
  });

  describe('the letterbox', () => {
    it('says what waits, what is over and when the next comes', async () => {
      await at('/dispatch', ({ server }) => {
        server.board = {
          day: '2026-11-23',
          daily: { state: 'done', next: '2026-11-25' },
          visits: [
            { module: 'charter', kind: 'return', state: 'later', from: '2026-11-24' },
            { module: 'law', kind: 'recovery', state: 'open', from: '2026-11-23' },
          ],
        };
      });
      expect(screen.text).toContain('La prochaine arrive le 25 novembre 2026');
      expect(screen.text).toContain('À partir du 24 novembre 2026');
      expect(screen.all('.letter .cta').map((one) => read(one.getAttribute('aria-label')))).toEqual(['Ouvrir : L’œil du droit']);
    });

    it('says why nothing opens, and stays', async () => {
      await at('/dispatch', ({ server }) => void (server.board = { ...server.board, daily: { state: 'waiting', next: null } }));
      await screen.click('.letter .cta');
      expect(screen.one('[role=alert]').textContent).toContain('Pas de dépêche ici pour l’instant');
      expect(screen.all('.letter')).toHaveLength(1);
    });

    it('is empty without an answer from the server, and says so', async () => {
      await at('/dispatch', ({ server }) => void (server.board = { ...server.board }));
      screen.server.down = true;
      screen.device.game.session.board.value = null;
      await screen.device.game.session.refreshBoard();
      await screen.rests();
      expect(screen.text).toContain('Hors ligne');
    });
  });

  describe('a dispatch', () => {
    beforeEach(async () => {
      await at('/dispatch', ({ server }) => {
        server.board = { ...server.board, daily: { state: 'waiting', next: null } };
        server.dispatch = waiting();
      });
      await screen.click('.letter .cta');
    });

    it('shows one situation and its three answers in the order given, nothing of the key', () => {
      expect(screen.one('h1').textContent).toBe('Situation 1 sur 3');
      expect(document.activeElement).toBe(screen.one('h1'));
      expect(screen.one('.two-lines').textContent).toBe('Situation 1');
      expect(screen.all('.answers .label').map((one) => one.textContent)).toEqual(['C1', 'A1', 'B1']);
      expect(screen.all('.holds, .mine, .verdict')).toEqual([]);
    });

    it('is answered by a click; the verdict takes the focus and names the answer that holds', async () => {
      await screen.click('.answers .choice:nth-child(2)');
      expect(requests('answerDispatch')).toEqual(['answerDispatch d1 {}']);
      const verdict = screen.one('.verdict');
      expect(document.activeElement).toBe(verdict);
      expect(verdict.textContent).toContain('Pas si vite…');
      expect(read(verdict.textContent)).toContain('Celle-ci tient : B1');
      expect(verdict.textContent).toContain('Parce que.');
      expect(verdict.textContent).toContain('Ni bâillon, ni immunité');
      expect(screen.one('.mine .label').textContent).toBe('A1');
    });

    it('takes one answer and no second', async () => {
      await screen.click('.answers .choice:nth-child(1)');
      await screen.click('.answers .choice:nth-child(3)');
      await screen.press('2', screen.one('.verdict'));
      expect(requests('answerDispatch')).toHaveLength(1);
    });

    it('is answered by digits, and Enter goes on from the verdict', async () => {
      for (const number of [1, 2, 3]) {
        await screen.press('3', screen.one('.answers .choice'));
        expect(screen.one('.verdict').textContent).toContain('Ça tient');
        await screen.press('Enter', screen.one('.verdict'));
        if (number < 3) expect(screen.one('h1').textContent).toBe(`Situation ${number + 1} sur 3`);
      }
      expect(screen.one('h1').textContent).toBe('Dépêche lue');
      expect(screen.all('.summary li')).toHaveLength(3);
    });

    it('keeps the situation and says what to do when the network is lost', async () => {
      screen.server.down = true;
      await screen.click('.answers .choice:nth-child(3)');
      expect(screen.one('[role=alert]').textContent).not.toBe('');
      screen.server.down = false;
      await screen.click('.answers .choice:nth-child(3)');
      expect(screen.one('.verdict').textContent).toContain('Ça tient');
    });
  });

  it('begun before goes on at the situation that follows', async () => {
    await at('/dispatch', ({ server }) => {
      server.board = { ...server.board, daily: { state: 'begun', next: null } };
      const begun = waiting({ next: 1 });
      begun.items[0]!.answer = { option: 'b', mark: 2, sound: 'b', why: { fr: 'Oui.', en: 'Yes.' } };
      server.dispatch = begun;
    });
    await screen.click('.letter .cta');
    expect(screen.one('h1').textContent).toBe('Situation 2 sur 3');
  });

  it.each([
    [true, 'La 3ᵉ étoile de « Le grand tri » est à toi.'],
    [false, 'Pas cette fois : la 3ᵉ étoile demande cinq points sur six. Nouvel essai à partir du 24 novembre 2026.'],
  ])('of a visit ends by saying whether it is won, and when to try again: %s', async (won, outcome) => {
    await at('/dispatch', ({ server }) => {
      server.board = { ...server.board, visits: [{ module: 'charter', kind: 'return', state: 'open', from: '2026-11-24' }] };
      const last = waiting({ kind: 'return', module: 'charter', next: 3, won });
      for (const item of last.items) item.answer = { option: 'b', mark: 2, sound: 'b', why: { fr: 'Oui.', en: 'Yes.' } };
      server.dispatch = last;
    });
    await screen.click('.letter.waits .cta');
    expect(screen.one('h1').textContent).toBe('Visite terminée');
    expect(read(screen.one('.outcome').textContent)).toBe(outcome);
  });
});
