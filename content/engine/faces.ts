import { holds } from './conditions.ts';
import type { Memory } from './conditions.ts';
import type { Line, Step } from './schema.ts';
import type { CastMember, Emotion } from './vocabulary.ts';
import type { CastView, LineView } from './view.ts';

/** The face of each person on stage, in the order they stand, left to right. */
export type Faces = Partial<Record<CastMember, Emotion>>;

type Staged = { cast: Faces; lines: readonly Line[] };

/** Everyone's face, only those on stage. */
export function castOf(onStage: Faces, faces: Faces = {}): CastView {
  const names = Object.keys(onStage) as CastMember[];
  return names.map((who) => ({ who, mood: faces[who] ?? onStage[who]! }));
}

/** The lines that hold now, each with everyone's face while it is read: a mood lasts until the next one. */
export function linesOf(step: Staged, memory: Memory): LineView[] {
  let faces: Faces = step.cast;
  return shownLines(step, memory).map((line) => {
    faces = { ...faces, ...line.moods };
    return { id: line.id, who: line.who, cast: castOf(step.cast, faces) };
  });
}

/** Everyone's face once the lines that hold now are read. */
export function facesAfter(step: Staged, memory: Memory): Faces {
  return Object.assign({}, step.cast, ...shownLines(step, memory).map((line) => line.moods ?? {})) as Faces;
}

function shownLines(step: Staged, memory: Memory): Line[] {
  return step.lines.filter((line) => holds(line.when, memory));
}

/** Who is on stage in a step. */
export function stageCast(step: Step): Faces {
  return step.kind === 'branch' ? {} : step.cast;
}
