import { BoundedMap } from '../bounded-map.ts';

/** A bucket of `burst` tokens that refills at `perSecond`. */
export type Rate = { burst: number; perSecond: number };

/**
 * Rates as shipped. A play is at most 500 events, so a person may post a whole one at once; an address that is not
 * signed in has the room of an office behind one line; passwords are tried slowly.
 */
export const RATES = {
  person: { burst: 600, perSecond: 20 },
  address: { burst: 1000, perSecond: 50 },
  signInAddress: { burst: 30, perSecond: 0.5 },
  signInAccount: { burst: 8, perSecond: 1 / 60 },
  /** Links mailed to one address. */
  linkAccount: { burst: 3, perSecond: 1 / 300 },
  /** Phones of one room that have no seat yet: a thousand come at once behind one line. */
  room: { burst: 5000, perSecond: 100 },
  /** One phone in a session: it answers, and looks. */
  seat: { burst: 60, perSecond: 8 },
  /** Codes that open no session, from one address. */
  wrongCode: { burst: 30, perSecond: 0.5 },
  setup: { burst: 10, perSecond: 0.2 },
  /** Exports and other heavy reads. */
  heavy: { burst: 5, perSecond: 1 / 30 },
  /** Files of people, in and out: a preview, a correction and another preview are usual. */
  file: { burst: 20, perSecond: 1 / 10 },
} as const satisfies Record<string, Rate>;
export type RateName = keyof typeof RATES;

const KEYS = 20_000;
type Bucket = { tokens: number; at: number };

/** Takes one token; false when there is none. The memory is bounded: the key longest unseen is forgotten first. */
export function createRateLimits(now: () => number, rates: Record<RateName, Rate> = RATES) {
  const named = Object.keys(rates).map((name) => [name, new BoundedMap<string, Bucket>(KEYS)]);
  const buckets = Object.fromEntries(named) as Record<RateName, BoundedMap<string, Bucket>>;
  return {
    /** True when a token would be had. */
    has(name: RateName, key: string): boolean {
      const bucket = buckets[name].get(key);
      const { perSecond } = rates[name];
      return !bucket || bucket.tokens + (Math.max(0, now() - bucket.at) / 1000) * perSecond >= 1;
    },
    take(name: RateName, key: string): boolean {
      const { burst, perSecond } = rates[name];
      const at = now();
      const bucket = buckets[name].get(key);
      if (!bucket) {
        buckets[name].set(key, { tokens: burst - 1, at });
        return true;
      }
      bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond);
      bucket.at = at;
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
    /** Seconds until a token is there again. */
    retryAfter: (name: RateName): number => Math.max(1, Math.ceil(1 / rates[name].perSecond)),
  };
}
export type RateLimits = ReturnType<typeof createRateLimits>;
