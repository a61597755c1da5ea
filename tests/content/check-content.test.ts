import { describe, expect, test } from 'vitest';
import { SCENARIO, choice, expectError, reportOn, scenarioOf, stepOf, untouched } from './fixture.ts';
import type { Draft } from './fixture.ts';

describe('an error names the file and the step of', () => {
  test.each<[string, (draft: Draft) => void, string]>([
    [
      'a next step that does not exist',
      (draft) => (stepOf(draft, 'aside', 'say').next = 'nowhere'),
      `${SCENARIO}, step "aside": leads to "nowhere", which is no step`,
    ],
    ['a start that does not exist', (draft) => (scenarioOf(draft).start = 'nowhere'), `${SCENARIO}, start: "nowhere" is no step`],
    [
      'a way back',
      (draft) => (stepOf(draft, 'alarm', 'say').next = 'draft'),
      `${SCENARIO}, step "draft": comes back to itself: draft → news → alarm → draft`,
    ],
    [
      'a step nobody leads to',
      (draft) => (choice(draft, 'draft').options[2]!.next = 'news'),
      `${SCENARIO}, step "aside": no other step leads here`,
    ],
    [
      'an ending that no path reaches',
      (draft) =>
        (stepOf(draft, 'end', 'branch').cases[0]!.when = {
          all: [
            { meter: 'risk', band: ['low'] },
            { meter: 'risk', band: ['high'] },
          ],
        }),
      `${SCENARIO}, step "burnt": this ending cannot be reached`,
    ],
    ['too few endings', (draft) => delete scenarioOf(draft).steps['burnt'], `${SCENARIO}, endings: 2 endings, 3 wanted`],
    [
      'an option never offered',
      (draft) => (choice(draft, 'again').options[2]!.when = { visited: 'burnt' }),
      `${SCENARIO}, step "again": the option "wait" is never offered`,
    ],
    [
      'a line never read',
      (draft) => (stepOf(draft, 'arrival', 'say').lines[0]!.when = { visited: 'burnt' }),
      `${SCENARIO}, step "arrival": the line "hello" is never read`,
    ],
    [
      'a scene where nobody speaks',
      (draft) => (stepOf(draft, 'alarm', 'say').lines[0]!.when = { visited: 'aside' }),
      `${SCENARIO}, step "alarm": nobody speaks on some path`,
    ],
    [
      'a choice without a sound option on some path',
      (draft) => {
        choice(draft, 'again').options[1]!.when = { visited: 'aside' };
        choice(draft, 'again').options[2]!.when = undefined;
      },
      `${SCENARIO}, step "again": offers no sound option on some path (a charter that meets no need, trust 50, reach 20, risk 60, sceptic let-down)`,
    ],
    [
      'a choice with a single option on some path',
      (draft) => (choice(draft, 'again').options[0]!.when = { visited: 'aside' }),
      `${SCENARIO}, step "again": offers fewer than two options (a charter that meets no need, trust 50, reach 20, risk 60, sceptic let-down)`,
    ],
    [
      'a choice that only the default charter leaves sound',
      (draft) => (choice(draft, 'draft').options[1]!.mark = 1),
      `${SCENARIO}, step "draft": offers no sound option on some path (a charter that meets no need, trust 50, reach 20, risk 60, sceptic let-down)`,
    ],
    [
      'a mark missing',
      (draft) => delete choice(draft, 'draft').options[0]!.mark,
      `${SCENARIO}, step "draft": some options have a mark and some have none`,
    ],
    [
      'an option without a fact',
      (draft) => (choice(draft, 'draft').options[0]!.facts = []),
      `${SCENARIO}, step "draft", option "post": is explained by no article or no fact`,
    ],
    [
      'an option without an article',
      (draft) => (choice(draft, 'draft').options[0]!.articles = []),
      `${SCENARIO}, step "draft", option "post": is explained by no article or no fact`,
    ],
    [
      'an article that the charter has not',
      (draft) => (choice(draft, 'draft').options[0]!.articles = ['a77']),
      `${SCENARIO}, step "draft", option "post": the charter has no article a77`,
    ],
    [
      'a fact that is no card',
      (draft) => (choice(draft, 'draft').options[0]!.facts = ['LAW-99']),
      `${SCENARIO}, step "draft", option "post": the fact LAW-99 is no card of content/cards.yaml`,
    ],
    [
      'a flag not declared',
      (draft) => (stepOf(draft, 'alarm', 'say').effects = { raise: ['brave'] }),
      `${SCENARIO}, step "alarm": flag "brave" is not declared`,
    ],
    [
      'a flag read but never raised',
      (draft) => (choice(draft, 'draft').options[0]!.effects = {}),
      `${SCENARIO}, flags: "hasty" is read but never raised`,
    ],
    ['a thread not listed', (draft) => (scenarioOf(draft).reads = []), `${SCENARIO}, reads: the thread "sceptic" is missing from the list`],
    [
      'a value of another thread',
      (draft) => (stepOf(draft, 'alarm', 'say').effects = { threads: { keen: 'obeyed' } }),
      `${SCENARIO}, step "alarm": "obeyed" is no value of the thread "keen"`,
    ],
    [
      'a vow with no words',
      (draft) => (stepOf(draft, 'arrival', 'say').lines[1]!.when = { vow: ['words', 'password', 'face', 'silence', 'evenings', 'push'] }),
      `${SCENARIO}, step "arrival": has words for other vows and none for "none"`,
    ],
    [
      'a game that keeps a vow it does not ask for',
      (draft) => (stepOf(draft, 'trays', 'minigame').keeps = 'vow'),
      `${SCENARIO}, step "trays": keeps a vow, and "sort" asks for none`,
    ],
    [
      'more lines than one reads at once',
      (draft) => stepOf(draft, 'arrival', 'say').lines.push(...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, who: 'awa' as const }))),
      `${SCENARIO}, step "arrival": 7 lines are read on some path, at most 5 wanted`,
    ],
    [
      'a condition on a step that does not exist',
      (draft) => (choice(draft, 'again').options[2]!.when = { visited: 'moon' }),
      `${SCENARIO}, step "again": asks whether "moon" was visited, which is no step`,
    ],
    [
      'a revision of something not played',
      (draft) => (choice(draft, 'again').revises = 'mood'),
      `${SCENARIO}, step "again": revises "mood", which some path has not played`,
    ],
    [
      'no revision at all',
      (draft) => delete choice(draft, 'again').revises,
      `${SCENARIO}, steps: no choice revises an earlier one after a new fact`,
    ],
    [
      'the same line twice',
      (draft) => (stepOf(draft, 'arrival', 'say').lines[1]!.id = 'hello'),
      `${SCENARIO}, step "arrival": "hello" is there twice`,
    ],
    ['no mini-game', (draft) => (choice(draft, 'again').next = 'mood'), `${SCENARIO}, step "trays": no other step leads here`],
    [
      'a badge that does not exist',
      (draft) => (draft.modules[0]!.module.badge = 'moon'),
      'content/modules/charter/module.yaml, badge: "moon" is not in content/badges.yaml',
    ],
    [
      'a card that nothing shows',
      (draft) => draft.modules[0]!.module.cards.push('CERT-01'),
      'content/modules/charter/module.yaml, cards: CERT-01 is shown by no step, option or post idea: it can never be won',
    ],
  ])('%s', (_, change, message) => {
    expectError(change, message);
  });
});

