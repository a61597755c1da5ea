import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { fail, ok } from '../content/engine/errors.ts';
import type { Result } from '../content/engine/errors.ts';
import type { Locale } from '../content/engine/vocabulary.ts';
import { openAccount } from './auth.ts';
import { openDesk } from './charter-desk/draft.ts';
import { beginAnew } from './charter-desk/replace.ts';
import { checkCompany } from './company.ts';
import type { RouteDeps } from './deps.ts';
import { keepLogo } from './logos.ts';
import type { Logo } from './logos.ts';
import { checkPassword } from './passwords.ts';
import { newCompany, newPerson } from './stores/defaults.ts';
import type { Company } from './stores/nouns/company.ts';
import type { Person } from './stores/nouns/people.ts';
import { oneByOne } from './turns.ts';

/** `charter`: the draft begins as the charter we suggest, or empty, for the company to write its own. Ours is in force until then. */
export type SetUp = {
  code: string;
  company: string;
  locale: Locale;
  name: string;
  email: string;
  password: string;
  charter: 'default' | 'own';
  logo: Logo | null;
} & Pick<Company, 'locales' | 'colours' | 'timeZone'>;
type Deps = Pick<RouteDeps, 'store' | 'content' | 'auth' | 'clock' | 'newId' | 'setupCode' | 'followsContent'>;

/** 128 bits, in characters that survive being copied. */
export const newSetupCode = (): string => randomBytes(16).toString('base64url');

const digest = (text: string) => createHash('sha256').update(text).digest();
const sameCode = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted));

function firstPerson(id: string, asked: SetUp, now: Date): Person {
  const { name, email, locale } = asked;
  const at = now.toISOString();
  return newPerson({ id, name, email, role: 'admin', locale, createdAt: at, joinedAt: at });
}

/** Of two requests at once, one is served after the other. */
const inTurn = oneByOne();

/**
 * Creates the company and its first account, an administrator of HR, once. The company comes last: until it is there the set-up is not
 * done, and what an interrupted one left behind is removed by the next.
 * ERR_SETUP_DONE, ERR_SETUP_CODE, ERR_PASSWORD_WEAK { rule }, ERR_TIME_ZONE_UNKNOWN, ERR_COLOUR_CONTRAST { pairs }, ERR_LOGO_REFUSED { rule }.
 */
export const setUp = (deps: Deps, asked: SetUp): Promise<Result<Company>> => inTurn(() => setUpNow(deps, asked));

async function setUpNow(deps: Deps, asked: SetUp): Promise<Result<Company>> {
  const { store, content, auth, clock, newId, setupCode } = deps;
  if (await store.company()) return fail('ERR_SETUP_DONE');
  if (setupCode === null || !sameCode(asked.code, setupCode)) return fail('ERR_SETUP_CODE');
  const password = checkPassword(asked.password, [asked.name, asked.email, asked.company]);
  if (!password.ok) return password;
  const looks = checkCompany(asked);
  if (!looks.ok) return looks;
  const leftover = await store.personByEmail(asked.email);
  if (leftover) await store.erasePerson(leftover.id);
  const person = await store.createPerson(firstPerson(newId(), asked, clock()));
  if (!person.ok) return person;
  await openAccount(auth, store, person.value, password.value, clock());
  await content.keep(content.charter.hash);
  const company = newCompany({
    name: asked.company,
    locale: asked.locale,
    locales: asked.locales,
    colours: asked.colours,
    logo: looks.value && (await keepLogo(store, looks.value)),
    timeZone: asked.timeZone,
    charterHash: content.charter.hash,
    setUpAt: clock().toISOString(),
  });
  const saved = await store.saveCompany(company);
  if (!saved.ok) return saved;
  if (asked.charter === 'own') {
    // Nobody else is there yet: what cannot be begun now is begun from the editor.
    await beginAnew(deps, person.value.id, (await openDesk(deps)).hash, 'empty');
  }
  return ok(saved.value);
}
