import { describe, expect, it } from 'vitest';
import { FakeSocket } from './fake-room.ts';
import type { Screen } from './page.tsx';
import { remote } from './remote-page.tsx';
import { hostView } from './room-fixtures.ts';

const acts = () => FakeSocket.last().sent.filter((one) => 'act' in one);
const button = (screen: Screen, name: string) => {
  const found = screen.all('button').find((one) => one.textContent.replace(/\s+/g, ' ').includes(name));
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

describe('the remote of a manager', () => {
  it('does the natural next thing with one key, once until it is answered', async () => {
    const screen = await remote(hostView('quiz'));
    await screen.press('ArrowRight', document.body);
    await screen.press('ArrowRight', document.body);
    expect(acts()).toEqual([{ act: 1, type: 'next' }]);
    FakeSocket.last().takes();
    await screen.rests();
    await screen.press(' ', document.body);
    expect(acts()).toHaveLength(2);
  });

  it('says that a press was one too many, and does it once', async () => {
    const screen = await remote(hostView('quiz'));
    await screen.press('ArrowRight', document.body);
    expect(screen.one('.remote-told').textContent).toBe('');
    await screen.press('ArrowRight', document.body);
    expect(screen.one('.remote-told').textContent).toContain('déjà en route');
    FakeSocket.last().takes();
    await screen.rests();
    expect(screen.one('.remote-told').textContent).toBe('');
    expect(acts()).toHaveLength(1);
  });

  it('takes the one button again as soon as the room is seen to go on, even before the answer to the first press', async () => {
    const screen = await remote(hostView('quiz'));
    await screen.press('ArrowRight', document.body);
    FakeSocket.last().shows(hostView('quizRevealed', { next: 'explain' }), 2);
    await screen.rests();
    await screen.press('ArrowRight', document.body);
    expect(acts()).toHaveLength(1);
    FakeSocket.last().takes();
    await screen.rests();
    expect(acts()).toMatchObject([{ type: 'next' }, { type: 'next' }]);
  });

  it('takes the second press of a double one for none: by then the button does what nobody has read', async () => {
    const screen = await remote(hostView('quiz'));
    const press = (detail: number) => screen.one('.remote-next .cta').dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
    press(1);
    FakeSocket.last().shows(hostView('quizRevealed', { next: 'explain' }), 2);
    FakeSocket.last().takes();
    await screen.rests();
    press(2);
    await screen.rests();
    expect(acts()).toHaveLength(1);
  });

  it('holds every act while the connection is lost, and forgets what had failed once it is back', async () => {
    const screen = await remote(hostView('quiz'));
    button(screen, 'Pause').click();
    await screen.rests();
    FakeSocket.last().says({ ack: 1, error: 'ERR_UNAVAILABLE' });
    await screen.until(() => screen.root.querySelector('.remote-now [role=alert]') !== null);
    FakeSocket.last().drop();
    await screen.until(() => screen.root.querySelector('.remote-lost[role=status]') !== null);
    for (const name of ['+ 30 s', 'Retirer Léa']) button(screen, name).click();
    await screen.press('ArrowRight', document.body);
    await screen.rests();
    expect(acts()).toHaveLength(1);
    await screen.until(() => FakeSocket.all.length === 2);
    FakeSocket.last().shows(hostView('quiz'), 2);
    await screen.until(() => screen.root.querySelector('.remote-lost') === null);
    button(screen, '+ 30 s').click();
    await screen.rests();
    expect(acts()).toMatchObject([{ type: 'extend' }]);
  });

  it('does what is pressed while another act is on its way, after it, in order', async () => {
    const screen = await remote(hostView('quiz'));
    for (const name of ['+ 30 s', 'Pause', 'Retirer Léa']) button(screen, name).click();
    await screen.rests();
    expect(acts()).toHaveLength(1);
    expect(screen.one('.remote-told').textContent).toContain('celui-ci suit');
    for (let turn = 2; turn < 4; turn += 1) {
      FakeSocket.last().takes(turn);
      await screen.rests();
      expect(acts()).toHaveLength(turn);
    }
    expect(acts()).toMatchObject([{ type: 'extend' }, { type: 'pause' }, { type: 'remove' }]);
    expect(screen.one('.remote-told').textContent).toBe('');
  });

  it('goes on with the one button only from where it was pressed', async () => {
    const screen = await remote(hostView('quiz'));
    button(screen, 'Pause').click();
    await screen.press('ArrowRight', document.body);
    FakeSocket.last().takes();
    await screen.rests();
    expect(acts()).toMatchObject([{ type: 'pause' }, { type: 'next' }]);
    FakeSocket.last().takes(3);
    await screen.rests();
    button(screen, '+ 30 s').click();
    await screen.press('ArrowRight', document.body);
    FakeSocket.last().shows(hostView('quizRevealed', { next: 'explain' }), 4);
    FakeSocket.last().takes(4);
    await screen.rests();
    expect(acts()).toHaveLength(3);
    expect(screen.one('.remote-told').textContent).toContain('passée à autre chose');
  });

  it('drops what was pressed on top of an act that was refused, and says why', async () => {
    const screen = await remote(hostView('quiz'));
    button(screen, 'Pause').click();
    button(screen, '+ 30 s').click();
    await screen.rests();
    FakeSocket.last().says({ ack: 1, error: 'ERR_ACT_IMPOSSIBLE' });
    await screen.rests();
    expect(acts()).toHaveLength(1);
    expect(screen.one('.remote-now [role=alert]').textContent.length).toBeGreaterThan(10);
  });

  it('rewinds a story to any decision so far, to an option that the room did not choose', async () => {
    const option = (id: string) => ({ id, label: `Faire ${id}` });
    const roads = [
      { decision: 1, ask: 'Que dire à Tom ?', options: [option('paste'), option('pass')] },
      { decision: 2, ask: 'Et au client ?', options: [option('wait')] },
    ];
    const screen = await remote(hostView('storyOutcome', { next: 'explain', roads }));
    expect(screen.one('.remote-rewind').hasAttribute('open')).toBe(true);
    expect(button(screen, 'Voir : Faire wait')).toBeDefined();
    const picker = screen.one<HTMLSelectElement>('.remote-rewind select');
    picker.value = '1';
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await screen.rests();
    button(screen, 'Voir : Faire pass').click();
    await screen.rests();
    expect(acts()).toEqual([{ act: 1, type: 'rewind', option: 'pass', decision: 1 }]);
  });

  it('leaves the keys to whatever has the focus', async () => {
    const screen = await remote(hostView('quiz'));
    await screen.press(' ', button(screen, 'Pause'));
    expect(acts()).toEqual([]);
  });

  it('says what was refused in a sentence', async () => {
    const screen = await remote(hostView('quiz'));
    button(screen, 'Pause').click();
    await screen.rests();
    FakeSocket.last().says({ ack: 1, error: 'ERR_ACT_IMPOSSIBLE' });
    await screen.rests();
    expect(screen.one('.remote-now [role=alert]').textContent.length).toBeGreaterThan(10);
  });

  it('asks again before what cannot be taken back', async () => {
    const screen = await remote(hostView('quiz'));
    button(screen, 'Terminer').click();
    await screen.rests();
    expect(acts()).toEqual([]);
    screen.one('dialog .danger').click();
    await screen.rests();
    expect(acts()).toEqual([{ act: 1, type: 'end' }]);
  });

  it('takes a name off and lets it back', async () => {
    const screen = await remote(hostView('quiz'));
    button(screen, 'Retirer Léa').click();
    await screen.rests();
    FakeSocket.last().takes();
    await screen.rests();
    button(screen, 'Redonner sa place à Jo').click();
    await screen.rests();
    expect(acts()).toMatchObject([
      { type: 'remove', seat: 's0' },
      { type: 'restore', seat: 's7' },
    ]);
  });

  it('lets a word be seen, and puts those of one meaning under one name', async () => {
    const word = { times: 1, shown: false, group: null };
    const waiting = [
      { ...word, id: 'w1', text: 'le temps' },
      { ...word, id: 'w2', text: 'pas le temps' },
    ];
    const screen = await remote(hostView('wordsRevealed', { waiting, next: 'explain' }));
    button(screen, 'Montrer « le temps').click();
    await screen.rests();
    FakeSocket.last().takes();
    for (const box of screen.all('.remote-pick input')) box.click();
    const name = screen.one<HTMLInputElement>('.remote-group input');
    name.value = 'Le temps';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.rests();
    screen.one('.remote-group').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await screen.rests();
    expect(acts()).toMatchObject([
      { type: 'approve', words: ['w1'], shown: true },
      { type: 'group', words: ['w1', 'w2'], into: 'Le temps' },
    ]);
  });

  it('shows words of one meaning as one, each to be taken out again', async () => {
    const word = { times: 1, shown: false, group: 'Le temps' };
    const waiting = [
      { ...word, id: 'w1', text: 'le temps' },
      { ...word, id: 'w2', text: 'rien', group: null },
      { ...word, id: 'w3', text: 'pas le temps', times: 2 },
    ];
    const screen = await remote(hostView('wordsRevealed', { waiting, next: 'explain' }));
    expect(screen.one('.remote-words li b').textContent).toBe('Le temps × 3');
    button(screen, 'Montrer « Le temps').click();
    await screen.rests();
    FakeSocket.last().takes();
    button(screen, 'Séparer « pas le temps').click();
    await screen.rests();
    expect(acts()).toMatchObject([
      { type: 'approve', words: ['w1', 'w3'], shown: true },
      { type: 'group', words: ['w3'], into: null },
    ]);
  });

  it('warns before a vote of too few is closed, and tells the answer all the same', async () => {
    const screen = await remote(hostView('quiz', { answered: 4 }));
    expect(screen.one('.remote-next').textContent).toContain('Sous cinq réponses');
    FakeSocket.last().shows(hostView('quiz', { answered: 5 }), 2);
    await screen.until(() => !screen.one('.remote-next').textContent.includes('Sous cinq'));
    FakeSocket.last().shows(hostView('quizFew'), 3);
    await screen.until(() => screen.root.querySelector('.remote-moment .bar-flag') !== null);
    expect(screen.one('.remote-moment li.on').textContent).toContain('La réponse');
  });

  it('counts the room in its lobby, and nobody who was removed', async () => {
    const screen = await remote(hostView('lobby', { present: 7 }));
    expect(screen.one('.remote-status').textContent).toContain('7 dans la salle');
    const seats = hostView('lobby').everyone;
    expect(screen.one('.remote-people .note').textContent).toContain(`sur ${seats.filter(({ removed }) => !removed).length}`);
  });

  it('offers the options of a tie, and only those', async () => {
    const view = hostView('storyRevealed', { next: null, acts: ['break'] });
    const result = { ...view.result!, tie: true, chosen: null, leaders: ['tell', 'vary'] };
    const screen = await remote({ ...view, result });
    expect(screen.all('.remote-settle button')).toHaveLength(2);
    expect(screen.root.querySelector('.remote-next')).toBeNull();
    screen.one('.remote-settle button').click();
    await screen.rests();
    expect(acts()).toMatchObject([{ type: 'break', option: 'tell' }]);
  });

  it('moves the focus to a tie as it appears, and back to the one button once it is settled', async () => {
    const view = hostView('storyRevealed', { next: null, acts: ['break'] });
    const result = { ...view.result!, tie: true, chosen: null, leaders: ['tell', 'vary'] };
    const screen = await remote(hostView('story'));
    screen.one('.remote-next button').focus();
    FakeSocket.last().shows({ ...view, result }, 2);
    await screen.until(() => screen.root.querySelector('.remote-settle') !== null);
    expect(document.activeElement?.id).toBe('remote-settle');
    FakeSocket.last().shows(hostView('storyRevealed', { next: 'outcome' }), 3);
    await screen.until(() => screen.root.querySelector('.remote-next') !== null);
    expect(document.activeElement).toBe(screen.one('.remote-next button'));
  });

  it('says each decision of a story that is over in one piece, whatever words must stay together', async () => {
    const view = hostView('storyExplained');
    const [first] = view.explained?.marks ?? [];
    const screen = await remote({ ...view, explained: { ...view.explained!, marks: [{ ...first!, ask: 'Que faites-vous **là** ?' }] } });
    expect(screen.one('.judged summary').children).toHaveLength(1);
    expect(screen.one('.judged summary').textContent).toMatch(/^Que faites-vous là\s\?$/);
  });

  it('gives the moment as text for a call', async () => {
    const screen = await remote(hostView('quiz'));
    expect(screen.one('.remote-text pre').textContent).toContain('Question 3 sur 6');
    const door = await remote(hostView('lobby', { next: 'start', text: 'Les peurs, à voix haute' }));
    expect(door.one('.remote-text pre').textContent).toMatch(/^Les peurs, à voix haute\nhttp.*\/join\/K7M4TX$/);
  });
});
