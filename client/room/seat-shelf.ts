import { browserShelf, openShelf, read, write } from '../session/shelf.ts';
import type { Shelf } from '../session/shelf.ts';

/** A place in a session, kept on this device alone: the key opens it again after a reload. */
export type Seat = { session: string; code: string; seat: string; key: string; name: string; at: number };
/** What this phone voted in each quiz round, and whether it was right: nobody else computes these points. */
export type OwnVotes = { votes: Record<string, string>; right: Record<string, boolean>; missed: string[] };

/** ms after which a code is dead anyway. */
const LIFE = 12 * 3_600_000;
const seatKey = (code: string): string => `pv.seat.${code}`;
const votesKey = (session: string): string => `pv.votes.${session}`;

/** A code as it is kept, however it was typed. */
export const tidyCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
/** Read aloud in two breaths. */
export const spelled = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`.trim();

export type SeatShelf = {
  seat(code: string): Seat | null;
  /** The last place taken on this device, if its session may still be on. */
  last(): Seat | null;
  keep(seat: Seat): void;
  drop(code: string): void;
  votes(session: string): OwnVotes;
  keepVotes(session: string, votes: OwnVotes): void;
};

/** @param tab this tab's own storage comes first: two tabs may hold two seats @param device what outlives the tab */
export function seatShelf(tab: Shelf, device: Shelf, now: () => number): SeatShelf {
  const alive = (seat: Seat | null): Seat | null => (seat && now() - seat.at < LIFE ? seat : null);
  const kept = (): Seat[] =>
    device
      .keys()
      .filter((key) => key.startsWith(seatKey('')))
      .flatMap((key) => alive(read<Seat>(device, key)) ?? []);
  return {
    seat: (code) => alive(read<Seat>(tab, seatKey(code)) ?? read<Seat>(device, seatKey(code))),
    last: () => kept().toSorted((a, b) => b.at - a.at)[0] ?? null,
    keep(seat) {
      for (const shelf of [tab, device]) write(shelf, seatKey(seat.code), seat);
    },
    drop(code) {
      for (const shelf of [tab, device]) shelf.remove(seatKey(code));
    },
    votes: (session) => read<OwnVotes>(device, votesKey(session)) ?? { votes: {}, right: {}, missed: [] },
    keepVotes: (session, votes) => write(device, votesKey(session), votes),
  };
}

/** The browser's own shelf. */
export function openSeatShelf(): SeatShelf {
  const device = openShelf();
  let tab = device;
  try {
    tab = browserShelf(sessionStorage, window);
  } catch {
    // Storage refused: what the device keeps, in memory, will do.
  }
  return seatShelf(tab, device, () => Date.now());
}
