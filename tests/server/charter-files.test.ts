import { beforeEach, describe, expect, it } from 'vitest';
import { yamlOf } from '../../server/charter-desk/yaml.ts';
import { AUTHORED, articleIn, deskOf, openCharterDesk, publishNow, rewrite } from './support/charter.ts';
import { newcomer } from './support/world.ts';
import type { Newcomer, World } from './support/world.ts';

let world: World;
let hr: Newcomer;
beforeEach(async () => {
  ({ world, hr } = await openCharterDesk());
});

const file = async (of = 'draft'): Promise<string> => (await hr.ask('GET', `/api/hr/charter/export?of=${of}`)).body;
const give = (yaml: string, hash: string | null = null) => hr.ask('POST', '/api/hr/charter/import', { yaml, hash });
const draftHash = async () => (await deskOf(hr)).draft.hash;
const small = yamlOf({ ...AUTHORED.charter, articles: AUTHORED.charter.articles.slice(0, 1), ideas: [] });

describe('the charter as a file', () => {
  it('goes out and comes back the same, whatever it says', async () => {
    await rewrite(hr, 'a08', { text: { fr: '- #1 : « oui » & *non* ? | > % @', en: 'it’s: \'quoted\' "twice" {a: [b]} !tag' } });
    const yaml = await file();
    const desk = await deskOf(hr);
    const { status, body } = await give(yaml);
    expect(status).toBe(200);
    expect(body).toMatchObject({ saved: false, difference: { head: [], contacts: [], articles: [], ideas: [] } });
    await hr.ask('PUT', '/api/hr/charter/draft', { from: 'empty', hash: desk.draft.hash });
    const saved = (await give(yaml, await draftHash())).body;
    expect([saved.saved, saved.desk.draft.hash]).toEqual([true, desk.draft.hash]);
  });

  it('goes out as the draft, the published one or any version, as a file of that name', async () => {
    await rewrite(hr, 'a08', { zone: 'never' });
    expect([(await file()).match(/zone: never/g)!.length, (await file('published')).match(/zone: never/g)!.length]).toEqual([
      expect.any(Number),
      (await file()).match(/zone: never/g)!.length - 1,
    ]);
    await publishNow(hr);
    expect(await file('2')).toBe(await file('published'));
    const { headers } = await hr.ask('GET', '/api/hr/charter/export?of=1');
    expect(headers.get('content-disposition')).toBe('attachment; filename="porte-voix-charter-v1.yaml"');
    expect(headers.get('content-type')).toBe('application/yaml; charset=utf-8');
    for (const [of, code] of [
      ['7', 404],
      ['0', 400],
      ['../x', 400],
    ] as const)
      expect((await hr.ask('GET', `/api/hr/charter/export?of=${encodeURIComponent(of)}`)).status).toBe(code);
    expect((await (await newcomer(world)).ask('GET', '/api/hr/charter/export')).status).toBe(403);
  });

  it('is only looked at until somebody says yes, and replaces no draft but the one that was read', async () => {
    const read = await draftHash();
    const { body } = await give(small);
    expect(body.difference.articles).toHaveLength(AUTHORED.charter.articles.length - 1);
    expect(body.problems.map(({ code }: { code: string }) => code)).toContain('deck-short');
    expect(await draftHash()).toBe(read);
    await rewrite(hr, 'a08', { zone: 'never' });
    expect(await give(small, read)).toMatchObject({ status: 409, body: { error: 'ERR_DRAFT_CHANGED' } });
    expect(articleIn(await deskOf(hr), 'a08').body.zone).toBe('never');
  });

  it.each<[string, (yaml: string) => string, { line?: number; why: string; path?: string }]>([
    ['no YAML', () => 'title: [open', { line: 1, why: 'syntax' }],
    ['nothing', () => '', { line: 1, why: 'wrong', path: '' }],
    ['the same key twice', (yaml) => `${yaml}procedure: advice\n`, { why: 'syntax' }],
    [
      'an anchor that says itself again',
      (yaml) => yaml.replace(/title:\n/, 'title: &t\n').replace(/preamble:\n(?: .*\n)+/, 'preamble: *t\n'),
      { why: 'alias' },
    ],
    ['a tag that runs something', (yaml) => yaml.replace('procedure: advice', 'procedure: !!js/function "x"'), { why: 'syntax' }],
    ['a field that nobody knows', (yaml) => `${yaml}sanction: dismissal\n`, { why: 'unknown-field', path: 'sanction' }],
    ['a text that is missing', (yaml) => yaml.replace(/^preamble:\n {2}fr:.*\n/m, 'preamble:\n'), { why: 'missing', path: 'preamble.fr' }],
    [
      'a text that is too long',
      (yaml) => yaml.replace(/^ {2}en: .*$/m, `  en: ${'x'.repeat(101)}`),
      { line: 7, why: 'too-long', path: 'title.en' },
    ],
    ['a zone that does not exist', (yaml) => yaml.replace('zone: free', 'zone: maybe'), { why: 'wrong', path: 'articles.0.zone' }],
    [
      'a card that is not there',
      (yaml) => yaml.replace(/facts: \[\]|facts:\n( +- .*\n)+/, 'facts: [LAW-98]\n'),
      { why: 'fact-unknown', path: 'articles.0.facts.0' },
    ],
    ['the same contact twice', (yaml) => yaml.replace(/id: charter-officer/, 'id: person'), { why: 'twice', path: 'contacts' }],
  ])('is refused with the line when it has %s', async (_, spoil, wrong) => {
    const { status, body } = await give(spoil(small));
    expect({ status, error: body.error, first: body.lines?.[0] }).toMatchObject({ status: 422, error: 'ERR_CHARTER_FILE', first: wrong });
    expect((await deskOf(hr)).draft.articles).toHaveLength(AUTHORED.charter.articles.length);
  });

  it('is refused with every line that is wrong, in their order: twenty at most', async () => {
    const yaml = yamlOf(AUTHORED.charter).replaceAll('zone: free', 'zone: maybe');
    const { lines } = (await give(yaml)).body;
    expect(lines).toHaveLength(20);
    const numbers = lines.map(({ line }: { line: number }) => line);
    expect(numbers).toEqual(numbers.toSorted((one: number, other: number) => one - other));
    expect(yaml.split('\n')[numbers[0] - 1]).toContain('zone: maybe');
  });

  it('keeps markup as text, refuses more than half a megabyte, and says nothing of ideas without an article', async () => {
    const marked = small.replace(/^title:\n {2}fr: .*$/m, "title:\n  fr: '<b>Charte</b>'");
    expect((await give(marked)).body.problems).toContainEqual({ code: 'markup', part: 'head', field: 'title', locale: 'fr' });
    const idle = yamlOf({ ...AUTHORED.charter, articles: AUTHORED.charter.articles.filter(({ id }) => id !== 'a08') });
    expect((await give(idle)).body.lines[0]).toMatchObject({ why: 'article-unknown' });
    const huge = await hr.ask(
      'POST',
      '/api/hr/charter/import',
      { yaml: 'x'.repeat(513 * 1024), hash: null },
      { 'content-length': String(514 * 1024) },
    );
    expect(huge).toMatchObject({ status: 413, body: { error: 'ERR_BODY_TOO_LARGE' } });
  });
});
