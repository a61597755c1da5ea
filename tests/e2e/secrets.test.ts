import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAM_AFTER } from '../../content/engine/exam/exam.ts';
import { LOCALES } from '../../content/engine/vocabulary.ts';
import { loadAll } from '../../content/load.ts';
import { Learner } from '../support/learner.ts';
import { finishPlaces } from '../support/season.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
const loaded = loadAll();
if (!loaded.ok) throw new Error(String(loaded['message']));
const { bank, bankTexts } = loaded.value;

/** Letters and figures alone: whatever escapes, quotes or minifies a text, this much of it is left. */
const bare = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Too short to be told from anybody's words. */
const SHORT = 24;
type Secret = { id: string; text: string; told: boolean };
/** Every situation, option and explanation of the bank in both languages; `told` are those that an act under way shows. */
const SECRETS: Secret[] = bank
  .flatMap(({ id }) =>
    LOCALES.flatMap((locale) => {
      const { situation, options } = bankTexts[locale][id]!;
      const shown = [situation, ...Object.values(options).map(({ label }) => label)].map((text) => ({ id, text: bare(text), told: true }));
      return [...shown, ...Object.values(options).map(({ why }) => ({ id, text: bare(why), told: false }))];
    }),
  )
  .filter(({ text }) => text.length > SHORT);

/** Which secrets a text holds. */
const foundIn = (text: string): Secret[] => {
  const plain = bare(text);
  return SECRETS.filter((secret) => plain.includes(secret.text));
};

const TEXTS = /\.(js|mjs|css|html|json|map|txt|webmanifest)$/;
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXTS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

let learner: Learner;
beforeAll(async () => {
  learner = await Learner.signIn(world.server.address, 'member');
  await finishPlaces(learner, EXAM_AFTER.ambassador);
});

const read = async (path: string): Promise<string> => {
  const cookie = learner.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return (await fetch(`${world.server.address}${path}`, { headers: { cookie } })).text();
};

describe('the bank stays on the server', () => {
  it('would be found, if it were there', () => {
    const { id } = bank[0]!;
    const { why } = Object.values(bankTexts.fr[id]!.options)[0]!;
    expect(foundIn(`{"x":${JSON.stringify(why)}}`).map((secret) => secret.id)).toEqual([id]);
    expect(SECRETS.length).toBeGreaterThan(2000);
  });

  it('is in no file that a browser can be sent: page, code, service worker, map, text', () => {
    const sent = [...files('dist/client'), ...LOCALES.flatMap((locale) => files(join('locales', locale, 'client')))];
    expect(sent.some((file) => file.endsWith('sw.js'))).toBe(true);
    for (const file of sent) expect(foundIn(readFileSync(file, 'utf8')), file).toEqual([]);
    expect(files('dist/client').filter((file) => file.endsWith('.map'))).toEqual([]);
  });

  it('is in no answer but the act under way, which has neither mark nor explanation', async () => {
    const exam = await learner.ask<{ id: string; items: { id: string }[] }>('POST', '/api/exams', { level: 'ambassador' });
    const asked = exam.items.map(({ id }) => id);
    const paths = [
      '/api/exams',
      '/api/me',
      '/api/modules',
      '/api/record',
      '/api/record/export',
      '/api/cards',
      '/api/badges',
      '/api/attempts',
    ];
    for (const path of [...paths, '/api/openapi.json', '/api/docs', '/', '/sw.js', '/locales/fr/server/bank/law.json']) {
      expect(foundIn(await read(path)), path).toEqual([]);
    }
    const told = foundIn(`${JSON.stringify(exam)} ${await read(`/api/exams/${exam.id}`)}`);
    expect(told.filter((secret) => !secret.told || !asked.includes(secret.id))).toEqual([]);
    expect(new Set(told.map(({ id }) => id))).toEqual(new Set(asked));
    expect(JSON.stringify(exam)).not.toMatch(/"mark"|"crisis"|"pillar"|"facts"/);
  });
});
