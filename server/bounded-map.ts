/**
 * A map that never holds more than `size` entries and forgets what was not used lately. With `ttlMs`, an entry is also
 * gone that long after it was set. Times are milliseconds of `now`.
 *
 * Two generations, each of half the size: a look-up that hits the young one writes nothing; when the young one is full it
 * becomes the old one, and what was in the old one and not asked for since is forgotten. So anything used lately stays.
 */
export class BoundedMap<K, V> {
  #young = new Map<K, Entry<V>>();
  #old = new Map<K, Entry<V>>();
  readonly #half: number;
  readonly #ttlMs: number;
  readonly #now: () => number;

  constructor(size: number, ttlMs = Infinity, now: () => number = Date.now) {
    this.#half = Math.max(1, Math.ceil(size / 2));
    this.#ttlMs = ttlMs;
    this.#now = now;
  }

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    const entry = young ?? this.#old.get(key);
    if (entry === undefined) return undefined;
    if (entry.until !== Infinity && entry.until <= this.#now()) {
      this.delete(key);
      return undefined;
    }
    if (young === undefined) this.#put(key, entry);
    return entry.value;
  }

  set(key: K, value: V): void {
    const until = this.#ttlMs === Infinity ? Infinity : this.#now() + this.#ttlMs;
    const young = this.#young.get(key);
    if (young === undefined) return this.#put(key, { value, until });
    young.value = value;
    young.until = until;
  }

  delete(key: K): void {
    this.#young.delete(key);
    this.#old.delete(key);
  }

  /** Removes every entry whose value answers yes. */
  deleteWhere(test: (value: V) => boolean): void {
    for (const map of [this.#young, this.#old]) for (const [key, entry] of map) if (test(entry.value)) map.delete(key);
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  #put(key: K, entry: Entry<V>): void {
    this.#old.delete(key);
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, entry);
  }
}

type Entry<V> = { value: V; until: number };
