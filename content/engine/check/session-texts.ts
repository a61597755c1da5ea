import { ROOM_ROLES } from '../session/cut-schema.ts';
import type { CutContent } from '../session/cut-schema.ts';
import type { PlanContent } from '../session/plan-schema.ts';
import { OPTION_KEYS } from './texts.ts';

/** Keys a file must have, and those it may have. */
export type Keys = { must: string[]; may: string[] };

export const planTextsFile = (plan: string): string => `server/sessions/plans/${plan}`;
export const cutTextsFile = (cut: string): string => `server/sessions/cuts/${cut}`;

type Round = PlanContent['rounds'][number];
type Step = CutContent['scenario']['steps'][string];

/** Points to talk about at the end. */
const TALK = ['talk.0', 'talk.1', 'talk.2'];

/** A plan whose lobby starts with teams says what each is called. */
export const planKeys = ({ rounds, teams = 0 }: PlanContent): Keys => ({
  must: [
    'title',
    'summary',
    'invitation',
    'next',
    ...TALK,
    ...Array.from({ length: teams }, (_, team) => `teams.${team}`),
    ...rounds.flatMap((round) => ['title', 'explain', ...roundKeys(round)].map((key) => `rounds.${round.id}.${key}`)),
  ],
  may: [],
});

function roundKeys(round: Round): string[] {
  switch (round.kind) {
    case 'quiz':
      return ['ask', ...round.options.map((option) => `options.${option}`)];
    case 'debate':
      return ['ask', 'left', 'right', 'discuss'];
    case 'words':
      return ['ask'];
    case 'story':
      return ['intro'];
  }
}

export const cutKeys = ({ scenario }: CutContent): Keys => ({
  must: [
    ...ROOM_ROLES.flatMap((role) => [`roles.${role}.name`, `roles.${role}.fact`]),
    ...Object.entries(scenario.steps).flatMap(([id, step]) => stepKeys(step).map((key) => `steps.${id}.${key}`)),
  ],
  may: [],
});

function stepKeys(step: Step): string[] {
  if (step.kind === 'branch') return [];
  const lines = step.lines.map((line) => `lines.${line.id}`);
  if (step.kind === 'ending') return ['title', 'price', ...lines];
  if (step.kind === 'say') return lines;
  return ['ask', ...lines, ...step.options.flatMap((option) => OPTION_KEYS.map((key) => `options.${option.id}.${key}`))];
}
