import type { CommonView, HostView, ProjectorView, SeatView } from '../../content/engine/session/views.ts';

/** Views as the server sends them, one a moment of a session. */
const NOTHING: CommonView = {
  code: 'K7M4TX',
  title: 'Les peurs, à voix haute',
  phase: 'round',
  round: null,
  stage: null,
  clock: null,
  ask: null,
  answered: 0,
  awaited: 28,
  present: 28,
  seats: 30,
  result: null,
  outcome: null,
  explained: null,
  teamNames: null,
};
const result = {
  counts: null,
  before: null,
  camps: null,
  key: null,
  chosen: null,
  again: false,
  tie: false,
  leaders: [],
  words: null,
  pot: 0,
  teams: null,
};
const stage = { name: 'open', decision: 1, decisions: 1, ballot: 1, paused: false } as const;

const QUIZ = {
  round: { id: 'q1', at: 3, of: 6, kind: 'quiz', title: 'La photo de l’atelier' },
  ask: {
    lines: [],
    ask: 'Une collègue publie une photo de l’atelier où l’on voit un badge et un plan de machine. Que fais-tu ?',
    options: [
      { id: 'like', label: 'Je mets un pouce et je partage la photo' },
      { id: 'tell', label: 'Je lui écris en privé ce qu’on voit derrière elle' },
      { id: 'boss', label: 'Je préviens son chef tout de suite' },
    ],
  },
} as const;
const counts = [
  { option: 'like', votes: 5, share: 21 },
  { option: 'tell', votes: 14, share: 58 },
  { option: 'boss', votes: 5, share: 21 },
];
const explained = {
  text: 'La photo est déjà en ligne : ce qui presse est de dire à ta collègue ce qu’on y voit, pour qu’elle la retire elle-même. Prévenir son chef d’abord en fait une affaire ; partager agrandit la fuite.',
  articles: [{ id: 'a04', title: 'Article 4. Ce qui se voit derrière moi' }],
  cards: [{ id: 'LAW-12', title: 'Une photo dit plus que son sujet' }],
  marks: null,
};
const DEBATE = {
  round: { id: 'line', at: 1, of: 6, kind: 'debate', title: 'Parler de son travail' },
  ask: {
    lines: [],
    ask: 'Parler de son entreprise sur son propre profil, c’est…',
    left: 'un travail, et un travail se paie',
    right: 'une liberté, et une liberté ne se paie pas',
    discuss: 'Une voix à gauche, une voix à droite : qu’est-ce qui te ferait bouger d’un cran ?',
    options: ['1', '2', '3', '4', '5'].map((id) => ({ id, label: id })),
  },
} as const;
const spread = [
  { option: '1', votes: 9, share: 36 },
  { option: '2', votes: 6, share: 24 },
  { option: '3', votes: 4, share: 16 },
  { option: '4', votes: 5, share: 20 },
  { option: '5', votes: 1, share: 4 },
];
const after = [
  { option: '1', votes: 4, share: 16 },
  { option: '2', votes: 8, share: 32 },
  { option: '3', votes: 6, share: 24 },
  { option: '4', votes: 5, share: 20 },
  { option: '5', votes: 2, share: 8 },
];
const WORDS = {
  round: { id: 'fear', at: 2, of: 6, kind: 'words', title: 'Ce qui retient' },
  ask: { lines: [], ask: 'En trois mots : qu’est-ce qui te retient de publier ?', options: [] },
} as const;
const STORY = {
  round: { id: 'photo', at: 5, of: 6, kind: 'story', title: 'Le post de 18 h 52' },
  ask: {
    lines: [
      { who: null, name: '', text: 'Pluie sur le parking. Ton téléphone vibre.' },
      {
        who: 'tom',
        name: 'Tom',
        text: 'J’ai mis le texte de la com dans le groupe, y a plus qu’à coller. On est quarante à le faire, ça va être énorme.',
      },
    ],
    ask: 'Quarante fois le même texte. Que répond la salle à Tom ?',
    options: [
      { id: 'paste', label: 'Coller le texte tout de suite : s’il est validé, au moins, il est juste' },
      { id: 'tell', label: 'Garder le lien, raconter en deux phrases ce que le projet a changé pour l’atelier' },
      { id: 'pass', label: 'Répondre à Tom qu’on préfère passer son tour cette fois' },
      { id: 'vary', label: 'Proposer à Tom d’en faire quarante, mais différents' },
    ],
  },
} as const;
const told = [
  { option: 'paste', votes: 4, share: 16 },
  { option: 'tell', votes: 11, share: 44 },
  { option: 'pass', votes: 3, share: 12 },
  { option: 'vary', votes: 7, share: 28 },
];
const marks = [
  {
    ask: STORY.ask.ask,
    options: STORY.ask.options.map(({ id, label }, i) => ({
      option: id,
      label,
      mark: ([0, 2, 1, 2] as const)[i] ?? 1,
      why: 'Quarante voix identiques, ça ne fait pas une chorale, ça fait un répondeur.',
      chosen: id === 'tell',
    })),
  },
];

