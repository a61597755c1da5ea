// Before the page's own code has come: asks for what a place will need first, so that the answers travel beside the code.
(() => {
  const place = /^\/play\/([a-z-]+)$/.exec(location.pathname)?.[1];
  if (!place) return;
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem('pv.settings') ?? 'null');
  } catch {
    // Storage is blocked: the browser's language will do.
  }
  const spoken = navigator.languages.map((one) => one.slice(0, 2)).find((one) => one === 'fr' || one === 'en');
  const language = kept?.locale ?? spoken ?? 'fr';
  const texts = ['ui', 'errors', `modules/${place}`].map((file) => `/locales/${language}/${file}.json`);
  window.early = Object.fromEntries(
    ['/api/me', '/api/modules', '/api/record', ...texts].map((path) => [path, fetch(path, { credentials: 'same-origin' })]),
  );
  // Whoever does not use an answer does not hear of its failure either.
  for (const answer of Object.values(window.early)) answer.catch(() => undefined);
})();
