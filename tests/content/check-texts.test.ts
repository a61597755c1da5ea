import { describe, expect, test } from 'vitest';
import type { ContentReport } from '../../content/engine/check-content.ts';
import type { Charter } from '../../content/engine/schema.ts';
import { expectError, reportOn, untouched } from './fixture.ts';

describe('a charter', () => {
  const CHARTER = 'content/charter/default.yaml';
  test.each<[string, (charter: Charter) => void, string]>([
    [
      'with an owner who is no contact',
      (charter) => (charter.articles[0]!.owner = 'moon'),
      `${CHARTER}, article "a01": its owner "moon" is no contact`,
    ],
    ['with the same article twice', (charter) => charter.articles.push(charter.articles[0]!), `${CHARTER}, article "a01": is there twice`],
    [
      'without one of the three zones',
      (charter) => (charter.articles = charter.articles.filter((article) => article.zone !== 'ask')),
      `${CHARTER}, articles: no article says "ask"`,
    ],
    [
      'with an idea of no article',
      (charter) => (charter.ideas[0]!.article = 'a99'),
      `${CHARTER}, idea "pair-0-a": its article "a99" does not exist`,
    ],
    [
      'with an idea on another tray than its article',
      (charter) => (charter.ideas[0]!.zone = 'never'),
      `${CHARTER}, idea "pair-0-a": is "never" but its article is "free": it is never dealt`,
    ],
    [
      'with an idea that none of its details decides',
      (charter) => (charter.ideas[0]!.decides = 'why'),
      `${CHARTER}, idea "pair-0-a": "why" decides but is none of its details`,
    ],
    [
      'with a twin that does not answer',
      (charter) => delete charter.ideas[1]!.twin,
      `${CHARTER}, idea "pair-0-a": its twin "pair-0-b" does not name it in return`,
    ],
    [
      'with twins on the same tray',
      (charter) => Object.assign(charter.ideas[1]!, { zone: 'free', article: 'a01' }),
      `${CHARTER}, idea "pair-0-a": goes on the same tray as its twin`,
    ],
    [
      'with too small a pool',
      (charter) => (charter.ideas = charter.ideas.slice(0, 30)),
      `${CHARTER}, ideas: 30 usable ideas, at least 36 wanted`,
    ],
    [
      'too poor to be dealt fairly',
      (charter) => (charter.ideas = charter.ideas.slice(0, 6)),
      `${CHARTER}, ideas: 6 usable ideas, at least 12 needed`,
    ],
    [
      'with a badly set text',
      (charter) => (charter.articles[0]!.title.fr = 'Vrai?'),
      `${CHARTER}, articles.a01.title.fr: no space before : ; ? or !`,
    ],
  ])('%s', (_, change, message) => {
    expectError((draft) => change(draft.charter), message);
  });

  test('has at least 18 articles', () => {
    expect(untouched.errors).toContain(`${CHARTER}, articles: 3 articles, at least 18 wanted`);
  });
});

describe('texts', () => {
  const file = 'client/modules/charter';
  const withTexts = (fr: object, en: object = fr): ContentReport =>
    reportOn((draft) => Object.assign(draft.texts, { fr: { [file]: fr }, en: { [file]: en } }));

  test('a missing text is an error in that language, and counted', () => {
    const report = withTexts({ title: 'Le tri' }, {});
    expect(report.errors).toContain(`locales/en/${file}.json, title: is missing`);
    expect(report.errors).not.toContain(`locales/fr/${file}.json, title: is missing`);
    expect(report.locales.en.missing).toBe(report.locales.fr.missing + 1);
    expect(report.locales).toMatchObject({ fr: { keys: 1 }, en: { keys: 0 } });
  });

  test('so is a text that nothing uses, and an empty one', () => {
    const report = withTexts({ title: '', steps: { draft: { options: { sing: { label: 'Chanter' } } } } });
    expect(report.errors).toContain(`locales/fr/${file}.json, title: is missing`);
    expect(report.errors).toContain(`locales/fr/${file}.json, steps.draft.options.sing.label: belongs to nothing in the content`);
  });

  test('an option counts as explained when its four texts are there in both languages', () => {
    const option = { label: 'a', title: 'b', after: 'c', why: 'd' };
    const texts = { steps: { draft: { options: { post: option, ask: option } } } };
    const half = { steps: { draft: { options: { post: option, ask: { ...option, why: '' } } } } };
    expect(withTexts(texts).modules[0]).toMatchObject({ options: 9, explained: 2 });
    expect(withTexts(texts, half).modules[0]).toMatchObject({ options: 9, explained: 1 });
  });

  test('the interface has the same texts in both languages, plural forms aside', () => {
    const report = reportOn((draft) =>
      Object.assign(draft.texts, {
        fr: { 'client/ui': { stars_one: 'a', stars_many: 'b', stars_other: 'c', only: 'd' } },
        en: { 'client/ui': { stars_one: 'a', stars_other: 'b' } },
      }),
    );
    expect(report.errors.filter((message) => message.includes('client/ui'))).toEqual(['locales/en/client/ui.json, only: is missing']);
  });

  test('each is well set, stressed in pairs, and short where it must be', () => {
    const option = {
      label: '**Oui',
      title: 'Un verdict beaucoup trop long pour être lu',
      after: 'Il dit "non"',
      why: 'Un. Deux. Trois. Quatre.',
    };
    const report = withTexts({ steps: { draft: { options: { post: option } } } });
    const at = `locales/fr/${file}.json, steps.draft.options.post`;
    expect(report.errors).toContain(`${at}.label: a ** is never closed`);
    expect(report.errors).toContain(`${at}.after: straight quotes " instead of « »`);
    expect(report.warnings).toContain(`${at}.why: explains in more than three sentences`);
    expect(report.warnings).toContain(`${at}.title: a verdict of 8 words, five at most wanted`);
  });
});

test('exam situations name facts and articles that exist, and there are enough of them', () => {
  const item = { id: 'reply', pillar: 'law' as const, articles: ['a77'], facts: ['LAW-99'], crisis: false, options: [] };
  const { errors, bankItems } = reportOn((draft) => Object.assign(draft, { bank: [item, item] }));
  expect(bankItems).toBe(2);
  expect(errors).toContain('content/bank/law.yaml, reply: the charter has no article a77');
  expect(errors).toContain('content/bank/law.yaml, reply: the fact LAW-99 is no card');
  expect(errors).toContain('content/bank/law.yaml, reply: is there twice');
  expect(errors).toContain('content/bank: has 2 situations, 120 are needed');
  expect(errors).toContain('content/bank/law.yaml: has 0 crises, 3 are needed');
  expect(errors).toContain('content/bank/law.yaml: has 2 situations without a crisis, 12 are needed');
});
