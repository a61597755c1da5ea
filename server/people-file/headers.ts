/** What a column of a file of people can be. */
export const FIELDS = ['email', 'name', 'firstName', 'lastName', 'role', 'team', 'site', 'country', 'locale'] as const;
export type Field = (typeof FIELDS)[number];

/** As written at the head of a column, in French and in English; accents, capitals, spaces and hyphens do not matter. */
const HEADS: Record<Field, string[]> = {
  email: ['email', 'mail', 'courriel', 'adresse email', 'adresse mail', 'adresse electronique', 'email address', 'work email', 'email pro'],
  name: ['nom complet', 'nom et prenom', 'prenom et nom', 'nom prenom', 'prenom nom', 'name', 'full name', 'display name'],
  firstName: ['prenom', 'first name', 'given name', 'firstname'],
  lastName: ['nom', 'nom de famille', 'last name', 'surname', 'family name', 'lastname'],
  role: ['role'],
  team: ['equipe', 'team', 'service', 'departement', 'department', 'direction'],
  site: ['site', 'lieu', 'etablissement', 'location', 'office'],
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

/** What each column is, null for one that we do not read; the first of two that say the same counts. */
export function fieldsOf(heads: string[]): (Field | null)[] {
  const taken = new Set<Field>();
  const found = heads.map((head) => {
    const field = FIELDS.find((one) => HEADS[one].includes(plain(head))) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  // "Nom" alone is the whole name; beside "Prénom" it is the family's.
  const isWhole = taken.has('lastName') && !taken.has('firstName') && !taken.has('name');
  return isWhole ? found.map((field) => (field === 'lastName' ? 'name' : field)) : found;
}

/** Whether the columns tell an address and a name. */
export const isEnough = (fields: (Field | null)[]): boolean =>
  fields.includes('email') && (fields.includes('name') || fields.includes('lastName'));
