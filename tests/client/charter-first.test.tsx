import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { FirstPublication } from '../../client/desk/charter/first-publication.tsx';
import { RulesSheet } from '../../client/desk/charter/charter-sheet.tsx';
import { nameFrom } from '../../client/desk/charter/contacts-page.tsx';
import { hasNews, hasOurs, inForce } from '../../client/desk/charter/live.ts';
import { opened } from '../../client/desk/charter/opened.ts';
import { startTexts, textsOf } from '../../client/i18n.ts';
import { differenceOf } from '../../content/engine/charter/difference.ts';
import { ok } from '../../content/engine/errors.ts';
import type { DeskView } from '../../server/charter-desk/view.ts';
import { ours } from '../engine/fixtures/drafting.ts';
import { texts } from './fake-server.ts';

const root = document.createElement('div');
const part = (body: unknown, changed = false) => ({ version: 0, savedAt: null, savedBy: null, changed, body });
/** The suggested charter on the desk of a company that has published none, or its own. */
function viewOf({ approvedAt = null as string | null, contacts = false } = {}): DeskView {
  const draft = {
    head: part({}),
    contacts: part(ours.contacts, contacts),
    articles: ours.articles.map((one) => ({ id: one.id, ...part(one) })),
  };
  return { draft, difference: differenceOf(ours, ours), published: { approvedAt } } as unknown as DeskView;
}

beforeEach(async () => {
  document.body.replaceChildren(root);
  await startTexts((language, file) => Promise.resolve(ok(texts(language, file))), 'fr');
  for (let turn = 0; turn < 200 && textsOf('desk') === null; turn += 1) await new Promise((done) => setTimeout(done, 0));
});

describe('the first charter of a company', () => {
  it('may be the suggested one as it is; afterwards only what differs is published', () => {
    expect(hasNews(viewOf())).toBe(true);
    expect(hasNews(viewOf({ approvedAt: '2026-01-05T10:00:00.000Z' }))).toBe(false);
  });

  it('comes with what to look at before, how long the rules take to read, and what can wait', () => {
    render(<FirstPublication view={viewOf()} />, root);
    const rules = ours.articles.filter(({ kind }) => kind === 'rule').length;
    const told = [...root.querySelectorAll('li')].map((one) => one.textContent);
    expect(told).toHaveLength(3);
    expect(told[2]).toContain(`Les ${rules} règles`);
    expect(Number(/Environ (\d+) minute/.exec(told[2]!)?.[1])).toBeGreaterThanOrEqual(1);
    expect(root.querySelector('a[href="/desk/charter/read/rules"]')).not.toBeNull();
    expect(root.textContent).toContain('Peuvent attendre');
  });

  it('goes by the suggested charter as long as something of it is in the draft', () => {
    const view = viewOf();
    const published = { ...view.published, document: ours };
    expect(hasOurs({ ...view, published })).toBe(true);
    const own = view.draft.articles.slice(0, 1).map((one) => ({ ...one, id: 'a99' }));
    expect(hasOurs({ published, draft: { ...view.draft, articles: own } })).toBe(false);
    expect(inForce(view)).toContain('La charte proposée est en vigueur');
  });

  it('ticks what somebody has opened to read', () => {
    opened.value = new Set(['rules']);
    render(<FirstPublication view={viewOf()} />, root);
    const told = [...root.querySelectorAll('li')].map((one) => one.textContent);
    expect(told.map((one) => one!.includes('C’est vu.'))).toEqual([false, false, true]);
    opened.value = new Set();
  });

  it('has a name typed once for both languages, until it is another in one of them', () => {
    expect(nameFrom({ fr: 'Awa', en: 'Awa' }, { fr: 'Nadia', en: 'Awa' }, 'fr')).toEqual({ fr: 'Nadia', en: 'Nadia' });
    expect(nameFrom({ fr: 'Nadia', en: 'Nadia' }, { fr: 'Nadia', en: 'Nadia F.' }, 'fr')).toEqual({ fr: 'Nadia', en: 'Nadia F.' });
    expect(nameFrom({ fr: 'La personne', en: 'The person' }, { fr: 'Elle', en: 'The person' }, 'fr')).toEqual({
      fr: 'Elle',
      en: 'The person',
    });
  });

  it('says in words what somebody has already changed of it', () => {
    render(<FirstPublication view={viewOf({ contacts: true })} />, root);
    expect(root.querySelector('li')?.textContent).toContain('Modifié.');
  });
});

describe('the rules to look at before the first publication', () => {
  const root = document.createElement('div');
  const rule = (text: string) => {
    const told = { fr: text, en: text };
    const article = { id: 'a01', zone: 'free', kind: 'rule', title: told, text: told } as const;
    render(<RulesSheet title={told} articles={[article]} open={false} />, root);
    const details = root.querySelector('details')!;
    return {
      first: details.querySelector('summary > span')!.textContent,
      rest: details.querySelector('p')?.textContent ?? null,
      open: details.open,
    };
  };

  it.each([
    ['Rien n’est attendu. Jamais.', 'Rien n’est attendu.', 'Jamais.'],
    [
      'Dites\u00a0: «\u00a0je travaille chez…\u00a0», en clair. Et voilà.',
      'Dites\u00a0: «\u00a0je travaille chez…\u00a0», en clair.',
      'Et voilà.',
    ],
    ['Version 2.0 du produit\u00a0? Oui.', 'Version 2.0 du produit\u00a0?', 'Oui.'],
  ])('say their first sentence, and the rest on demand: %s', (text, first, rest) => {
    expect(rule(text)).toEqual({ first, rest, open: false });
  });

  it('hide nothing of a rule that is one sentence', () => {
    expect(rule('Une seule phrase')).toEqual({ first: 'Une seule phrase', rest: null, open: true });
  });
});
