import { describe, expect, test } from 'vitest';
import { cardLaws } from '../../content/engine/check/card-laws.ts';
import { messageLaws } from '../../content/engine/check/message-laws.ts';
import { walksOf } from '../../content/engine/check/path-laws.ts';
import type { Texts } from '../../content/engine/check/texts.ts';
import type { MessageStep, ModuleContent } from '../../content/engine/schema.ts';
import { readTexts } from '../../content/load.ts';
import { published } from '../engine/fixtures/programs.ts';

const cafe = published.modules.find(({ module }) => module.id === 'welcome')!;
const { texts } = readTexts();
const SCENARIO = 'content/modules/welcome/scenario.yaml';

type Draft = { content: ModuleContent; texts: Texts };

/** What the laws of messages say of the café, once changed. */
function findings(change: (draft: Draft) => void): string[] {
  const draft: Draft = { content: structuredClone(cafe), texts: structuredClone(texts) };
  change(draft);
  const { walks } = walksOf(draft.content, published.charter);
  return messageLaws(draft.content, walks, draft.texts).map(({ file, at, message }) => `${file}, ${at}: ${message}`);
}

function message({ content }: Draft, id: string): MessageStep {
  const step = content.scenario.steps[id];
  if (step?.kind !== 'message') throw new Error(`${id} is no message`);
  return step;
}

/** A text of the café in one language. */
function textOf({ texts: all }: Draft, locale: 'fr' | 'en', step: string): { text: string; options: Record<string, { label: string }> } {
  const file = all[locale]['client/modules/welcome'] as { steps: Record<string, never> };
  return file.steps[step]!;
}

test('the café’s messages break no law', () => expect(findings(() => {})).toEqual([]));

test('a place without messages is held to none of these laws', () => {
  const law = published.modules.find(({ module }) => module.id === 'law')!;
  expect(messageLaws(law, walksOf(law, published.charter).walks, texts)).toEqual([]);
});

describe('messages are refused', () => {
  test.each<[string, (draft: Draft) => void, string]>([
    [
      'when they are not eight',
      ({ content: { scenario } }) => {
        scenario.steps['arrival'] = { ...scenario.steps['arrival'], next: 'picture' } as never;
        delete scenario.steps['phone-sister'];
      },
      `${SCENARIO}, messages: 7 messages, 8 wanted, or none`,
    ],
    [
      'when some path does not meet them all',
      ({ content: { scenario } }) => {
        const flower = scenario.steps['flower'] as { next: string };
        flower.next = 'opinion';
      },
      `${SCENARIO}, messages: some path does not meet them all`,
    ],
    [
      'one right after the other',
      (draft) => {
        message(draft, 'phone-call').next = 'phone-motto';
      },
      `${SCENARIO}, step "phone-call": is followed by the message "phone-motto": a scene comes between`,
    ],
    [
      'without an answer that shows all of it',
      (draft) => (message(draft, 'phone-stars').options[0]!.knows = 1),
      `${SCENARIO}, step "phone-stars": wants one answer that shows all of it, and one that shows nothing yet`,
    ],
    [
      'with an answer twice',
      (draft) => (message(draft, 'phone-stars').options[1]!.id = 'customers'),
      `${SCENARIO}, step "phone-stars": "customers" is there twice`,
    ],
    [
      'when one place in the list is the knowing one too often',
      (draft) => {
        for (const step of Object.values(draft.content.scenario.steps))
          if (step.kind === 'message') step.options.sort((one, other) => other.knows - one.knows);
      },
      `${SCENARIO}, messages: answer 1 is the knowing one too often: 8 times, 16 points`,
    ],
    [
      'when the knowing answer is the longest too often',
      (draft) => {
        for (const [id, step] of Object.entries(draft.content.scenario.steps))
          if (step.kind === 'message')
            for (const { id: option, knows } of step.options)
              textOf(draft, 'en', id).options[option]!.label = knows === 2 ? 'The longer of the three.' : 'Short.';
      },
      'locales/en/client/modules/welcome.json, messages: the knowing answer is the longest in 8 of 8, at most 4 wanted',
    ],
    [
      'longer than a phone shows',
      (draft) => (textOf(draft, 'fr', 'phone-call').text = 'mot '.repeat(46)),
      'locales/fr/client/modules/welcome.json, phone-call: is long for a phone',
    ],
    [
      'with an answer longer than a phone shows',
      (draft) => (textOf(draft, 'fr', 'phone-call').options['stays']!.label = 'mot '.repeat(19)),
      'locales/fr/client/modules/welcome.json, phone-call: the answer "stays" has more than 18 words',
    ],
  ])('%s', (_, change, told) => expect(findings(change)).toContain(told));

  test('about a fact that is no card', () => {
    const draft: Draft = { content: structuredClone(cafe), texts };
    message(draft, 'phone-call').about = 'LAW-99';
    const told = cardLaws([draft.content], published.charter, published.cards, published.badges).map(
      ({ at, message: said }) => `${at}: ${said}`,
    );
    expect(told).toContain('step "phone-call": the fact LAW-99 is no card of content/cards.yaml');
  });
});
