import type { AttemptDeps } from './attempts.ts';
import type { Auth } from './auth.ts';
import type { Content } from './content.ts';
import type { Rate, RateLimits, RateName } from './guards/rate-limit.ts';
import type { Mailer } from './mail.ts';
import type { SessionDesk } from './sessions/desk.ts';
import type { Settings } from './settings.ts';
import type { SignIn } from './sign-in.ts';
import type { Store } from './stores/store.ts';

/** All that the product takes from outside; tests pass small real ones. */
export type AppDeps = {
  store: Store;
  content: Content;
  auth: Auth;
  settings: Settings;
  clock: () => Date;
  /** Opaque, at most 40 characters. */
  newId: () => string;
  /** uint32 */
  newSeed: () => number;
  /** Where a bug is told; never an address, a name or a cookie. */
  log: (error: unknown) => void;
  /** A made-up company on this machine: any one may sign in as anybody. */
  demo: boolean;
  /** The one-time code of the set-up address, while there is no company. */
  setupCode: string | null;
  /** Absent without a mail server: nothing is sent, links are copied. */
  mail?: Mailer;
  rates?: Record<RateName, Rate>;
  /** Plays kept folded in memory. */
  playsKept?: number;
};

/** What routes are given: the above and what the app builds once from it. */
export type RouteDeps = AppDeps & AttemptDeps & { signIn: SignIn; limits: RateLimits; sessions: SessionDesk };
