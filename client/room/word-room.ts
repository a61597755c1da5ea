type Word = { text: string; times: number };
/** `ease`: 1 where the words stand as large as they are ever shown, 0 as small as can still be read from the last row. */
export type Cloud = { ease: number; shown: Word[]; more: number };

/** Hundredths of the wall's width that the cloud has to itself: across, and down under a question of no line at all. */
const ROOM = { across: 49, down: 36.5 };
/** A line of the question: how many letters it holds, and what it takes of the room. */
const ASKED = { letters: 40, down: 2.9 };
/** What is said below it of the words that are left. */
const FOOT = 3.5;
/** A line of an explanation below the words, and what stands around it: the air, where it is written. */
const TOLD = { letters: 50, down: 3, around: 10 };
/** Letters of the least and of the most said word, and the frame around each, in hundredths of the wall's width: at no ease, and at all. */
const SET = { least: [1.5, 2], most: [1.9, 3.3], across: [2.5, 3.8], down: [1.35, 2.3] } as const;
const EASES = [1, 0.8, 0.6, 0.4, 0.2, 0] as const;
/** Of a letter's height: how wide it is, and the line it stands on. */
const WIDE = 0.46;
const LINE = 1.15;
/** Letters of "× 12". */
const TIMES = 3;

const between = ([none, all]: readonly [number, number], ease: number) => none + (all - none) * ease;

/** How far down words go, one after the other as a text is set; each as large as it is often said. */
function depthOf(words: readonly Word[], most: number, ease: number): number {
  const [least, greatest] = [between(SET.least, ease), between(SET.most, ease)];
  let [down, across, line] = [0, 0, 0];
  for (const { text, times } of words) {
    const letter = least + (greatest - least) * (most > 1 ? times / most : 0.5);
    const wide = (text.length + (times > 1 ? TIMES : 0)) * letter * WIDE + between(SET.across, ease);
    if (across > 0 && across + wide > ROOM.across) [down, across, line] = [down + line, 0, 0];
    const lines = Math.ceil(wide / ROOM.across);
    [across, line] = [across + wide, Math.max(line, letter * LINE * lines + between(SET.down, ease))];
  }
  return down + line;
}

/**
 * The words as large as all of them may stand below the question; where even the smallest do not, the most said, and how many are left.
 * @param told what is explained under them; empty: nothing
 */
export function cloudOf(words: readonly Word[], question: string, told = ''): Cloud {
  const below = told === '' ? 0 : TOLD.around + TOLD.down * Math.ceil(told.length / TOLD.letters);
  const room = ROOM.down - ASKED.down * Math.ceil(question.length / ASKED.letters) - below;
  const most = Math.max(1, ...words.map(({ times }) => times));
  const ease = EASES.find((one) => depthOf(words, most, one) <= room);
  if (ease !== undefined) return { ease, shown: [...words], more: 0 };
  let count = words.length;
  while (count > 1 && depthOf(words.slice(0, count), most, 0) > room - FOOT) count -= 1;
  return { ease: 0, shown: words.slice(0, count), more: words.length - count };
}
