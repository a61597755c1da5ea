import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOMENTS, projectorView, seatView } from './room-fixtures.ts';
import { FakeSocket } from './fake-room.ts';
import { Screen } from './page.tsx';

const CODE = 'K7M4TX';

beforeEach(() => {
  FakeSocket.all.length = 0;
  localStorage.clear();
  sessionStorage.clear();
  globalThis.WebSocket = FakeSocket as unknown as typeof WebSocket;
});

const shown: Screen[] = [];
/** A page that hangs up after its test. */
async function open(...at: Parameters<typeof Screen.at>): Promise<Screen> {
  const screen = await Screen.at(...at);
  shown.push(screen);
  return screen;
}
afterEach(() => {
  for (const screen of shown.splice(0)) render(null, screen.root);
});

/** A phone that has taken its seat already. */
async function seated(view: object): Promise<Screen> {
  const seat = { session: 'abc', code: CODE, seat: 's1', key: 'k', name: 'Léa', at: Date.now() };
  localStorage.setItem(`pv.seat.${CODE}`, JSON.stringify(seat));
  const screen = await open(`/join/${CODE}`);
  await screen.until(() => FakeSocket.all.length > 0);
  FakeSocket.last().shows(view);
  await screen.until(() => screen.root.querySelector('h1') !== null);
  return screen;
}
/** The room goes on. */
async function next(screen: Screen, view: object, v = 5): Promise<void> {
  FakeSocket.last().shows(view, v);
  await screen.rests();
}
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

describe('the wall of the room', () => {
  async function wall(view: object): Promise<Screen> {
    const screen = await open('/projector/abc', (one) => {
      one.server.person = { ...one.server.person, role: 'manager' };
    });
    await screen.until(() => FakeSocket.all.length > 0);
    FakeSocket.last().shows(view);
    await screen.until(() => screen.root.querySelector('.pj') !== null);
    return screen;
  }

  it.each(Object.keys(MOMENTS) as (keyof typeof MOMENTS)[])('has a picture of every moment: %s', async (name) => {
    const screen = await wall(projectorView(name));
    expect(screen.root.querySelector('.pj-panel')).not.toBeNull();
    expect(screen.text).not.toMatch(/\b(result|stages|projector|explained)\.\w/);
  });

  it('shows the way in while a question is open, never how it is split', async () => {
    const screen = await wall(projectorView('quiz'));
    expect(screen.text).toContain('K7M 4TX');
    expect(screen.text).toContain('réponses sur 28');
    expect(screen.root.querySelector('.tally')).toBeNull();
  });

  it('reads the split as text: votes, share, and which was right', async () => {
    const screen = await wall(projectorView('quizRevealed'));
    const right = screen.one('.tally li:nth-child(2)').textContent.replace(/\s+/g, ' ');
    expect(right).toContain('14 voix');
    expect(right).toContain('58 %');
    expect(right).toContain('La réponse');
  });

  it('keeps words and their explanation together', async () => {
    const screen = await wall(projectorView('wordsExplained'));
    expect(screen.text).toContain('le regard des collègues');
    expect(screen.root.querySelector('.pj-why .explain-text')).not.toBeNull();
  });

  it('counts the answers among those who are here or have answered, so that nobody who left is one too many', async () => {
    const screen = await wall({ ...projectorView('quiz'), answered: 9, awaited: 10, present: 3 });
    expect(screen.one('.pj-answered').textContent).toContain('9réponses sur 10');
  });

  it('says that a divided room votes again, and names no choice of it yet', async () => {
    const screen = await wall(projectorView('storyDivided'));
    expect(screen.text).toContain('on revote');
    expect(screen.root.querySelector('.bar-flag')).toBeNull();
  });

  it('does not call the room’s a choice that was made between two that are level', async () => {
    const view = projectorView('storyRevealed');
    const counts = view.result!.counts!.map((one) => ({ ...one, votes: one.option === 'vary' ? 11 : one.votes }));
    const flags = (screen: Screen) => screen.all('.bar-flag').map(({ textContent }) => textContent);
    expect(flags(await wall(view))).toEqual(['Choix de la salle']);
    expect(flags(await wall({ ...view, result: { ...view.result!, counts } }))).toEqual(['Retenu après égalité']);
  });

  it('shows a debate’s bare line where too few answered to tell where they stand', async () => {
    const screen = await wall(projectorView('debateFew'));
    expect(screen.all('.pj-line li')).toHaveLength(5);
    expect(screen.root.querySelector('.tally')).toBeNull();
    expect(screen.text).toContain('Moins de cinq réponses');
    expect(screen.text).toContain('qu’est-ce qui te ferait bouger');
  });

  it('lays four bars down as soon as a label would be broken under a column of four', async () => {
    const view = projectorView('storyRevealed');
    const withLabels = (label: string) => ({ ...view, ask: { ...view.ask, options: view.ask?.options.map(({ id }) => ({ id, label })) } });
    const screen = await wall(withLabels('En commentaire, si on le demande'));
    expect(screen.one('.tally').classList.contains('lying')).toBe(true);
    await next(screen, withLabels('Oui'));
    expect(screen.one('.tally').classList.contains('columns')).toBe(true);
  });

  it.each(['debateFewAgain', 'debateBoth'] as const)(
    'asks a room to talk about it before its second vote only, however few vote: %s',
    async (moment) => {
      const screen = await wall(projectorView('debateFew'));
      expect(screen.root.querySelector('.pj-discuss')).not.toBeNull();
      const after = await wall(projectorView(moment));
      expect(after.root.querySelector('.pj-discuss')).toBeNull();
    },
  );

  it('shows where the middle of each team went on a debate’s line, in words too', async () => {
    const screen = await wall(projectorView('debateCamps'));
    expect(screen.all('.room-camps li').map((one) => one.textContent)).toEqual(['Équipe 1de 1 à 2,5', 'Équipe 2reste à 4']);
  });

  it('keeps the answer beside its explanation', async () => {
    const screen = await wall(projectorView('quizExplained'));
    expect(screen.one('.pj-key').textContent).toContain('Je lui écris en privé');
  });

  it('names a rewound question, and what is done instead', async () => {
    const view = projectorView('storyOutcome');
    const instead = { ask: 'Que dire à Tom ?', label: 'Passer son tour' };
    const screen = await wall({ ...view, outcome: { ...view.outcome!, rewound: true, instead } });
    expect(screen.one('.room-road').textContent).toContain('Rembobiné');
    expect(screen.one('.room-instead').textContent).toContain('Passer son tour');
  });

  it('shows both votes of a debate', async () => {
    const screen = await wall(projectorView('debateBoth'));
    expect(screen.one('.tally li').textContent).toMatch(/16\s%.*Avant\s36\s%/);
  });
});
