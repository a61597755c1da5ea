import { LANGUAGE_TAGS } from '../../content/attestation.ts';
import type { Count } from '../../content/engine/session/views.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { filled } from '../console-texts.ts';
import type { DebriefSheet, DecisionSheet, RoundSheet } from '../sessions/debrief.ts';
import { Pen } from './pen.ts';
import type { Said } from './pen.ts';

/** A4, standing, in points. */
const PAGE = { width: 595.28, height: 841.89 };
const EDGE = 40;
const WIDTH = PAGE.width - 2 * EDGE;
const BOTTOM = PAGE.height - EDGE;
const QUIET = '#4a4870';
const INK = '#1b1a3a';
const BAR = { width: 120, height: 7 };
/** Between lines: as tight as reads well, for the sheet of the shortest plan is one page. */
const LINE_GAP = 3;

export type PrintedDebrief = { sheet: DebriefSheet; company: string; locale: Locale; date: string; texts: Record<string, string> };
type Say = (key: string, values?: Record<string, string | number>) => string;

/** Something to draw: how tall it is, the air below it, the room that what follows needs on the same page. */
type Piece = { height: number; gap: number; room: number; draw(y: number): void };

/** Writes down a page, and goes on to the next when it is full. */
class Flow {
  private readonly pen: Pen;
  private y = EDGE;
  private number = 1;
  /** Pieces that wait until all of them are known: they stand on one page. */
  private held: Piece[] | null = null;

  constructor(pen: Pen) {
    this.pen = pen;
    this.foot();
  }

  say(tag: 'H1' | 'H2' | 'P', text: string, said: Omit<Said, 'width'>, room = 0): void {
    const whole = { ...said, width: WIDTH };
    const draw = (y: number) => void this.pen.say(tag, text, EDGE, y, whole);
    this.place({ height: this.pen.heightOf(text, whole), gap: said.gap ?? 0, room, draw });
  }

  /** Air above what begins anew; none at the top of a page. */
  space(points: number): void {
    this.place({ height: 0, gap: points, room: 0, draw: () => undefined });
  }

  /** A line with a bar as long as its share, for the eye only: the line says it in words. */
  share(text: string, share: number): void {
    const said: Said = { size: 10, width: WIDTH - BAR.width - 16, gap: LINE_GAP };
    const draw = (y: number) => {
      const x = EDGE + WIDTH - BAR.width;
      this.pen.decorate((doc) => {
        doc.roundedRect(x, y + 4, BAR.width, BAR.height, 3).fill('#e7e4f5');
        if (share > 0) doc.roundedRect(x, y + 4, Math.max(4, (BAR.width * share) / 100), BAR.height, 3).fill('#5a3fd6');
      });
      this.pen.say('P', text, EDGE, y, said);
    };
    this.place({ height: this.pen.heightOf(text, said), gap: LINE_GAP, room: 0, draw });
  }

  /** What `write` says stands on one page, unless it is longer than a page. */
  together(write: () => void): void {
    const pieces: Piece[] = [];
    this.held = pieces;
    write();
    this.held = null;
    const height = pieces.reduce((sum, piece) => sum + piece.height + piece.gap, 0) - (pieces.at(-1)?.gap ?? 0);
    const fits = height <= BOTTOM - EDGE;
    if (fits) this.make(height);
    for (const piece of pieces) this.place(fits ? { ...piece, room: 0 } : piece);
  }

  private place(piece: Piece): void {
    if (this.held) return void this.held.push(piece);
    const { height, gap, room, draw } = piece;
    const isAir = height === 0;
    if (isAir && this.y === EDGE) return;
    if (!isAir) this.make(height + room);
    draw(this.y);
    this.y += height + gap;
  }

  /** Turns the page where less than so much of it is left. */
  private make(height: number): void {
    if (this.y + height <= BOTTOM) return;
    this.pen.page();
    this.y = EDGE;
    this.number += 1;
    this.foot();
  }

  private foot(): void {
    this.pen.foot(String(this.number), EDGE, BOTTOM + 14, WIDTH);
  }
}

/** The debrief sheet as a file to print: tagged, its fonts inside. */
export function debriefPdf({ sheet, company, locale, date, texts }: PrintedDebrief): Promise<Buffer> {
  const figure = new Intl.NumberFormat(LANGUAGE_TAGS[locale], { useGrouping: false });
  const said = (value: string | number) => (typeof value === 'number' ? figure.format(value) : value);
  const say: Say = (key, values = {}) =>
    filled(texts[key] ?? key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(value)])));
  const pen = new Pen({
    title: `${say('heading')} · ${sheet.title}`,
    subject: say('counts'),
    author: company,
    language: LANGUAGE_TAGS[locale],
    made: new Date(sheet.playedAt),
    layout: 'portrait',
  });
  const flow = new Flow(pen);
  flow.say('P', `Porte-voix · ${company} · ${say('heading')}`, { size: 10, colour: QUIET, gap: 2 });
  flow.say('H1', sheet.title, { face: 'title', size: 26, gap: 4 });
  flow.say('P', say('played', { date, seats: sheet.seats }), { size: 11, gap: 4 });
  flow.say('P', say('counts'), { size: 9, colour: QUIET, gap: 4 });
  writeOnwards(flow, sheet, say);
  writeSums(flow, sheet, say);
  heading(flow, say('roundsTitle'));
  for (const [at, round] of sheet.rounds.entries())
    writeRound(flow, { ...round, title: `${at + 1}. ${round.title}` }, say, namer(sheet, say));
  return pen.end();
}

