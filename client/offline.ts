/** Addresses of this page that a later visit without a network will need. */
function fetched(): string[] {
  const kept = /^\/(assets|locales|art|icon|manifest|early)|^\/api\/content\//;
  return performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name, location.href))
    .filter((url) => url.origin === location.origin && kept.test(url.pathname))
    .map((url) => url.pathname);
}

/**
 * Registers the service worker, then hands it what was fetched before it was there: a first visit is already kept.
 * Nothing depends on it: without one (an old browser, a plain http address) the game only needs the network to start.
 */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ keep: ['/', ...fetched()] });
  } catch {
    // Refused by the browser or its owner: play on without it.
  }
}
