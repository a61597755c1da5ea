import { KNOWING, MESSAGES, messagesOf } from '../diagnostic.ts';
import { rangeOf } from '../path-scores.ts';
import type { MessageStep, ModuleContent, Scenario } from '../schema.ts';
import { LOCALES } from '../vocabulary.ts';
import { error, repeated, scenarioFile, textFile, warning } from './findings.ts';
import type { Finding } from './findings.ts';
import type { Walk } from './path-laws.ts';
import { moduleTexts, textsOf, wordsIn } from './texts.ts';
import type { Texts } from './texts.ts';

/** Of the eight, those whose most knowing answer may stand in one place of the list, or be the longest. */
const MOST_ALIKE = MESSAGES / 2;
/** Words that a phone shows without scrolling. */
const MOST_WORDS = { text: 45, label: 18 } as const;

type Messages = [id: string, step: MessageStep][];

/** A place that asks asks eight times, on every path, spread over its acts; nothing in a list of answers says which to choose. */
export function messageLaws({ module, scenario }: ModuleContent, walks: readonly Walk[], texts: Texts): Finding[] {
  const file = scenarioFile(module.id);
  const messages = messagesOf(scenario);
  if (messages.length === 0) return [];
  const missed = walks.some(({ graph }) => {
    const met = rangeOf(graph, (node) => Number(scenario.steps[node.step]?.kind === 'message'));
    return met.least < messages.length;
  });
  const acts = ([1, 2, 3] as const).filter((act) => !messages.some(([, step]) => step.act === act));
  return [
    ...(messages.length === MESSAGES ? [] : [error(file, 'messages', `${messages.length} messages, ${MESSAGES} wanted, or none`)]),
    ...(missed ? [error(file, 'messages', 'some path does not meet them all')] : []),
    ...acts.map((act) => warning(file, 'messages', `none comes in act ${act}`)),
    ...messages.flatMap(([id, step]) => answerLaws(file, id, step, scenario)),
    ...placeLaws(file, messages),
    ...LOCALES.flatMap((locale) => wordLaws(module.id, messages, texts, locale)),
  ];
}

function answerLaws(file: string, id: string, { options, next }: MessageStep, scenario: Scenario): Finding[] {
  const at = `step "${id}"`;
  const most = options.filter((option) => option.knows === 2).length;
  const none = options.filter((option) => option.knows === 0).length;
  return [
    ...repeated(options.map((option) => option.id)).map((name) => error(file, at, `"${name}" is there twice`)),
    ...(most === 1 && none > 0 ? [] : [error(file, at, 'wants one answer that shows all of it, and one that shows nothing yet')]),
    ...(scenario.steps[next]?.kind === 'message' ? [error(file, at, `is followed by the message "${next}": a scene comes between`)] : []),
  ];
}

const soundest = ({ options }: MessageStep): number => options.findIndex((option) => option.knows === 2);

/** Always the same place in the list must not pass for knowledge. */
function placeLaws(file: string, messages: Messages): Finding[] {
  return [0, 1, 2].flatMap((place) => {
    const there = messages.filter(([, step]) => soundest(step) === place).length;
    const points = messages.reduce((sum, [, step]) => sum + (step.options[place]?.knows ?? 0), 0);
    return there > MOST_ALIKE || points >= KNOWING
      ? [error(file, 'messages', `answer ${place + 1} is the knowing one too often: ${there} times, ${points} points`)]
      : [];
  });
}

function wordLaws(module: string, messages: Messages, texts: Texts, locale: (typeof LOCALES)[number]): Finding[] {
  const name = moduleTexts(module);
  const found = textsOf(texts, locale, name);
  const file = textFile(locale, name);
  const label = (id: string, option: string): string => found.get(`steps.${id}.options.${option}.label`) ?? '';
  const long = messages.flatMap(([id, { options }]) => [
    ...(wordsIn(found.get(`steps.${id}.text`) ?? '') > MOST_WORDS.text ? [warning(file, id, 'is long for a phone')] : []),
    ...options
      .filter((option) => wordsIn(label(id, option.id)) > MOST_WORDS.label)
      .map((option) => warning(file, id, `the answer "${option.id}" has more than ${MOST_WORDS.label} words`)),
  ]);
  const longest = messages.filter(([id, { options }]) => {
    const lengths = options.map((option) => label(id, option.id).length);
    return options.some((option, at) => option.knows === 2 && lengths[at] === Math.max(...lengths));
  });
  const told = `the knowing answer is the longest in ${longest.length} of ${messages.length}, at most ${MOST_ALIKE} wanted`;
  return [...long, ...(longest.length > MOST_ALIKE ? [error(file, 'messages', told)] : [])];
}
