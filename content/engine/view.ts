import type { CastMember, Emotion, Mark, Meter, Speaker } from './vocabulary.ts';
import type { BalanceView } from './minigames/balance.ts';
import type { ProfileView } from './minigames/profile.ts';
import type { ComposeView } from './minigames/compose.ts';
import type { SortView } from './minigames/sort.ts';
import type { SpotView } from './minigames/spot.ts';
import type { TriageView } from './minigames/triage.ts';

/** One bubble to show; its text is the module's `steps.<step>.lines.<id>`. `cast` is everyone's face while it is read. */
export type LineView = { id: string; who: Speaker; cast: CastView };
/** Who is on stage, left to right. */
export type CastView = { who: CastMember; mood: Emotion }[];

/** The game of a place, and what may be seen of it. */
export type GameView =
  | { game: 'balance'; state: BalanceView }
  | { game: 'sort'; state: SortView }
  | { game: 'spot'; state: SpotView }
  | { game: 'profile'; state: ProfileView }
  | { game: 'compose'; state: ComposeView }
  | { game: 'triage'; state: TriageView };

type StageView = { step: string; act: 1 | 2 | 3; night: boolean; cast: CastView; lines: LineView[] };

/** What a learner may see of the present moment. Marks and explanations of options not chosen are never in it. */
export type StepView =
  | ({ kind: 'say'; shows: 'charter' | 'checklist' | 'exam' | 'messages' | null } & StageView)
  | ({ kind: 'choice'; options: { id: string }[]; scored: boolean; revises: { step: string; option: string } | null } & StageView)
  | ({
      kind: 'consequence';
      option: string;
      mark: Mark | null;
      shows: string | null;
      /** Real change of each meter after clamping. */
      delta: Record<Meter, number>;
      articles: string[];
      facts: string[];
      /** The why is open by itself after a mark of 0 and in the first place; else one tap away. */
      open: boolean;
    } & Omit<StageView, 'lines'>)
  | {
      kind: 'message';
      step: string;
      act: 1 | 2 | 3;
      night: boolean;
      cast: CastView;
      from: CastMember | null;
      options: { id: string }[];
    }
  | ({ kind: 'minigame'; step: string; act: 1 | 2 | 3; cast: CastView; done: boolean } & GameView)
  | ({ kind: 'ending'; ending: string } & StageView);

export type PlayView = StepView & {
  meters: Record<Meter, number>;
  /** Decisions taken so far and on the longest path still open, for the progress dots. */
  progress: { taken: number; total: number };
  /** Events folded so far: the `from` of the next one. */
  events: number;
};
