/** What is typed and not saved, kept in this tab: a reload, a step back or a lost network takes nothing. */
export type Stash<T> = { version: number; base: T; body: T };

const keyOf = (part: string): string => `pv.desk.charter.${part}`;

export function readStash<T>(part: string): Stash<T> | null {
  try {
    const text = sessionStorage.getItem(keyOf(part));
    return text === null ? null : (JSON.parse(text) as Stash<T>);
  } catch {
    return null;
  }
}

export function writeStash<T>(part: string, stash: Stash<T>): void {
  try {
    sessionStorage.setItem(keyOf(part), JSON.stringify(stash));
  } catch {
    // A tab that keeps nothing: the guard on leaving is left.
  }
}

export function clearStash(part: string): void {
  try {
    sessionStorage.removeItem(keyOf(part));
  } catch {
    // Nothing was kept.
  }
}
