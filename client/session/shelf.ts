/** A small place to keep strings on this device. Nothing here ever throws: a browser that refuses storage still plays, in memory. */
export type Shelf = {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
  /** Calls back with the key (null: everything) that another tab changed. Returns a function that stops. */
  watch(listener: (key: string | null) => void): () => void;
};

/** A shelf that forgets at reload; also the model for tests. */
export function memoryShelf(): Shelf {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: () => [...values.keys()],
    watch: () => () => undefined,
  };
}

type StorageEvents = {
  addEventListener(type: 'storage', listener: (event: { key: string | null }) => void): void;
  removeEventListener(type: 'storage', listener: (event: { key: string | null }) => void): void;
};

/**
 * `localStorage`, chosen over IndexedDB because a write has ended when `set` returns: a reload one millisecond after a click
 * finds it. What the browser refuses (full, blocked) stays in memory until the tab closes.
 */
export function browserShelf(storage: Storage, events: StorageEvents): Shelf {
  const overflow = memoryShelf();
  return {
    get: (key) => overflow.get(key) ?? storage.getItem(key),
    set(key, value) {
      try {
        storage.setItem(key, value);
        overflow.remove(key);
      } catch {
        overflow.set(key, value);
      }
    },
    remove(key) {
      overflow.remove(key);
      storage.removeItem(key);
    },
    keys: () => [...new Set([...Object.keys(storage), ...overflow.keys()])],
    watch(listener) {
      const heard = (event: { key: string | null }) => listener(event.key);
      events.addEventListener('storage', heard);
      return () => events.removeEventListener('storage', heard);
    },
  };
}

/** The browser's shelf, or memory where even naming `localStorage` throws (blocked cookies). */
export function openShelf(): Shelf {
  try {
    return browserShelf(localStorage, window);
  } catch {
    return memoryShelf();
  }
}

/** Reads JSON written by `write`; anything unreadable is as good as absent. */
export function read<T>(shelf: Shelf, key: string): T | null {
  const text = shelf.get(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

/** Writes a JSON value. */
export function write(shelf: Shelf, key: string, value: unknown): void {
  shelf.set(key, JSON.stringify(value));
}
