import { beforeEach, describe, expect, it } from 'vitest';
import { refresherOf } from '../../content/engine/charter/refresher.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { charter } from './fake-server.ts';
import { Screen } from './page.tsx';

const SINCE = '2026-11-20T09:00:00.000Z';
const UNTIL = '2026-12-20T09:00:00.000Z';
const NEW = 'f'.repeat(64);
const OLD = 'd'.repeat(64);

/** The product's charter after a rule has moved to another tray, another has gone, and the ideas of the first have followed. */
const after: Charter = {
  ...charter,
  version: 2,
  articles: charter.articles
    .filter(({ id }) => id !== 'a20')
    .map((one) =>
      one.id === 'a08'
        ? { ...one, zone: 'never' as const, text: { fr: 'Jamais <b>sans</b> leur accord écrit.', en: 'Never without their written yes.' } }
        : one,
    ),
  ideas: charter.ideas.map((idea) => (idea.article === 'a08' ? { ...idea, zone: 'never' as const } : idea)),
};
const { questions } = refresherOf(charter, after, 'fr');

let screen: Screen;
const open = async (path: string, state: 'due' | 'overdue' | 'current' = 'due') => {
  screen = await Screen.at(path, ({ server }) => {
    server.charters = { [NEW]: after, [OLD]: charter };
    server.charterHash = NEW;
    const asked = state === 'current' ? { since: null, until: null } : { since: SINCE, until: UNTIL };
    server.agreement = { state, from: { hash: OLD, version: 1 }, ...asked };
    server.status = { ...server.status, agreement: server.agreement };
    const yes = { charterId: charter.id, version: 1, sha256: OLD, locale: 'fr' as const, text: charter.acceptance.fr, at: SINCE };
    server.record = { ...server.record, acceptances: [yes] };
  });
};

describe('the page of a charter that changed', () => {
  beforeEach(async () => {
    await open('/charter');
    await screen.until(() => screen.root.querySelector('.changes') !== null);
  });

  it('shows what changed before and now, side by side, and until when', () => {
    expect(screen.one('h1').textContent).toBe('La charte a changé');
    expect(screen.one('.lead').textContent).toContain('20 décembre 2026');
    const changes = screen.all('.changes .change');
    expect(changes).toHaveLength(2);
    const [before, now] = [...changes[0]!.querySelectorAll('.renewal-side')].map((one) => one.textContent);
    expect(before).toContain('À demander');
    expect(now).toContain('Jamais');
    expect(now).toContain('<b>sans</b>');
    expect(changes[1]!.textContent).toContain('Cet article n’existe plus.');
  });

  it('gives a few ideas on the changed rules to sort, by key or by button, says why, and sends nothing of it', async () => {
    expect(questions.length).toBeGreaterThan(1);
    for (const [n, idea] of questions.entries()) {
      expect(screen.one('.exercise .idea').textContent.length).toBeGreaterThan(0);
      expect(screen.root.querySelector('.agree')).toBeNull();
      if (n === 0) await screen.press('1', screen.one('.exercise .choice'));
      else await screen.click('.exercise .choice.never');
      expect(screen.one('.exercise .verdict').className).toContain(n === 0 ? 'bad' : 'good');
      expect(screen.one('.exercise .verdict').textContent.replace(/\s/g, ' ')).toContain(
        idea.why.fr.replaceAll('**', '').replace(/\s/g, ' ').slice(0, 20),
      );
      await screen.click('.exercise .verdict .cta');
    }
    expect(document.activeElement?.id).toBe('agree-title');
    expect(screen.server.log.filter((line) => /accept|answer|event/i.test(line))).toEqual([]);
  });

  it('then takes the yes to the version in force, by its exact sentence, and says so', async () => {
    for (const _ of questions) {
      await screen.click('.exercise .choice.ask');
      await screen.click('.exercise .verdict .cta');
    }
    expect(screen.one('.agree .sentence').textContent.replace(/\s/g, ' ')).toBe(after.acceptance.fr.replace(/\s/g, ' '));
    expect(screen.one('.agree details').textContent).toContain('Version 2');
    await screen.click('.agree .acts button');
    await screen.until(() => screen.root.querySelector('.agreed') !== null);
    expect(screen.server.log.filter((line) => line.startsWith('accept'))).toHaveLength(1);
    expect(screen.root.querySelector('.notice')).toBeNull();
    expect(screen.text).toContain('Tu as accepté la version 2.');
  });
});

describe('a charter that changed is told', () => {
  it('on the map, in the record and beside one’s status, and nowhere once the yes stands', async () => {
    await open('/');
    expect(screen.one('.changed-sign').getAttribute('href')).toBe('/charter');
    await open('/record');
    await screen.until(() => screen.root.querySelector('a[href="/charter"]') !== null);
    await open('/status', 'overdue');
    await screen.until(() => screen.root.querySelector('.changed-note') !== null);
    expect(screen.one('.changed-note').textContent).toContain('20 décembre 2026');
    await open('/', 'current');
    expect(screen.root.querySelector('.changed-sign')).toBeNull();
    await open('/charter', 'current');
    await screen.until(() => screen.root.querySelector('.charter') !== null);
    expect(screen.root.querySelector('.changes')).toBeNull();
  });
});
