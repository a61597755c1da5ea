import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RouteApi } from '../route-api.ts';

/** What a screen of the desk may use, beside the page. */
export type DeskContext = {
  /** Asks the server; see `RouteApi`. */
  ask: RouteApi['ask'];
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
