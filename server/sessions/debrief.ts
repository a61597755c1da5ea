import type { SessionDeps, SessionState } from '../../content/engine/session/state.ts';
import type { Script } from './library.ts';

export const debriefFor = (_deps: SessionDeps, _script: Script, _state: SessionState): unknown => ({});