describe('judgement is asked for', () => {
  test('no habit may score above 60', () => {
    expect(untouched.errors).toContain(`${SCENARIO}, choices: always asking scores 100, at most 60 wanted`);
    const soundFirst = (draft: Draft): void => {
      for (const id of ['draft', 'again']) choice(draft, id).options.reverse();
    };
    expectError(soundFirst, `${SCENARIO}, choices: always the first option scores 100, at most 60 wanted`);
  });

  test('nor may taking the longest label in either language', () => {
    const options = { post: { label: 'Court' }, ask: { label: 'Le plus long de tous' } };
    const texts = { 'client/modules/charter': { steps: { draft: { options }, again: { options } } } };
    const long = (draft: Draft): void => void Object.assign(draft.texts, { en: texts });
    expectError(long, `${SCENARIO}, choices: always the longest label (en) scores 100, at most 60 wanted`);
  });

  test('asking or silence costs something in a third of the dilemmas', () => {
    const free = (draft: Draft): void => {
      for (const id of ['draft', 'again']) for (const option of choice(draft, id).options) if (option.habit !== 'act') option.mark = 2;
    };
    expectError(free, `${SCENARIO}, choices: asking or silence costs in 0 of 2, a third wanted`);
  });

  test('a path has at least seven scored choices and 14 to 18 steps', () => {
    expect(untouched.errors.filter((message) => /a path has 2 scored choices, at least 7 wanted/.test(message))).toHaveLength(1);
    expect(untouched.errors.filter((message) => /a path has \d+ steps, 14 to 18 wanted/.test(message)).length).toBeGreaterThan(0);
  });

  test('an earlier choice changes what is offered in two places', () => {
    const forgetful = (draft: Draft): void => {
      delete choice(draft, 'again').options[2]!.when;
      stepOf(draft, 'news', 'branch').cases = [{ when: { meter: 'risk', band: ['high'] }, next: 'alarm' }];
      stepOf(draft, 'end', 'branch').cases = [
        { when: { meter: 'risk', band: ['high'] }, next: 'burnt' },
        { when: { meter: 'trust', band: ['high'] }, next: 'together' },
      ];
    };
    expectError(forgetful, `${SCENARIO}, steps: an earlier choice changes what is offered in 0 places, 2 wanted`);
  });

  test('a scene shows the three bands of a meter', () => {
    const message = `${SCENARIO}, steps: no scene shows the three bands of a meter`;
    expect(untouched.errors).toContain(message);
    const banded = reportOn((draft) => {
      const bands = ['low', 'middle', 'high'] as const;
      stepOf(draft, 'arrival', 'say').lines = bands.map((band) => ({ id: band, who: 'awa', when: { meter: 'trust', band: [band] } }));
    });
    expect(banded.errors).not.toContain(message);
    expect(banded.warnings).toContain(`${SCENARIO}, steps: no scene shows the three bands of reach`);
  });
});
