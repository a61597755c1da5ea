import { describe, expect, it } from 'vitest';
import { measureLayout } from '../../client/ui/layout.ts';
import { FakeSocket } from './fake-room.ts';
import { remote, row } from './remote-page.tsx';
import { hostView } from './room-fixtures.ts';

describe('what comes first on the remote', () => {
  it('asks first for the screen of the room while nobody is there, then for a start', async () => {
    const screen = await remote(hostView('lobby', { next: 'start', everyone: [] }));
    expect(screen.one('.remote-door a').className).toContain('main');
    expect(screen.one('.remote-next .cta').className).toContain('ghost');
    FakeSocket.last().shows(hostView('lobby', { next: 'start' }), 2);
    await screen.until(() => screen.one('.remote-next .cta').className === 'cta');
    expect(screen.one('.remote-door a').className).not.toContain('main');
  });

  it('says on a phone in the hand where to open the screen of the room', async () => {
    const width = window.innerWidth;
    window.innerWidth = 390;
    measureLayout();
    const screen = await remote(hostView('lobby', { next: 'start', everyone: [] }));
    window.innerWidth = width;
    expect(screen.one('.remote-door .note').textContent).toContain('Sur l’ordinateur du projecteur');
    expect(screen.one('.remote-door a').className).not.toContain('main');
    measureLayout();
    await screen.until(() => screen.one('.remote-door a').className.includes('main'));
  });

  it('speaks of writing where people write, and puts what they wrote before what comes next until some of it is shown', async () => {
    const words = { ...hostView('wordsRevealed'), next: 'open' as const, waiting: null };
    const screen = await remote({ ...words, stage: { ...words.stage!, name: 'intro' }, result: null });
    expect(screen.one('.remote-next').textContent).toContain('Laisser écrire');
    const word = { id: 'w1', text: 'le temps', times: 1, shown: false, group: null };
    FakeSocket.last().shows(hostView('wordsRevealed', { waiting: [word], next: 'explain' }), 2);
    await screen.until(() => screen.root.querySelector('.remote-now .remote-words') !== null);
    expect(screen.one('.remote-now').textContent).not.toContain('Aucune réponse');
    expect(screen.one('.remote-next .cta').className).toContain('ghost');
    FakeSocket.last().shows(hostView('wordsRevealed', { waiting: [{ ...word, shown: true }], next: 'explain' }), 3);
    await screen.until(() => screen.one('.remote-next .cta').className === 'cta');
  });

  it('says what the second vote of a debate is for', async () => {
    const screen = await remote(hostView('debateRevealed', { next: 'again' }));
    expect(screen.one('.remote-moment').textContent).toContain('faites revoter');
  });

  it('opens the debrief by itself as the session ends', async () => {
    const screen = await remote(hostView('quizExplained', { next: 'end' }));
    row.state = 'ended';
    FakeSocket.last().shows(hostView('ended', { next: null, acts: [] }), 2);
    await screen.until(() => screen.root.querySelector('.desk-debrief') !== null);
    row.state = 'open';
    expect(document.activeElement?.textContent).toContain('Bilan');
  });

  it('gives the focus to the way on, once the session is over', async () => {
    const screen = await remote(hostView('quizExplained', { next: 'end' }));
    screen.one('.remote-next button').focus();
    FakeSocket.last().shows(hostView('ended', { next: null, acts: [] }), 2);
    await screen.until(() => screen.root.querySelector('.remote') === null);
    expect(document.activeElement?.textContent).toBe('Lire le bilan');
  });
});
