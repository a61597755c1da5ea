type Word = { text: string; times: number };
export type CloudSize = 'large' | 'middle' | 'small';
export type Cloud = { size: CloudSize; shown: Word[]; more: number };

/** Hundredths of the wall's width that the cloud has to itself: across, and down under a question of three lines. */
const ROOM = { across: 49, down: 26.5 };
/** What is said below it of the words that are left. */
const FOOT = 3.5;
/** Letters of the least and of the most said word, and the frame around each, in hundredths of the wall's width. */
const SET = {
  large: { letters: [2, 3.3], across: 3.8, down: 2.3 },
  middle: { letters: [1.75, 2.9], across: 3.8, down: 2.3 },
  small: { letters: [1.5, 1.9], across: 2.5, down: 1.3 },
} as const;
const SIZES = ['large', 'middle', 'small'] as const satisfies readonly CloudSize[];
/** Of a letter's height: how wide it is, and the line it stands on. */
const WIDE = 0.46;
const LINE = 1.15;
/** Letters of "× 12". */
const TIMES = 3;

/** How far down words go, one after the other as a text is set; each as large as it is often said. */
function depthOf(words: readonly Word[], most: number, size: CloudSize): number {
  const { letters, across: edges, down: frame } = SET[size];
  const [least, greatest] = letters;
  let [down, across, line] = [0, 0, 0];
  for (const { text, times } of words) {
    const letter = least + (greatest - least) * (most > 1 ? times / most : 0.5);
    const wide = (text.length + (times > 1 ? TIMES : 0)) * letter * WIDE + edges;
    if (across > 0 && across + wide > ROOM.across) [down, across, line] = [down + line, 0, 0];
    const lines = Math.ceil(wide / ROOM.across);
    [across, line] = [across + wide, Math.max(line, letter * LINE * lines + frame)];
  }
  return down + line;
}

/** The words as large as all of them may stand on the wall; where even the smallest do not, the most said, and how many are left. */
export function cloudOf(words: readonly Word[]): Cloud {
  const most = Math.max(1, ...words.map(({ times }) => times));
  const size = SIZES.find((one) => depthOf(words, most, one) <= ROOM.down);
  if (size) return { size, shown: [...words], more: 0 };
  let count = words.length;
  while (count > 1 && depthOf(words.slice(0, count), most, 'small') > ROOM.down - FOOT) count -= 1;
  return { size: 'small', shown: words.slice(0, count), more: words.length - count };
}
