import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DeskApi } from '../desk-api.ts';

/** What a screen of the desk may use, beside the page. */
export type DeskContext = {
  /** Asks the server; see `DeskApi`. */
  ask: DeskApi['ask'];
  /** What follows the screen's noun in the address: `/desk/charter/draft` → `['draft']`. */
  rest: string[];
};

const Desk = createContext<DeskContext | null>(null);
export const DeskProvider = Desk.Provider;

/** Throws outside of the desk: that is a bug. */
export function useDesk(): DeskContext {
  const desk = useContext(Desk);
  if (!desk) throw new Error('no desk around this component');
  return desk;
}
