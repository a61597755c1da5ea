/** Runs `work` while no other tab runs work under the same name. */
export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Web Locks, where the browser has them; else tabs rely on the log's own guard (repeated events are harmless to the server). */
export const browserLock: Lock = (name, work) =>
  typeof navigator !== 'undefined' && navigator.locks ? (navigator.locks.request(name, work) as ReturnType<typeof work>) : work();
