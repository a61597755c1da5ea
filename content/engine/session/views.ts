import type { Mark } from '../vocabulary.ts';
import type { ActType } from './events.ts';
import type { RoundKind } from './plan-schema.ts';

/**
 * What each screen of a session shows: plain JSON, small. The server sends only the top-level keys that have changed,
 * so a key is the same object for as long as it says the same.
 */
export type RoomLine = { who: string | null; name: string; text: string };
export type StageName = 'intro' | 'open' | 'revealed' | 'outcome' | 'explained';

/** Per cent, whole. */
type Share = number;
export type Count = { option: string; votes: number; share: Share };
export type TeamShare = { team: number; share: Share };

export type RoomAsk = {
  lines: RoomLine[];
  ask: string;
  options: { id: string; label: string }[];
  /** A debate's two positions, and what to talk about between its votes. */
  left?: string;
  right?: string;
  discuss?: string;
};

export type RoomResult = {
  /** Null with fewer than five votes: too few to show. */
  counts: Count[] | null;
  /** A debate's first vote, once there was a second. */
  before: Count[] | null;
  /** Once there was a second vote, each team that may be shown: its middle place on the line, 1 to 5 in halves, first and now. */
  camps: { team: number; before: number | null; after: number }[] | null;
  /** A quiz's right option. */
  key: string | null;
  /** What the room does in a story. */
  chosen: string | null;
  /** The room is divided: it votes a second time before anything is chosen. */
  again: boolean;
  /** Options that lead together after that: the host settles it. */
  tie: boolean;
  leaders: string[];
  /** Those that the host lets be seen. */
  words: { text: string; times: number }[] | null;
  pot: number;
  teams: TeamShare[] | null;
};

/** A story's consequence, or its ending. */
export type RoomOutcome = {
  title: string;
  after: string;
  lines: RoomLine[];
  ending: boolean;
  /** Of the road that the room did not take. */
  rewound: boolean;
  /** Where the story was rewound: the question, and what is done instead. */
  instead: { ask: string; label: string } | null;
};

/** A decision of a story once it is over: only now is an option better than another. */
export type JudgedDecision = {
  ask: string;
  options: { option: string; label: string; mark: Mark; why: string; chosen: boolean }[];
};

export type RoomExplained = {
  text: string;
  articles: { id: string; title: string }[];
  cards: { id: string; title: string }[];
  marks: JudgedDecision[] | null;
};

export type CommonView = {
  code: string;
  title: string;
  /** What the plan calls its teams; null where they are numbers. */
  teamNames: readonly string[] | null;
  phase: 'lobby' | 'round' | 'ended';
  /** `at` counts from 1. */
  round: { id: string; at: number; of: number; kind: RoundKind; title: string } | null;
  /** `decision` counts from 1; a round without a story has one. */
  stage: { name: StageName; decision: number; decisions: number; ballot: 1 | 2; paused: boolean } | null;
  clock: { endsAt: number | null; leftMs: number | null; ofMs: number } | null;
  ask: RoomAsk | null;
  answered: number;
  /** Phones that `answered` is counted of: those here, and those that answered before they left. */
  awaited: number;
  present: number;
  seats: number;
  result: RoomResult | null;
  outcome: RoomOutcome | null;
  explained: RoomExplained | null;
};

export type SeatOwn = {
  me: {
    seat: string;
    name: string;
    /** The one that stands for this seat on the wall; counts from 0 to 7. */
    face: number;
    team: number | null;
    role: { id: string; name: string; fact: string } | null;
    removed: boolean;
  };
  /** What this seat has answered to the open question. Nobody else's view has it, and none has it once the question is closed. */
  mine: { option: string | null; guess: string | null; text: string | null; ballot: 1 | 2 } | null;
};
export type SeatView = CommonView & SeatOwn;

export type ProjectorOwn = {
  joinPath: string;
  /** The first fifteen of those let in. `face` counts from 0 to 7. */
  people: { seat: string; name: string; face: number; team: number | null; here: boolean }[];
  more: number;
};
export type ProjectorView = CommonView & ProjectorOwn;

/** What `next` does now; null: nothing, the host has something to settle or the session is over. */
export type NextAct =
  'start' | 'open' | 'reveal' | 'again' | 'outcome' | 'decision' | 'ending' | 'explain' | 'round' | 'resume' | 'end' | null;

export type HostOwn = {
  next: NextAct;
  /** Acts that would not be refused now. */
  acts: ActType[];
  everyone: { seat: string; name: string; team: number | null; here: boolean; removed: boolean }[];
  teams: number;
  /** Words after their reveal, to let through and to group. */
  waiting: { id: string; text: string; times: number; shown: boolean; group: string | null }[] | null;
  /** Decisions of a story, each with what the room did not choose: one of them may be seen to go another way. Null: not now. */
  roads: { decision: number; ask: string; options: { id: string; label: string }[] }[] | null;
  plan: { id: string; kind: RoundKind; title: string; minutes: number; done: boolean; skipped: boolean; spare: boolean }[];
  /** The moment as text, to paste in a call's chat. */
  text: string;
};
export type HostView = ProjectorView & HostOwn;
