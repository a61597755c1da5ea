import { expect, it } from 'vitest';
import { startTexts } from '../../client/i18n.ts';
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
