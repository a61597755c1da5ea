import type { Level, Locale, PlayerFace, Role } from '../../content/engine/vocabulary.ts';
import type { Style } from './player.ts';

/** How far somebody has come. `ending` counts the scenario's endings from 0, in their order in the file. */
export type Progress =
  /** On the list, but has not come yet; `asked` when an invitation has gone out. */
  | { state: 'awaited'; asked: boolean }
  | { state: 'never' }
  | { state: 'half'; style: Style }
  | {
      state: 'finished';
      style: Style;
      ending?: number;
      signs: boolean;
      plays?: number;
      /** Sittings of the exam of the level they go for, a week apart: of a hundred answers, how many are sound. */
      sits?: number[];
      /** The level they go for: the highest where nothing is said. */
      level?: Level;
      /** What they answer once they may have the level, and what becomes of it; nothing yet where nothing is said. */
      says?: 'yes' | 'not-now' | 'yes-then-withdraws' | 'yes-then-revoked';
    };

export type Made = {
  name: string;
  role: Role;
  team: string;
  site: string;
  country: string;
  locale: Locale;
  face: PlayerFace | null;
  progress: Progress;
  /** Days since they came, where they came long before the others. */
  since?: number;
};

/** Who one becomes by each door of the demo: the member has never played, so that one starts at the beginning. */
export const DOORS: Record<Role, string> = {
  member: 'camille.laurent@helianthe.example',
  manager: 'marc.delmas@helianthe.example',
  hr: 'amina.benali@helianthe.example',
  admin: 'igor.petit@helianthe.example',
};

