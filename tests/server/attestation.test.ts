import { describe, expect, it } from 'vitest';
import { LOCALES, MODULE_IDS } from '../../content/engine/vocabulary.ts';
import type { Level } from '../../content/engine/vocabulary.ts';
import { wordingOf } from '../../content/attestation.ts';
import { attestationPdf } from '../../server/pdf/attestation.ts';
import { wordsIn } from '../../server/pdf/words.ts';
import type { CertificateView } from '../../content/engine/certificates.ts';
import { viewOfCertificate } from '../../server/status.ts';
import { plain, readPdf } from './support/pdf.ts';
import { openAt, relayToBe, yes } from './support/status.ts';
import { pngOf } from './support/picture.ts';
import { ask, newcomer } from './support/world.ts';
import { certificateOf } from './stores/samples.ts';

const URL_OF = 'https://voix.example.org/verify/7K3M-Q9TX-0ABC-DEFG';
const HASHES = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(64));
const PLACES = ['welcome', 'charter', 'sharing', 'law', 'profile', 'crisis'] as const;

const certificate = (more: Partial<CertificateView> = {}): CertificateView => ({
  ...viewOfCertificate(certificateOf('ann', '7K3M-Q9TX-0ABC-DEFG')),
  learner: 'Łucja Ferré-Őze',
  level: 'ambassador',
  issuedAt: '2026-11-05T10:30:00.000Z',
  endsAt: '2027-11-05T10:30:00.000Z',
  follows: '1111-2222-3333-4444',
  rights: { fr: 'Représenter l’entreprise en ligne', en: 'Represent the company online' },
  modules: PLACES.map((id, at) => ({ id, version: at + 1, contentHash: HASHES[0]!, passMark: 60, passedAt: '2026-10-02T09:00:00.000Z' })),
  check: { level: 'ambassador', at: '2026-11-04T09:00:00.000Z', needed: 32, most: 40, bankHash: HASHES[1]! },
  charter: { id: 'helianthe', version: 7, sha256: HASHES[2]! },
  acceptance: { locale: 'fr', text: 'J’ai lu la charte et je m’y engage.', at: '2026-10-03T08:15:00.000Z' },
  yes: { locale: 'fr', text: 'Je deviens ambassadrice, quand je le veux.' },
  rulesHash: HASHES[3]!,
  attestedBy: { fr: 'Le programme ambassadeurs', en: 'The ambassador programme' },
  ...more,
});

const printed = (locale: 'fr' | 'en', of: CertificateView): Promise<Buffer> =>
  attestationPdf({ certificate: of, locale, url: URL_OF, words: wordsIn(process.cwd(), locale) });

describe('the words of an attestation', () => {
  const early = certificate({ issuedAt: '2027-03-01T09:05:00.000Z', endsAt: '2028-03-01T09:05:00.000Z' });
  const inWords = (locale: 'fr' | 'en') => wordingOf({ certificate: early, locale, url: URL_OF, words: wordsIn(process.cwd(), locale) });
  const front = (locale: 'fr' | 'en') =>
    plain(
      inWords(locale)
        .front.flatMap(({ says }) => says)
        .join(' '),
    );

  it('write a day and an hour as each language does', () => {
    expect(front('fr')).toContain('du 1er mars 2027 au 1er mars 2028 1er mars 2027, 9 h 05 (UTC)');
    expect(front('en')).toContain('from 1 March 2027 to 1 March 2028 1 March 2027, 09:05 (UTC)');
  });

  it('tell the places in the order of the road', () => {
    const words = wordsIn(process.cwd(), 'fr');
    expect(inWords('fr').practice.map(({ name }) => name)).toEqual(MODULE_IDS.filter((id) => id !== 'oral').map(words.place));
  });
});

describe.each(LOCALES)('the attestation printed in %s', (locale) => {
  it('says every fact of the certificate', async () => {
    const of = certificate();
    const { text } = await readPdf(await printed(locale, of));
    const dates = {
      fr: ['5 novembre 2026', '5 novembre 2027', '2 octobre 2026', '10 h 30 (UTC)'],
      en: ['5 November 2026', '5 November 2027', '2 October 2026', '10:30 (UTC)'],
    };
    const said = [
      of.learner,
      of.company,
      of.id,
      URL_OF,
      of.rights[locale],
      of.attestedBy[locale],
      of.acceptance.text,
      of.yes.text,
      of.follows!,
      ...HASHES.slice(0, 4),
      ...dates[locale],
      ...(locale === 'fr'
        ? ['Attestation de réussite', 'Ambassade', '32 points sur 40', '60 sur 100', 'version 6']
        : ['Attestation of achievement', 'Ambassador', '32 points out of 40', '60 out of 100', 'version 6']),
      ...(locale === 'fr' ? ['Pratiqué', 'Jugé par le serveur'] : ['Practised', 'Judged by the server']),
    ];
    for (const fact of said) expect(text).toContain(plain(fact));
  });

  it('has a title, a language and a structure that a screen reader follows', async () => {
    const { nodes, mark, info, isPdfUa, raw } = await readPdf(await printed(locale, certificate()));
    const roles = nodes.map(({ role }) => role);
    expect(mark).toMatchObject({ Marked: true });
    expect(isPdfUa).toBe(true);
    expect(info['Language']).toBe(locale === 'fr' ? 'fr-FR' : 'en-GB');
    expect(info['Title']).toContain('Łucja Ferré-Őze');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles.filter((role) => role === 'LI')).toHaveLength(PLACES.length + 7);
    for (const role of ['Document', 'H2', 'P', 'L', 'Lbl', 'LBody']) expect(roles).toContain(role);
    const figures = nodes.filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual([expect.stringContaining(URL_OF)]);
  });

  it('carries its own fonts, every one of them, and nothing that runs', async () => {
    const { raw, boxes } = await readPdf(await printed(locale, certificate()));
    const fonts = raw.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? [];
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    for (const font of fonts) expect(font).toMatch(/\/FontFile[23]? \d+ 0 R/);
    expect(raw).toMatch(/BricolageGrotesque/);
    expect(raw).toMatch(/AtkinsonHyperlegible/);
    expect(raw).not.toMatch(/\/(JavaScript|JS|Launch|URI|EmbeddedFile|Helvetica)\b/);
    expect(boxes).toEqual([
      [0, 0, 842, 595],
      [0, 0, 842, 595],
    ]);
  });
});

