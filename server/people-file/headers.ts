/** What a column of a file of people can be. */
export const FIELDS = ['email', 'name', 'firstName', 'lastName', 'role', 'team', 'site', 'country', 'locale'] as const;
export type Field = (typeof FIELDS)[number];

/** As written at the head of a column, in French and in English; accents, capitals, spaces and hyphens do not matter. */
const HEADS: Record<Field, string[]> = {
  email: [
    'email',
    'mail',
    'courriel',
    'adresse email',
    'adresse mail',
    'adresse electronique',
    'email address',
    // a company has a name of its own: its words are known around an address only
    'company email',
    'company email address',
    'business email',
    'business email address',
    'email entreprise',
    'mail entreprise',
    'adresse email entreprise',
    'adresse mail entreprise',
  ],
  name: ['nom complet', 'nom et prenom', 'prenom et nom', 'nom prenom', 'prenom nom', 'name', 'full name', 'display name'],
  firstName: ['prenom', 'first name', 'given name', 'firstname'],
  lastName: ['nom', 'nom de famille', 'last name', 'surname', 'family name', 'lastname'],
  role: ['role'],
  team: ['equipe', 'team', 'service', 'departement', 'department', 'direction'],
  site: ['site', 'lieu', 'etablissement', 'location', 'office', 'office location', 'lieu de travail', 'site de rattachement'],
  country: ['pays', 'country'],
  locale: ['langue', 'language', 'locale', 'lang'],
};

const plain = (head: string): string =>
  head
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/e-mail/g, 'email')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What the tools of a personnel office write around a head without changing what it is: "Adresse e-mail professionnelle", "Nom d’usage". */
const AROUND = new Set(
  'professionnel professionnelle pro work usage usuel usuelle salarie collaborateur employee libelle label travail de du d la le l'.split(
    ' ',
  ),
);
const bare = (head: string): string =>
  plain(head)
    .split(' ')
    .filter((word) => !AROUND.has(word))
    .join(' ');
const BARE = Object.fromEntries(FIELDS.map((field) => [field, HEADS[field].map(bare)])) as Record<Field, string[]>;

/**
 * What each column is, null for one that we do not read; of two that say the same, the one that says it in fewer words counts, or
 * the first.
 */
export function fieldsOf(heads: string[]): (Field | null)[] {
  const taken = new Set<Field>();
  const named = (known: Record<Field, string[]>, head: string): Field | null => {
    const field = FIELDS.find((one) => known[one].includes(head));
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const exact = heads.map((head) => named(HEADS, plain(head)));
  const found = heads.map((head, at) => exact[at] ?? named(BARE, bare(head)));
  // "Nom" alone is the whole name; beside "Prénom" it is the family's.
  const isWhole = taken.has('lastName') && !taken.has('firstName') && !taken.has('name');
  return isWhole ? found.map((field) => (field === 'lastName' ? 'name' : field)) : found;
}

/** Of the two that a file of people cannot do without, those that no column tells. */
export const missingOf = (fields: (Field | null)[]): ('email' | 'name')[] => [
  ...(fields.includes('email') ? [] : ['email' as const]),
  ...(fields.includes('name') || fields.includes('lastName') ? [] : ['name' as const]),
];
