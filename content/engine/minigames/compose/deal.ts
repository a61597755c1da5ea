import { nextRandom, shuffle } from '../../random.ts';
import type { Charter } from '../../schema.ts';
import { COMPOSE, EDITIONS, SHARES, kindOf } from './authored.ts';
import type { ComposeAuthored, Edition, Item, Kind } from './authored.ts';
import type { ComposeState, Dealt } from './state.ts';

const KINDS = Object.keys(SHARES.own) as Kind[];

/** Deals five items to each edition, none twice, and the blocks of anybody that are offered beside one's own. */
export function dealCompose(_charter: Charter, random: number, authored: ComposeAuthored): { state: ComposeState; random: number } {
  const shuffled = shuffle(authored.items, random);
  const left = Object.fromEntries(KINDS.map((kind) => [kind, common(shuffled.value).filter((one) => kindOf(one) === kind)])) as Record<
    Kind,
    Item[]
  >;
  let state = shuffled.random;
  const editions = EDITIONS.map((edition): Dealt => {
    const own = shuffled.value.filter((one) => one.edition === edition).slice(0, 1);
    const others = KINDS.flatMap((kind) => left[kind].splice(0, SHARES[edition][kind]));
    const mixed = shuffle([...own, ...others].slice(0, COMPOSE.items), state);
    const offered = offersOf(authored, mixed.random);
    state = offered.random;
    return { edition, items: mixed.value.map((one) => one.id), offers: offered.offers, salt: offered.salt };
  });
  return { state: firstState(editions), random: state };
}

const common = (items: readonly Item[]): Item[] => items.filter((one) => one.edition === undefined);

/** One block of anybody for the hook, the angle and the proof; three ways to say the link, the plain one among them; two openings. */
function offersOf({ blocks }: ComposeAuthored, random: number): { offers: Dealt['offers']; salt: number; random: number } {
  let state = random;
  const some = (ids: readonly string[], count: number): string[] => {
    const drawn = shuffle(ids, state);
    state = drawn.random;
    return drawn.value.slice(0, count);
  };
  const idsOf = (list: readonly { id: string }[]): string[] => list.map((one) => one.id);
  const plain = blocks.link.filter((one) => one.gives.includes('disclosed')).map((one) => one.id);
  const offers = {
    hook: some(idsOf(blocks.hook), 1),
    angle: some(idsOf(blocks.angle), 1),
    proof: some(idsOf(blocks.proof), 1),
    link: some(
      [
        ...plain.slice(0, 1),
        ...some(
          idsOf(blocks.link).filter((id) => !plain.includes(id)),
          2,
        ),
      ],
      3,
    ),
    opening: some(idsOf(blocks.opening), 2),
    picture: some(['mine', 'none', ...some(['found', 'group'], 1)], 3),
  };
  const salt = nextRandom(state);
  return { offers, salt: salt.value, random: salt.random };
}

function firstState(editions: Dealt[]): ComposeState {
  return { phase: 'choosing', at: 0, editions, asked: null, item: null, draft: {}, changes: 0, day: 0, rows: [], handled: [], closed: [] };
}

/** Of an edition's colleagues, how many paste the text as it is. */
export const PASTING: Record<Edition, number> = { own: 3, copies: 14, claim: 6 };