const said = [
  { text: 'le regard des collègues', times: 6 },
  { text: 'le temps', times: 4 },
  { text: 'mon chef me lit', times: 2 },
  { text: 'rien à dire', times: 1 },
  { text: 'les commentaires', times: 3 },
];

const moment = (more: object): CommonView => structuredClone({ ...NOTHING, ...more }) as CommonView;
const at = (name: string, more: object = {}): object => ({ stage: { ...stage, name, ...more } });

export const MOMENTS = {
  lobby: moment({ phase: 'lobby' }),
  quiz: moment({ ...QUIZ, ...at('open'), answered: 24, clock: { endsAt: 1_800_000_012_000, leftMs: null, ofMs: 45_000 } }),
  paused: moment({ ...QUIZ, ...at('open', { paused: true }), answered: 24, clock: { endsAt: null, leftMs: 12_000, ofMs: 45_000 } }),
  quizRevealed: moment({
    ...QUIZ,
    ...at('revealed'),
    answered: 24,
    result: {
      ...result,
      counts,
      key: 'tell',
      teams: [
        { team: 0, share: 62 },
        { team: 1, share: 55 },
        { team: 2, share: 48 },
      ],
    },
  }),
  quizFew: moment({ ...QUIZ, ...at('revealed'), answered: 3, awaited: 4, present: 4, result: { ...result, key: 'tell' } }),
  quizExplained: moment({ ...QUIZ, ...at('explained'), answered: 24, result: { ...result, counts, key: 'tell' }, explained }),
  debateIntro: moment({ ...DEBATE, ...at('intro') }),
  debate: moment({ ...DEBATE, ...at('open'), answered: 12 }),
  debateRevealed: moment({ ...DEBATE, ...at('revealed'), answered: 25, result: { ...result, counts: spread } }),
  debateFew: moment({ ...DEBATE, ...at('revealed'), answered: 3, awaited: 3, present: 3, result: { ...result } }),
  debateFewAgain: moment({ ...DEBATE, ...at('revealed', { ballot: 2 }), answered: 3, awaited: 3, present: 3, result: { ...result } }),
  debateBoth: moment({ ...DEBATE, ...at('revealed', { ballot: 2 }), answered: 25, result: { ...result, counts: after, before: spread } }),
  debateCamps: moment({
    ...DEBATE,
    ...at('revealed', { ballot: 2 }),
    answered: 25,
    result: {
      ...result,
      counts: after,
      before: spread,
      camps: [
        { team: 0, before: 1, after: 2.5 },
        { team: 1, before: 4, after: 4 },
      ],
    },
  }),
  storyDivided: moment({
    ...STORY,
    ...at('revealed', { decision: 2, decisions: 5 }),
    answered: 25,
    result: { ...result, counts: told, again: true, pot: 9 },
  }),
  words: moment({ ...WORDS, ...at('open'), answered: 9 }),
  wordsRevealed: moment({
    ...WORDS,
    ...at('revealed'),
    answered: 21,
    result: { ...result, words: said },
  }),
  wordsExplained: moment({ ...WORDS, ...at('explained'), answered: 21, result: { ...result, words: said }, explained }),
  storyIntro: moment({ ...STORY, ...at('intro', { decisions: 5 }) }),
  story: moment({ ...STORY, ...at('open', { decision: 2, decisions: 5 }), answered: 17 }),
  storyRevealed: moment({
    ...STORY,
    ...at('revealed', { decision: 2, decisions: 5 }),
    answered: 25,
    result: { ...result, counts: told, chosen: 'tell', pot: 9 },
  }),
  storyOutcome: moment({
    ...STORY,
    ...at('outcome', { decision: 2, decisions: 5 }),
    result: { ...result, counts: told, chosen: 'tell', pot: 9 },
    outcome: {
      title: 'Douze commentaires',
      after:
        'Douze commentaires, dont un client qui pose une vraie question. Le lien portait l’information ; tes deux phrases portaient quelqu’un.',
      lines: [{ who: 'mei', name: 'Mei', text: 'Le client a appelé le standard. Il voulait parler à « la personne du post ».' }],
      ending: false,
      rewound: false,
      instead: null,
    },
  }),
  storyExplained: moment({
    ...STORY,
    ...at('explained', { decision: 5, decisions: 5 }),
    result: { ...result, pot: 31 },
    explained: { ...explained, marks },
  }),
  ended: moment({
    phase: 'ended',
    result: {
      ...result,
      pot: 31,
      teams: [
        { team: 0, share: 62 },
        { team: 1, share: 55 },
      ],
    },
  }),
} as const;
export type MomentName = keyof typeof MOMENTS;

