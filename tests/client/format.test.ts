import { expect, it } from 'vitest';
import { pasted } from '../../client/desk/people/copy.ts';
import { deskText, startTexts, textsOf } from '../../client/i18n.ts';
import { dayOf, fullDay, moment } from '../../client/ui/format.ts';
import { ok } from '../../content/engine/errors.ts';
import { texts } from './fake-server.ts';

const said = (text: string) => text.replace(/\s/g, ' ');

it('writes the first of a month and an hour as French does, and leaves English alone', async () => {
  const noon = new Date(2026, 11, 1, 9, 2).toISOString();
  await startTexts((language, file) => Promise.resolve(ok(texts(language, file))), 'fr');
  expect([dayOf('2027-10-01'), fullDay('2026-12-21'), moment(noon)].map(said)).toEqual([
    '1er octobre 2027',
    'lundi 21 décembre',
    'mardi 1er décembre à 9 h 02',
  ]);
  await startTexts((language, file) => Promise.resolve(ok(texts(language, file))), 'en');
  expect(said(moment(noon))).toContain('1 December at 09:02');
});

it('groups the figures of every text as its language does, whoever wrote it', async () => {
  const count = { count: 10_040 };
  const chosen = async (language: 'fr' | 'en') => {
    await startTexts((one, file) => Promise.resolve(ok(texts(one, file))), language);
    textsOf('desk');
    await Promise.resolve();
    await new Promise((done) => setTimeout(done, 0));
    return said(deskText('people.chosen', count));
  };
  expect([await chosen('fr'), await chosen('en')]).toEqual(['10 040 personnes choisies', '10,040 people chosen']);
});

it('copies rows that a spreadsheet takes for text, line breaks and all', () => {
  expect(
    pasted([
      ['=1+1', 'ana@helianthe.example'],
      ['Léa "L" Roux', 'un\ndeux'],
    ]),
  ).toBe('\'=1+1\tana@helianthe.example\n"Léa ""L"" Roux"\t"un\ndeux"');
});
