import type { Entering } from '../../minigames.ts';
import { nextRandom, shuffle } from '../../random.ts';
import type { Charter, Idea } from '../../schema.ts';
import type { StartRound } from '../../vocabulary.ts';
import { lessPairs, mixUnits, pickPairs, quotas, spread, takeByZone } from './deck.ts';
import type { Unit } from './deck.ts';
import { SORT_FULL, countZones, usableIdeas } from './pool.ts';
import { CALLS, ROUNDS } from './state.ts';
import type { SortState } from './state.ts';

/**
 * Deals three rounds of eight: plain ideas, four pairs of twins, plain ideas. A smaller pool deals shorter rounds. Whoever starts
 * at the second has the last two: the score is over what is dealt.
 */
export function dealSort(
  charter: Charter,
  random: number,
  _authored?: unknown,
  { start = 1 }: Partial<Entering> = {},
): { state: SortState; random: number } {
  const shuffled = shuffle(usableIdeas(charter), random);
  const pool = ownFirst(charter, shuffled.value);
  const heaps = heapsOf(pool, start);
  const first = mixUnits(heaps[0], shuffled.random);
  const second = mixUnits(heaps[1], first.random);
  const third = mixUnits(heaps[2], second.random);
  const salt = nextRandom(third.random);
  const rounds = { 1: first.value, 2: second.value, 3: third.value };
  return { state: firstState(pool, rounds, salt.value), random: salt.random };
}

/** In the order drawn, those of the organisation's own articles before the others. */
function ownFirst({ articles }: Charter, ideas: readonly Idea[]): Idea[] {
  const own = new Set(articles.flatMap((article) => (article.own ? [article.id] : [])));
  return [...ideas.filter((idea) => own.has(idea.article)), ...ideas.filter((idea) => !own.has(idea.article))];
}

function heapsOf(pool: readonly Idea[], start: StartRound): [Unit[], Unit[], Unit[]] {
  const size = Math.min(SORT_FULL.ideas / 3, Math.floor(pool.length / 3));
  // What the organisation wrote without details has no place in round 3: a short first round keeps it in the game.
  const bare = pool.filter((idea) => idea.details.length === 0).length;
  const opening = start === 1 ? size : Math.min(size, bare);
  const wanted = quotas(opening + size * 2, countZones(pool));
  const pairs = pickPairs(pool, Math.min(SORT_FULL.pairs, Math.floor(size / 2)), wanted);
  const twinned = size - pairs.length * 2;
  const singles = takeByZone(plainFirst(pool, pairs.flat()), lessPairs(wanted, pairs), opening + twinned + size);
  const [first, second, third] = detailedLast(spread(singles, [opening, twinned, size]));
  const alone = (idea: Idea): Unit => [idea];
  return [first.map(alone), [...pairs, ...second.map(alone)], third.map(alone)];
}

/** Round 3 asks for a detail: what has none changes places with an idea that has, of its own zone if there is one, or stays out. */
function detailedLast([first = [], second = [], third = []]: Idea[][]): [Idea[], Idea[], Idea[]] {
  const heaps: [Idea[], Idea[]] = [[...first], [...second]];
  const last = third.flatMap((idea): Idea[] => {
    if (idea.details.length > 0) return [idea];
    const others = heaps.flatMap((heap) => heap.filter((one) => one.details.length > 0));
    const other = others.find((one) => one.zone === idea.zone) ?? others[0];
    const heap = heaps.find((one) => one.includes(other!));
    if (other === undefined || heap === undefined) return [];
    heap[heap.indexOf(other)] = idea;
    return [other];
  });
  return [heaps[0], heaps[1], last];
}

/** The pool without those ideas, halves of other pairs last: a detail met twice is a hint. */
function plainFirst(pool: readonly Idea[], without: readonly Idea[]): Idea[] {
  const rest = pool.filter((idea) => !without.includes(idea));
  return [...rest.filter((idea) => idea.twin === undefined), ...rest.filter((idea) => idea.twin !== undefined)];
}

function firstState(pool: readonly Idea[], rounds: SortState['rounds'], salt: number): SortState {
  const dealt = new Set([...rounds[1], ...rounds[2], ...rounds[3]]);
  return {
    phase: dealt.size === 0 ? 'done' : 'placing',
    round: ROUNDS.find((round) => rounds[round].length > 0) ?? 1,
    at: 0,
    rounds,
    spare: pool.flatMap((idea) => (dealt.has(idea.id) ? [] : [idea.id])),
    placed: [],
    callsLeft: CALLS,
    called: false,
    leaks: 0,
    redealt: [],
    salt,
  };
}
