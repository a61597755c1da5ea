import { describe, expect, it } from 'vitest';
import { FakeSocket } from './fake-room.ts';
import { seatView } from './room-fixtures.ts';
import { open, seated, next } from './room-page.tsx';

const lastAct = () => FakeSocket.last().sent.findLast((one) => 'act' in one);

describe('a seat on a phone', () => {
  it('comes back to its place with the key it kept', async () => {
    await seated(seatView('lobby'));
    expect(FakeSocket.last().sent[0]).toMatchObject({ hello: 'seat', seat: 's1', key: 'k' });
  });

  it('shows the question and its options, and votes by a tap or a number', async () => {
    const screen = await seated(seatView('quiz'));
    expect(screen.text).toContain('Une collègue publie une photo');
    expect(document.activeElement?.id).toBe('seat-question');
    await screen.click('[data-option=tell]');
    expect(lastAct()).toMatchObject({ type: 'vote', round: 'q1', decision: 1, ballot: 1, option: 'tell' });
    FakeSocket.last().takes();
    await screen.rests();
    expect(screen.one('[data-option=tell]').getAttribute('aria-pressed')).toBe('true');
    expect(screen.text).toContain('Vote enregistré');
    await screen.press('3');
    expect(lastAct()).toMatchObject({ option: 'boss' });
  });

  it('says why a vote was refused, and shows again what the server has', async () => {
    const screen = await seated(seatView('quiz', { mine: { option: 'like', guess: null, text: null, ballot: 1 } }));
    await screen.click('[data-option=tell]');
    FakeSocket.last().says({ ack: lastAct()?.['act'], error: 'ERR_VOTE_LATE' });
    await screen.rests();
    expect(screen.one('[data-option=like]').getAttribute('aria-pressed')).toBe('true');
    expect(screen.one('.seat-told.failed').textContent.length).toBeGreaterThan(10);
  });

  it('computes its points at the reveal from the vote that it kept, and sends nobody any of it', async () => {
    const screen = await seated(seatView('quiz', { mine: { option: 'tell', guess: null, text: null, ballot: 1 } }));
    const sent = FakeSocket.last().sent.length;
    await next(screen, seatView('quizRevealed'));
    expect(screen.text).toContain('Bien vu');
    expect(screen.one('.seat-me').textContent).toContain('1 point');
    expect(FakeSocket.last().sent).toHaveLength(sent);
  });

  it('greets with the face that stands for it on the wall', async () => {
    const face = async (face: number) => {
      const screen = await seated(seatView('lobby', { me: { ...seatView('lobby').me, face } }));
      return screen.one('.seat-lobby').firstElementChild!.outerHTML;
    };
    expect(await face(3)).not.toBe(await face(4));
  });

  it('keeps the words of the room in sight while they are talked about', async () => {
    const screen = await seated(seatView('wordsExplained'));
    expect(screen.all('.word-cloud li').map(({ textContent }) => textContent)).toContain('mon chef me lit × 2');
  });

  it('does not say how a room of four has split, only what was right', async () => {
    const screen = await seated(seatView('quizFew'));
    expect(screen.text).toContain('Moins de cinq');
    expect(screen.root.querySelector('.bar-count')).toBeNull();
    expect(screen.text).toContain('La réponse');
  });

  it('holds its role, and guesses what the room will do', async () => {
    const screen = await seated(seatView('story'));
    expect(screen.text).toContain('Ton rôle');
    expect(screen.root.querySelector('.seat-guess')).toBeNull();
    await screen.click('[data-option=vary]');
    FakeSocket.last().takes();
    await screen.rests();
    await screen.click('.guess:nth-child(1)');
    expect(lastAct()).toMatchObject({ option: 'vary', guess: 'paste', decision: 2 });
  });

  it('asks before it tells the scene again', async () => {
    const screen = await seated(seatView('story'));
    expect(screen.one('.seat-scene').hasAttribute('open')).toBe(false);
    expect(screen.one('.seat-scene').textContent).toContain('quarante à le faire');
  });

  it('says what it chose first, and to tap again, in a second vote', async () => {
    const first = seatView('debate', { mine: { option: '2', guess: null, text: null, ballot: 1 } });
    const screen = await seated(first);
    await next(screen, { ...first, stage: { ...first.stage!, ballot: 2 }, mine: null });
    expect(screen.text).toContain('même si elle n’a pas changé');
    expect(screen.one('[data-option="2"]').textContent).toContain('Ton premier choix');
    expect(screen.one('[data-option="2"]').getAttribute('aria-pressed')).toBe('false');
  });

  it('keeps the first vote in sight where too few voted again', async () => {
    const both = seatView('debateBoth');
    const screen = await seated({ ...both, result: { ...both.result!, counts: null } });
    expect(screen.one('.tally li').textContent).toMatch(/Avant \d+/);
    expect(screen.one('.tally').textContent).not.toContain('voix');
    expect(screen.text).toContain('Premier vote');
  });

  it('calls what is being read by its name until some of it is shown', async () => {
    const words = seatView('wordsRevealed');
    const screen = await seated({ ...words, result: { ...words.result!, words: [] } });
    expect(screen.one('.seat-stage').textContent).toContain('Relecture');
    await next(screen, words);
    expect(screen.one('.seat-stage').textContent).toContain('Résultat');
  });

  it('places itself on the line of a debate by the position it is near to', async () => {
    const screen = await seated(seatView('debate'));
    expect(screen.one('[data-option="2"]').textContent).toContain('un travail');
    await screen.press('4');
    expect(lastAct()).toMatchObject({ option: '4', round: 'line' });
  });

  it('sends a word of its own, never an empty one', async () => {
    const screen = await seated(seatView('words'));
    screen.one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await screen.rests();
    expect(lastAct()).toBeUndefined();
    expect(screen.text).toContain('Écris au moins un mot');
    const field = screen.one<HTMLInputElement>('.seat-word input');
    field.value = '  le   temps ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await screen.rests();
    screen.one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await screen.rests();
    expect(lastAct()).toMatchObject({ type: 'word', round: 'fear', text: 'le temps' });
  });

  it('says that one may still answer when the clock has run out, with a ring that is true to its length', async () => {
    const clock = (leftMs: number) => ({ endsAt: 1_000 + leftMs, leftMs: null, ofMs: 45_000 });
    const screen = await seated({ ...seatView('quiz'), clock: clock(15_000) });
    const share = () => Number(screen.one('.room-clock .rest').getAttribute('stroke-dasharray')!.split(' ')[0]);
    expect(share()).toBeCloseTo(1 / 3, 1);
    expect(screen.text).not.toContain('Temps écoulé');
    await next(screen, { ...seatView('quiz'), clock: clock(0) });
    await screen.until(() => screen.one('.seat-stage').textContent.includes('Temps écoulé, on répond encore'));
    expect(screen.one('[data-option]').getAttribute('aria-disabled')).not.toBe('true');
  });

  it('tells of a lost connection, and keeps the question on screen', async () => {
    const screen = await seated(seatView('quiz'));
    FakeSocket.last().drop();
    await screen.rests();
    expect(screen.one('.line-note').textContent).toContain('Ta place est gardée');
    expect(screen.text).toContain('Une collègue publie une photo');
  });

  it('says what to do when it was taken over, and takes itself back', async () => {
    const screen = await seated(seatView('quiz'));
    FakeSocket.last().says({ bye: 'taken-over' });
    await screen.rests();
    expect(screen.text).toContain('ouverte ailleurs');
    await screen.click('.seat-card .cta');
    expect(FakeSocket.all).toHaveLength(2);
  });

  it('opens again by itself once the host has let it back', async () => {
    const removed = seatView('quiz');
    const screen = await seated({ ...removed, me: { ...removed.me, removed: true } });
    expect(screen.text).toContain('Ta place a été fermée');
    await next(screen, seatView('quiz'));
    expect(screen.root.querySelector('[data-option=tell]')).not.toBeNull();
  });

  it('announces each stage once', async () => {
    const screen = await seated(seatView('quiz'));
    const said = () => screen.one('[role=status][aria-live=polite]').textContent;
    expect(said()).toContain('Manche 3 sur 6. Vote ouvert');
    await next(screen, { ...seatView('quiz'), answered: 25 });
    expect(said()).toContain('Vote ouvert');
    await next(screen, seatView('quizRevealed'));
    expect(said()).toContain('Résultat');
  });
});

describe('the door of a session', () => {
  it('asks for six characters and a name before it asks the server', async () => {
    const screen = await open('/join');
    await screen.until(() => screen.root.querySelector('form') !== null);
    const submit = async () => {
      screen.one('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await screen.rests();
    };
    const type = (name: string, value: string) => {
      const field = screen.one<HTMLInputElement>(`input[name=${name}]`);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    await submit();
    expect(screen.text).toContain('six caractères');
    type('code', 'k7m 4tx');
    await screen.rests();
    type('nickname', '  ');
    await screen.rests();
    await submit();
    expect(screen.one('[role=alert]').textContent).toContain('prénom');
  });
});
