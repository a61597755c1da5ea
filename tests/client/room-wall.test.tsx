import { describe, expect, it } from 'vitest';
import type { Screen } from './page.tsx';
import { MOMENTS, projectorView } from './room-fixtures.ts';
import { next, wall } from './room-page.tsx';

describe('the wall of the room', () => {
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

  it('says in the lobby what the shapes beside the faces stand for', async () => {
    const lobby = projectorView('lobby');
    const people = lobby.people.map((one, at) => ({ ...one, team: at % 2 }));
    const screen = await wall({ ...lobby, people, teamNames: ['La maison', 'La rue'] });
    expect(screen.all('.pj-teams li').map(({ textContent }) => textContent)).toEqual(['La maison', 'La rue']);
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
