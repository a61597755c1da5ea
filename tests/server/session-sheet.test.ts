import { beforeAll, describe, expect, it } from 'vitest';
import type { DebriefSheet } from '../../server/sessions/debrief.ts';
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
  it('tells a rewind: where, what was seen instead, and what was voted on the other road', () => {
    expect(sheet.rounds.find(({ kind }) => kind === 'story')?.decisions).toMatchObject([
      { ask: 'What now?', chosen: 'ask', instead: 'wait', other: false },
      { ask: 'And then?', chosen: 'thank', instead: null, other: false },
      { ask: 'And then?', chosen: 'hide', other: true },
    ]);
  });

  it.each(['fr', 'en'] as const)('prints the camps of a debate and the rewind of a story (%s)', async (locale) => {
    const texts = serverTexts(process.cwd(), locale, 'debrief');
    const file = await debriefPdf({ sheet, company: 'Hélianthe', locale, date: '28', texts });
    const read = await readPdf(file);
    const all = plain(read.text);
    const [other = '', rewound = '', camps = ''] = [texts['other'], texts['rewound'], texts['camps']];
    expect(all).toContain(plain(camps));
    expect(all).toContain(plain(rewound.replace('{{label}}', 'do wait')));
    expect(all).toContain(plain(other.replace('{{ask}}', 'And then?')));
  });
});
