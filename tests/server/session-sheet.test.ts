import { beforeAll, describe, expect, it } from 'vitest';
import type { DebriefSheet, RoundSheet } from '../../server/sessions/debrief.ts';
import { sheetsOf } from '../../server/sessions/debrief.ts';
import type { Script } from '../../server/sessions/library.ts';
import { serverTexts } from '../../server/console-texts.ts';
import { debriefPdf } from '../../server/pdf/debrief.ts';
import { fixtureDeps, joins, lobby, play, votes } from '../engine/session/fixture.ts';
import type { Move } from '../engine/session/fixture.ts';
import { plain, readPdf } from './support/pdf.ts';

const titles = { articles: {}, cards: {}, speakers: {} };
const { plan: words } = fixtureDeps.texts('en');
const script = (): Script => {
  const { content, texts } = fixtureDeps.cut('photo');
  return {
    plan: lobby().plan,
    texts: { fr: words, en: words },
    cuts: [{ content, texts }],
    titles: { fr: titles, en: titles },
  };
};
const six = (option: string, other: string): string[] => [option, option, option, option, other, other];
const twelve = (option: string, other: string): string[] => [...six(option, option), ...six(other, other)];

/** A debate between two teams, and a story rewound to its first decision, where a third way is seen. */
const state = play(
  lobby(2),
  ...joins(12),
  ...(['start', 'skip', 'next', votes('line', twelve('1', '5')), 'next', 'next'] as Move[]),
  ...([votes('line', twelve('2', '5'), { ballot: 2 }), 'next', 'next', 'next', 'skip', 'next'] as Move[]),
  ...([votes('photo', six('ask', 'post')), 'next', 'next', 'next', 'next'] as Move[]),
  ...([votes('photo', six('thank', 'thank'), { decision: 2 }), 'next', 'next', 'next'] as Move[]),
  ...([{ type: 'rewind', option: 'wait', decision: 1 }, 'next', 'next'] as Move[]),
  ...([votes('photo', six('hide', 'hide'), { decision: 2 }), 'next', 'next', 'end'] as Move[]),
);
let sheet: DebriefSheet;
beforeAll(() => {
  sheet = sheetsOf(fixtureDeps, script(), state, '2026-11-28T10:00:00.000Z')!.en;
});

describe('the sheet of a session', () => {
  it('tells of a decision what was offered, and who settled a tie', () => {
    const photo = (option: string, other: string) => [votes('photo', six(option, other).with(3, other)), 'next'] as Move[];
    const opened = play(lobby(), ...joins(6), ...(['start', 'skip', 'skip', 'skip', 'next'] as Move[]), ...photo('ask', 'post'));
    const again = votes('photo', six('ask', 'post').with(3, 'post'), { ballot: 2 });
    const tied = play(opened, 'next', again, 'next', { type: 'break', option: 'ask' }, 'next', 'end');
    const [decision] = sheetsOf(fixtureDeps, script(), tied, '2026-11-28T10:00:00.000Z')!.en.rounds[0]!.decisions!;
    expect(decision).toMatchObject({ chosen: 'ask', isSettled: true });
    expect(decision?.options.map(({ id }) => id)).toEqual(decision?.counts?.map(({ option }) => option));
  });

  it('tells a rewind: where, what was seen instead, and what was voted on the other road', () => {
    expect(sheet.rounds.find(({ kind }) => kind === 'story')?.decisions).toMatchObject([
      { ask: 'What now?', chosen: 'ask', instead: 'wait', other: false },
      { ask: 'And then?', chosen: 'thank', instead: null, other: false },
      { ask: 'And then?', chosen: 'hide', other: true },
    ]);
  });

  it.each(['fr', 'en'] as const)(
    'prints what a debate moved, by what its places stand for, its camps and the rewind of a story (%s)',
    async (locale) => {
      const texts = serverTexts(process.cwd(), locale, 'debrief');
      const file = await debriefPdf({ sheet, company: 'Hélianthe', locale, date: '28', texts });
      const read = await readPdf(file);
      const all = plain(read.text);
      const debate = sheet.rounds.find(({ kind }) => kind === 'debate')!;
      const [count = '', place = ''] = [texts['countBefore'], texts['place-2']];
      const said = { label: place.replace('{{left}}', debate.left ?? ''), votes: 6, share: 50, before: 0 };
      expect(all).toContain(plain(Object.entries(said).reduce((text, [key, value]) => text.replace(`{{${key}}}`, String(value)), count)));
      const [other = '', rewound = '', camps = ''] = [texts['other'], texts['rewound'], texts['camps']];
      expect(all).toContain(plain(camps));
      expect(all).toContain(plain(rewound.replace('{{label}}', 'do wait')));
      expect(all).toContain(plain(other.replace('{{ask}}', 'And then?')));
    },
  );

  it.each(['fr', 'en'] as const)('keeps each list, each question and each decision on one page, wherever it falls (%s)', async (locale) => {
    const texts = serverTexts(process.cwd(), locale, 'debrief');
    const block = (name: string) =>
      [1, 2, 3, 4, 5].map((at) => `${name} ${at}, told at such a length that it needs a second line `.repeat(2).trim());
    const articles = block('article').map((title, at) => ({ id: `a0${at}`, title }));
    const story = sheet.rounds.find(({ kind }) => kind === 'story')!;
    const line: RoundSheet = { ...story, kind: 'words', title: 'one line', ask: null, words: [], decisions: null };
    // One line more above each time: every block comes to lie on the edge of a page.
    for (let lines = 0; lines < 24; lines += 1) {
      const rounds = [...Array.from({ length: lines }, () => line), story];
      const talk = [...block('point'), ...Array.from({ length: lines }, (_, at) => `another ${at}`)];
      const file = await debriefPdf({ sheet: { ...sheet, rounds, talk, articles }, company: 'Hélianthe', locale, date: '28', texts });
      const { pages } = await readPdf(file);
      const pageOf = (text: string) => pages.findIndex((page) => page.includes(plain(text)));
      const same = (...all: string[]) => expect(new Set(all.map(pageOf)), `${lines} lines above: ${all[0]}`).toHaveLength(1);
      same(texts['talkTitle'] ?? '', ...talk);
      same(texts['articlesTitle'] ?? '', ...articles.map(({ title }) => title));
      for (const { ask, options } of story.decisions ?? []) if (ask !== 'And then?') same(ask, ...options.map(({ label }) => label));
      expect(pages.every((page) => page.length > 0)).toBe(true);
    }
  });

  it('calls teams what the plan called them', async () => {
    const texts = serverTexts(process.cwd(), 'en', 'debrief');
    const named = { ...sheet, teamNames: ['The house', 'The street'] };
    const { text } = await readPdf(await debriefPdf({ sheet: named, company: 'Hélianthe', locale: 'en', date: '28', texts }));
    expect(text).toContain('The house: from 3 to 3.5');
    expect(text).not.toContain('Team 1');
  });

  it('tells what the room chose and which answer was right where too few answered to show a split', async () => {
    const rounds = sheet.rounds.map((round) => ({
      ...round,
      counts: null,
      decisions: round.decisions?.map((decision) => ({ ...decision, counts: null, before: null })) ?? null,
    }));
    const texts = serverTexts(process.cwd(), 'en', 'debrief');
    const { text } = await readPdf(
      await debriefPdf({ sheet: { ...sheet, rounds }, company: 'Hélianthe', locale: 'en', date: '28', texts }),
    );
    expect(text).toContain(plain((texts['chosen'] ?? '').replace('{{label}}', 'do ask')));
    expect(text).toContain(plain(texts['few'] ?? ''));
  });
});