const me = {
  seat: 's1',
  name: 'Léa',
  face: 3,
  team: 1,
  role: {
    id: 'journalist',
    name: 'La journaliste',
    fact: 'Ton journal a déjà la photo. Tu cherches quelqu’un qui la commente avant midi.',
  },
  removed: false,
};
export const seatView = (name: MomentName, own: Partial<SeatView> = {}): SeatView => ({
  ...MOMENTS[name],
  me,
  mine: MOMENTS[name].stage?.name === 'open' ? { option: null, guess: null, text: null, ballot: 1 } : null,
  ...own,
});

const NAMES = [
  'Léa',
  'Karim',
  'Inès',
  'Bao',
  'Maximilienne',
  'Tom',
  'Awa',
  'Jo',
  'Pénélope',
  'Yann',
  'Sofia',
  'Luc',
  'Nour',
  'Ana',
  'Paul',
];
const people = NAMES.map((name, i) => ({ seat: `s${i}`, name, face: i % 8, team: i % 3, here: i !== 4 }));
export const projectorView = (name: MomentName, more: Partial<ProjectorView> = {}): ProjectorView => ({
  ...MOMENTS[name],
  joinPath: '/join/K7M4TX',
  people,
  more: 13,
  ...more,
});

export const hostView = (name: MomentName, more: Partial<HostView> = {}): HostView => ({
  ...projectorView(name),
  next: 'reveal',
  acts: ['next', 'reveal', 'back', 'skip', 'pause', 'extend', 'teams', 'move', 'remove', 'restore', 'end'],
  everyone: people.map(({ seat, name: called, team, here }, i) => ({ seat, name: called, team, here, removed: i === 7 })),
  teams: 3,
  waiting: null,
  roads: null,
  plan: [
    { id: 'line', kind: 'debate', title: 'Parler de son travail', minutes: 6, done: true, skipped: false, spare: false },
    { id: 'fear', kind: 'words', title: 'Ce qui retient', minutes: 4, done: true, skipped: false, spare: false },
    { id: 'q1', kind: 'quiz', title: 'La photo de l’atelier', minutes: 3, done: false, skipped: false, spare: false },
    { id: 'photo', kind: 'story', title: 'Le post de 18 h 52', minutes: 12, done: false, skipped: false, spare: false },
    { id: 'q9', kind: 'quiz', title: 'Le groupe fermé', minutes: 3, done: false, skipped: false, spare: true },
  ],
  text: 'Question 3 sur 6. Une collègue publie une photo de l’atelier…\nA. Je mets un pouce\nB. Je lui écris en privé\nC. Je préviens son chef\nRéponds sur http://127.0.0.1/join/K7M4TX',
  ...more,
});