/** An address from a name: no accent, no space. */
export const addressOf = (name: string): string => {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replace(/['’ ]+/g, '.')}@helianthe.example`;
};

const awaited = (asked = true): Progress => ({ state: 'awaited', asked });
const never: Progress = { state: 'never' };
const half = (chooses: Style['chooses']): Progress => ({ state: 'half', style: { chooses, sortsRight: 75 } });
const done = (
  chooses: Style['chooses'],
  sortsRight: number,
  signs: boolean,
  more: Partial<Omit<Extract<Progress, { state: 'finished' }>, 'state' | 'style' | 'signs'>> = {},
): Progress => ({
  state: 'finished',
  style: { chooses, sortsRight },
  signs,
  ...more,
});

const SITES = { nantes: ['Nantes', 'FR'], lyon: ['Lyon', 'FR'], roubaix: ['Roubaix', 'FR'], gand: ['Gand', 'BE'] } as const;
type Site = keyof typeof SITES;

const made = (
  name: string,
  team: string,
  site: Site,
  progress: Progress,
  more: Partial<Pick<Made, 'role' | 'locale' | 'face' | 'since'>> = {},
): Made => {
  const [town, country] = SITES[site];
  return {
    name,
    team,
    site: town,
    country,
    progress,
    role: 'member',
    locale: 'fr',
    face: progress.state === 'never' || progress.state === 'awaited' ? null : 'p1',
    ...more,
  };
};

/** The people of Hélianthe, none of whom exists. */
export const PEOPLE: Made[] = [
  made('Camille Laurent', 'Communication', 'nantes', never),
  made('Marc Delmas', 'Ventes', 'nantes', done('sound', 90, true, { sits: [96], level: 'relay', says: 'yes' }), {
    role: 'manager',
    face: 'p2',
  }),
  made('Sofia Marchetti', 'Atelier', 'roubaix', half('careful'), { role: 'manager', face: 'p5' }),
  made('Amina Benali', 'Ressources humaines', 'nantes', done('sound', 95, true), { role: 'hr', face: 'p3' }),
  made('Igor Petit', 'Informatique', 'lyon', never, { role: 'admin' }),

  made('Adèle Fontaine', 'Communication', 'nantes', done('sound', 100, true, { sits: [97], says: 'yes' }), { face: 'p4', since: 90 }),
  made('Bastien Leroy', 'Communication', 'nantes', done('sound', 95, true, { ending: 0, sits: [98], level: 'voice', says: 'yes' }), {
    face: 'p6',
  }),
  made('Clara Nguyen', 'Communication', 'lyon', done('by-chance', 80, false, { ending: 1 }), { face: 'p7' }),
  made('Driss Amrani', 'Ventes', 'nantes', done('bold', 35, false), { face: 'p8' }),
  made('Élise Garnier', 'Ventes', 'lyon', done('by-chance', 70, true, { ending: 2 })),
  made('Farid Haddad', 'Ventes', 'nantes', half('bold'), { face: 'p2' }),
  made('Gaëlle Morvan', 'Ventes', 'nantes', never),
  made('Henri Vasseur', 'Ventes', 'roubaix', done('by-chance', 55, false, { plays: 2 }), { face: 'p6' }),
  made('Inga De Smet', 'Ventes', 'gand', done('sound', 95, true, { sits: [97], level: 'relay', says: 'yes' }), {
    locale: 'en',
    face: 'p3',
    since: 330,
  }),

  made('Jules Carpentier', 'Atelier', 'roubaix', never),
  made('Kenza Bouzid', 'Atelier', 'roubaix', done('careful', 80, false), { face: 'p5' }),
  made('Loïc Tanguy', 'Atelier', 'nantes', half('sound'), { face: 'p8' }),
  made(
    'Manon Picard',
    'Atelier',
    'roubaix',
    done('sound', 95, true, { ending: 1, sits: [97], level: 'relay', says: 'yes-then-withdraws' }),
    { face: 'p7' },
  ),
  made('Noé Fabre', 'Atelier', 'roubaix', never),
  made('Oriane Blanc', 'Atelier', 'lyon', done('by-chance', 90, true, { ending: 0 }), { face: 'p4' }),
  made('Pieter Claes', 'Atelier', 'gand', half('careful'), { locale: 'en' }),

  made('Rosa Almeida', 'Essais', 'lyon', done('sound', 95, true, { plays: 2, sits: [55, 97], says: 'yes' }), { face: 'p3', since: 345 }),
  made('Théa Lambert', 'Essais', 'nantes', done('by-chance', 50, false), { face: 'p5' }),

  made('Valérie Simon', 'Batterie', 'lyon', done('sound', 95, true, { ending: 2, sits: [97], level: 'relay', says: 'yes' }), {
    face: 'p7',
    since: 400,
  }),
  made('Xavier Colin', 'Batterie', 'nantes', done('sound', 95, true, { sits: [97], level: 'relay', says: 'yes-then-revoked' }), {
    face: 'p8',
    since: 120,
  }),

  made('Yasmine Chraibi', 'Service client', 'nantes', done('sound', 92, true, { sits: [60] }), { face: 'p3', since: 80 }),
  made('Cédric Poulain', 'Service client', 'lyon', done('bold', 45, false, { plays: 3 }), { face: 'p2' }),

  made('Delphine Roy', 'Ressources humaines', 'nantes', done('sound', 95, true, { sits: [97], level: 'relay', says: 'not-now' }), {
    face: 'p7',
    since: 60,
  }),
  made('Emil Johansson', 'Achats', 'gand', done('by-chance', 85, true, { ending: 1 }), { locale: 'en', face: 'p6' }),
  made('Hanaé Sato', 'Informatique', 'lyon', done('sound', 98, true, { ending: 2, sits: [98], level: 'voice', says: 'yes' }), {
    locale: 'en',
    face: 'p4',
    since: 70,
  }),

  made('Jeanne Dubois', 'Atelier', 'roubaix', half('careful'), { face: 'p5' }),
  made('Karl Peeters', 'Atelier', 'gand', half('sound'), { locale: 'en', face: 'p6' }),
  made('Leïla Mansouri', 'Atelier', 'roubaix', never),
  made('Tess Rolland', 'Ventes', 'nantes', half('sound'), { face: 'p4' }),
  made('Ulysse Marin', 'Ventes', 'lyon', never),

  made('Mathieu Gilbert', 'Atelier', 'roubaix', awaited()),
  made('Nora Bellec', 'Ventes', 'nantes', awaited()),
  made('Olga Wouters', 'Achats', 'gand', awaited(), { locale: 'en' }),
  made('Paul Étienne', 'Service client', 'lyon', awaited()),
  made('Salomé Ricard', 'Essais', 'lyon', awaited(false)),
];
