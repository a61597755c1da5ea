import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeLocale, errorText, locale, startTexts, t, textsOf } from '../../client/i18n.ts';
import { spaced } from '../../client/ui/parts/rich.tsx';
import { ERROR_CODES, fail, ok } from '../../content/engine/errors.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { PROJECT } from '../../content/load.ts';
import { modules, texts } from './fake-server.ts';

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).toSorted();

const FILES = ['ui', 'errors', 'desk', 'account', 'glass', 'room'];
const of = (language: Locale, file: string) => new Map(leaves(texts(language, file) as Tree));

describe.each(FILES)('the texts of %s', (file) => {
  const [french, english] = [of('fr', file), of('en', file)];

  it('are the same in both languages, with the same holes', () => {
    expect([...english.keys()]).toEqual([...french.keys()]);
    for (const [key, text] of french) expect(`${key} ${holes(english.get(key)!)}`).toBe(`${key} ${holes(text)}`);
  });

  it('are set as each language is: no-break spaces, guillemets, real apostrophes', () => {
    for (const [key, text] of french) {
      expect(`${key}:\u00a0${text}`).not.toMatch(/'|"|« (?!\u00a0)|[^\u00a0\s]?[ ](?=[;?!%»])|[^:] :(?!\S)/);
      expect(spaced(text, 'fr')).toBe(text);
    }
    for (const [key, text] of english) expect(`${key}: ${text}`).not.toMatch(/'|"|\u00a0[:;?!]/);
  });
});

describe('the name of a place', () => {
  it.each(modules.map(({ module }) => module))('is one, on the map, in its story and at the desk: $id', ({ id, place }) => {
    for (const language of ['fr', 'en'] as const) {
      const name = of(language, 'ui').get(`places.${place}`);
      expect([of(language, `modules/${id}`).get('place'), of(language, 'desk').get(`rules.places.${id}`)]).toEqual([name, name]);
    }
  });
});

describe('the sentences of errors', () => {
  it('exist for every code, and say what to do', () => {
    expect([...of('fr', 'errors').keys()].toSorted()).toEqual([...ERROR_CODES].toSorted());
    for (const language of ['fr', 'en'] as const) {
      for (const [code, text] of of(language, 'errors')) expect(`${code} ${text}`).toMatch(/[.:;].+[.]$/);
    }
  });
});

describe('the words in the code', () => {
  it('name texts that exist', () => {
    const keysOf = (file: string) => new Set([...of('fr', file).keys()].map((key) => key.replace(/_(one|other|many)$/, '')));
    const [keys, desk, room] = [keysOf('ui'), keysOf('desk'), keysOf('room')];
    const files = readdirSync(join(PROJECT, 'client'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    for (const file of files) {
      const source = readFileSync(join(PROJECT, 'client', file), 'utf8');
      for (const [, key] of source.matchAll(/[^\w.]t\(\s*'([\w.-]+)'/g)) expect(keys, `${file}: ${key}`).toContain(key);
      for (const [, key] of source.matchAll(/\btd\(\s*'([\w.-]+)'/g)) expect(desk, `${file}: ${key}`).toContain(key);
      for (const [, key] of source.matchAll(/\btr\(\s*'([\w.-]+)'/g)) expect(room, `${file}: ${key}`).toContain(key);
    }
  });
});

describe('changing the language', () => {
  const served = (language: Locale, file: string) => Promise.resolve(ok(texts(language, file)));

  it('waits until every text in use has come, then shows them together', async () => {
    await startTexts(served, 'fr');
    expect(textsOf('modules/charter')).toBeNull();
    await new Promise((done) => setTimeout(done, 0));
    expect((textsOf('modules/charter') as { title: string }).title).toBe('Le grand tri');
    await changeLocale('en');
    expect(locale.value).toBe('en');
    expect(t('actions.continue')).toBe('Continue');
    expect((textsOf('modules/charter') as { title: string }).title).toBe('The great sort');
    expect(errorText('ERR_STALE')).toContain('tab');
  });

  it('stays in the present language when the other cannot be had', async () => {
    await startTexts((language, file) => (language === 'fr' ? served('fr', file) : Promise.resolve(fail('ERR_UNAVAILABLE'))), 'fr');
    expect(await changeLocale('en')).toMatchObject({ ok: false, code: 'ERR_UNAVAILABLE' });
    expect(locale.value).toBe('fr');
    expect(t('actions.continue')).toBe('Continuer');
  });

  it('counts as each language does', async () => {
    await startTexts(served, 'fr');
    expect(t('sort.call', { count: 0 })).toContain('0 appel)');
    expect(t('sort.call', { count: 2 })).toContain('2 appels)');
    await changeLocale('en');
    expect(t('sort.call', { count: 0 })).toContain('0 calls)');
    expect(t('sort.call', { count: 1 })).toContain('1 call)');
  });
});