function heading(flow: Flow, text: string): void {
  flow.space(8);
  flow.say('H2', text, { face: 'title', size: 15, gap: 4 }, 60);
}

const strong = (flow: Flow, text: string): void => flow.say('P', text, { face: 'strong', size: 10.5, gap: 3 }, 30);
const plain = (flow: Flow, text: string): void => flow.say('P', text, { size: 10, colour: INK, gap: LINE_GAP });

/** @returns a team by what the plan calls it, or by its number */
const namer =
  ({ teamNames }: DebriefSheet, say: Say) =>
  (team: number): string =>
    teamNames?.[team] ?? say('teamNumber', { number: team + 1 });

function writeSums(flow: Flow, sheet: DebriefSheet, say: Say): void {
  const { topics, teams, pot } = sheet;
  const named = namer(sheet, say);
  if (topics.length > 0) heading(flow, say('topicsTitle'));
  for (const { topic, share } of topics) {
    const about = say(`topic-${topic}`);
    if (share === null) plain(flow, say('topicFew', { topic: about }));
    else flow.share(say('topic', { topic: about, share }), share);
  }
  if (teams) heading(flow, say('teamsTitle'));
  for (const { team, share } of teams ?? []) flow.share(say('team', { team: named(team), share }), share);
  if (teams) flow.say('P', say('teamsNote'), { size: 9, colour: QUIET, gap: 4 });
  if (pot > 0) plain(flow, say('pot', { pot }));
}

/** A round stands on one page; a story does decision by decision, its first one with its title. */
function writeRound(flow: Flow, round: RoundSheet, say: Say, named: (team: number) => string): void {
  const [first, ...others] = round.decisions ?? [];
  flow.together(() => {
    writeRoundHead(flow, round, say);
    if (first) writeDecision(flow, first, say);
    if (round.words === null && round.decisions === null) writeCounts(flow, placed(round, say), round.key, 'right', say);
    if (round.fewAgain && round.counts !== null) plain(flow, say('fewAgain'));
    if (round.camps) writeCamps(flow, round.camps, say, named);
  });
  for (const decision of others) flow.together(() => writeDecision(flow, decision, say));
}

/** A debate’s places by what they stand for, as every screen says them; numbered, as the middles of its camps are. */
function placed(round: RoundSheet, say: Say): RoundSheet {
  if (round.kind !== 'debate') return round;
  const { left = '', right = '' } = round;
  return { ...round, options: round.options.map(({ id }) => ({ id, label: say(`place-${id}`, { left, right }) })) };
}

function writeRoundHead(flow: Flow, round: RoundSheet, say: Say): void {
  flow.space(6);
  flow.say('P', round.title, { face: 'title', size: 12.5, gap: 2 }, 70);
  if (round.ask) plain(flow, round.ask);
  if (round.counts === null && round.left && round.right) plain(flow, say('ends', { left: round.left, right: round.right }));
  if (round.words) plain(flow, wordsOf(round.words, say));
}

function writeCamps(flow: Flow, camps: NonNullable<RoundSheet['camps']>, say: Say, named: (team: number) => string): void {
  strong(flow, say('camps'));
  for (const { team: number, before, after } of camps) {
    const team = named(number);
    if (before === null) plain(flow, say('campNow', { team, to: after }));
    else if (before === after) plain(flow, say('campStays', { team, to: after }));
    else plain(flow, say('campMoved', { team, from: before, to: after }));
  }
}

const wordsOf = (words: { text: string; times: number }[], say: Say): string =>
  words.length === 0 ? say('noWords') : words.map(({ text, times }) => (times > 1 ? say('word', { text, times }) : text)).join(' · ');

function writeDecision(flow: Flow, decision: DecisionSheet, say: Say): void {
  flow.space(5);
  strong(flow, decision.other ? say('other', { ask: decision.ask }) : decision.ask);
  writeCounts(flow, decision, decision.chosen, decision.isSettled ? 'settled' : 'chosen', say);
  const seen = decision.options.find(({ id }) => id === decision.instead);
  if (seen) plain(flow, say('rewound', { label: seen.label }));
}

type Counted = { options: { id: string; label: string }[]; counts: Count[] | null; before: Count[] | null };

/** @param marked the option that is told apart, and by which words */
function writeCounts(
  flow: Flow,
  { options, counts, before }: Counted,
  marked: string | null,
  mark: 'right' | 'chosen' | 'settled',
  say: Say,
): void {
  if (counts === null) {
    // Too few to count, yet the room knows what came of it.
    const label = options.find(({ id }) => id === marked)?.label;
    if (label) plain(flow, say(mark, { label }));
    return plain(flow, say('few'));
  }
  for (const { option, votes, share } of counts) {
    const name = options.find(({ id }) => id === option)?.label ?? option;
    const label = option === marked ? say(mark, { label: name }) : name;
    const was = before?.find((one) => one.option === option)?.share ?? 0;
    flow.share(before ? say('countBefore', { label, votes, share, before: was }) : say('count', { label, votes, share }), share);
  }
}

/** What the team goes on with: a list that is handed round is never cut in two. */
function writeOnwards(flow: Flow, { talk, articles, next }: DebriefSheet, say: Say): void {
  const block = (title: string, lines: string[]) =>
    flow.together(() => {
      heading(flow, title);
      for (const line of lines) plain(flow, line);
    });
  block(
    say('talkTitle'),
    talk.map((point, at) => `${at + 1}. ${point}`),
  );
  block(say('articlesTitle'), [articles.map(({ title }) => title).join(' · ')]);
  block(say('nextTitle'), [next.text]);
}