describe('the attestation', () => {
  it('is never called a professional certification, in any language', async () => {
    for (const locale of LOCALES) {
      const { text } = await readPdf(await printed(locale, certificate()));
      expect(text).not.toMatch(/certif|diplôme professionnel|professional/i);
    }
  });

  it.each(['relay', 'voice', 'ambassador'] as Level[])('fits on two pages at the level %s, whatever the name', async (level) => {
    const learner = 'Marie-Bénédicte de la Rochefoucauld-Vandenbroucke-Świętosławska';
    const of = certificate({ level, learner, company: 'Établissements Hélianthe et Associés de la Loire-Atlantique' });
    const { boxes, text } = await readPdf(await printed('fr', of));
    expect(boxes).toHaveLength(2);
    expect(text.replaceAll(' ', '').split(learner.replaceAll(' ', '')).length - 1).toBe(2);
  });

  it('is the same file for the same facts', async () => {
    const strip = (bytes: Buffer) =>
      bytes
        .toString('latin1')
        .replaceAll(/\/ID \[.*?\]/gs, '')
        .replaceAll(/uuid:[\w-]+/g, '');
    expect(strip(await printed('fr', certificate()))).toBe(strip(await printed('fr', certificate())));
  });

  it('bears the company’s logo, told by its name, and is whole without one or with one kept before it was looked at', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const ana = await relayToBe(world);
    const { id } = (await ana.ask('POST', '/api/status', yes(world, 'relay'))).body.status.certificate;
    const told = async () => {
      const own = await world.app.request(`/api/status/${id}/pdf?locale=en`, { headers: { cookie: ana.cookie } });
      expect(own.status).toBe(200);
      const { nodes, raw } = await readPdf(Buffer.from(await own.arrayBuffer()));
      return {
        figures: nodes.filter(({ role }) => role === 'Figure').map(({ alt }) => alt),
        pictures: raw.match(/\/Subtype \/Image/g)?.length ?? 0,
      };
    };
    const without = await told();
    expect(without.pictures).toBe(0);
    const boss = await newcomer(world, { role: 'admin' });
    const { logo: _, ...company } = (await boss.ask('GET', '/api/hr/company')).body.company;
    const logo = { type: 'image/png', data: pngOf(90, 30) };
    expect((await boss.ask('PUT', '/api/hr/company', { ...company, logo })).status).toBe(200);
    const bearing = await told();
    expect(bearing.pictures).toBeGreaterThan(0);
    expect(bearing.figures).toEqual([company.name, ...without.figures]);
    await world.store.putDocument('cd'.repeat(32), { type: 'image/png', data: logo.data.slice(0, 80) });
    await world.store.changeCompany({ ...(await world.store.company())!, logo: 'cd'.repeat(32) });
    expect(await told()).toEqual(without);
  });

  it('is served to its holder only, while it is worth something', async () => {
    const world = await openAt('2026-03-02T09:00:00.000Z');
    const [ana, ben] = [await relayToBe(world), await relayToBe(world)];
    const { id } = (await ana.ask('POST', '/api/status', yes(world, 'relay'))).body.status.certificate;
    const path = `/api/status/${id}/pdf?locale=en`;
    const own = await world.app.request(path, { headers: { cookie: ana.cookie } });
    expect([own.status, own.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(own.headers.get('content-disposition')).toContain(`${id}.pdf`);
    const { text } = await readPdf(Buffer.from(await own.arrayBuffer()));
    expect(text).toContain(`http://127.0.0.1:8801/verify/${id}`);
    expect((await ben.ask('GET', path)).body.error).toBe('ERR_CERTIFICATE_UNKNOWN');
    expect((await ask(world, 'GET', path)).status).toBe(401);
    await ana.ask('DELETE', '/api/status', {});
    expect((await ana.ask('GET', path)).body.error).toBe('ERR_CERTIFICATE_UNKNOWN');
  });
});
