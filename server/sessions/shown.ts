import type { SessionDeps, SessionState } from '../../content/engine/session/state.ts';
import { commonView } from '../../content/engine/session/show-common.ts';
import { hostView, projectorView, seatOwn } from '../../content/engine/session/show.ts';
import type { Names } from '../../content/engine/session/show.ts';
import type { Locale } from '../../content/engine/vocabulary.ts';
import { partsOf, textOnce } from './screens.ts';
import type { Audience, Parts, Shown } from './screens.ts';

/** What screens show of a state that changes: what all phones of a language share is made once a state, however many there are. */
export function shownOf(deps: SessionDeps, state: () => SessionState, names: Names): Shown {
  let of: SessionState | null = null;
  let held = new Map<string, Parts>();
  const views = {
    seat: (now: SessionState, locale: Locale) => commonView(deps, now, locale),
    host: (now: SessionState, locale: Locale) => hostView(deps, now, names, locale),
    projector: (now: SessionState, locale: Locale) => projectorView(deps, now, names, locale),
  } satisfies Record<Audience, (now: SessionState, locale: Locale) => object>;
  return {
    shared(audience, locale) {
      const now = state();
      if (of !== now) held = new Map();
      of = now;
      const key = `${audience} ${locale}`;
      const parts = held.get(key) ?? partsOf(views[audience](now, locale), textOnce);
      held.set(key, parts);
      return parts;
    },
    own: (seat, locale) => partsOf(seatOwn(deps, state(), names, seat, locale)),
  };
}
