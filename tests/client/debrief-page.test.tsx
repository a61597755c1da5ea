import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { deskWith } from '../../client/desk/desk.tsx';
import { openRouteApi } from '../../client/route-api.ts';
import type { DebriefSheet } from '../../server/sessions/debrief.ts';
import { Screen } from './page.tsx';
import { row } from './remote-page.tsx';

const counts = ['1', '2', '3', '4', '5'].map((option, at) => ({ option, votes: at === 1 ? 12 : 0, share: at === 1 ? 100 : 0 }));
const debate: DebriefSheet['rounds'][number] = {
  id: 'line',
  kind: 'debate',
  topic: 'crisis',
  title: 'La première heure',
  ask: 'Que faire ?',
  left: 'Parler',
  right: 'Se taire',
  options: [],
  counts,
  before: null,
  camps: [{ team: 0, before: null, after: 2 }],
  key: null,
  chosen: null,
  words: null,
  decisions: null,
  votes: 12,
};
const sheet: DebriefSheet = {
  title: 'Un exercice',
  playedAt: '2026-11-28T10:00:00.000Z',
  seats: 12,
  rounds: [debate],
  topics: [],
  teams: null,
  pot: 0,
  talk: ['un', 'deux', 'trois'],
  articles: [],
  next: { module: 'welcome', text: 'La suite.' },
};

let shown: Screen | null = null;
afterEach(() => {
  if (shown) render(null, shown.root);
});

/** The page of a session that is over, opened by its address: nothing of a room has been loaded before. */
async function debrief(more: Partial<DebriefSheet>): Promise<Screen> {
  const over = { ...row, state: 'ended', debrief: true, endedAt: '2026-11-28T11:00:00.000Z' };
  const api = openRouteApi((input) =>
    Promise.resolve(Response.json(String(input).includes('/debrief') ? { ...sheet, ...more } : { sessions: [over] })),
  );
  shown = await Screen.at('/desk/sessions/abc', (one) => {
    one.server.person = { ...one.server.person, role: 'manager' };
    one.Desk = deskWith(api);
  });
  const screen = shown;
  await screen.until(() => screen.root.querySelector('.debrief-round') !== null);
  return screen;
}

describe('the debrief of a session', () => {
  it('calls teams as the room did: by their numbers, or by what the plan calls them', async () => {
    const numbered = await debrief({});
    expect(numbered.text).toContain('Équipe 1');
    render(null, numbered.root);
    const named = await debrief({ teamNames: ['La maison', 'La rue'] });
    expect(named.text).toContain('La maison');
    expect(named.text).not.toContain('Équipe 1');
  });

  it('says that a second vote was of too few', async () => {
    expect((await debrief({ rounds: [{ ...debate, fewAgain: true }] })).text).toContain('Second vote');
  });
});
