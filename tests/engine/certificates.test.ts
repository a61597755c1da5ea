import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsAfter, momentAfter } from '../../content/engine/terms.ts';
import { certificateRulesSchema } from '../../content/engine/certificate-rules.ts';
import type { Certificate, StatusAct, StatusFacts } from '../../content/engine/certificates.ts';
import {
  checkFor,
  conditionsOf,
  endOf,
  followedBy,
  isDeclined,
  mayIssue,
  publicState,
  readyFor,
  standingOf,
} from '../../content/engine/certificates.ts';
import { LEVELS } from '../../content/engine/vocabulary.ts';
import type { Level, ModuleId } from '../../content/engine/vocabulary.ts';
import { loadContent } from '../../content/load.ts';
import { certificateOf } from '../server/stores/samples.ts';

const loaded = loadContent();
if (!loaded.ok) throw new Error(String(loaded['message']));
const rules = loaded.value.certificates;

const AT = '2026-03-02T09:00:00.000Z';
const PASS = { at: AT, needed: 13, most: 16, bankHash: 'ab'.repeat(32) };
const allPlaces = Object.fromEntries(rules.levels.at(-1)!.places.map((id) => [id, AT])) as Partial<Record<ModuleId, string>>;
const everything: StatusFacts = {
  passed: allPlaces,
  judged: { relay: PASS, voice: PASS, ambassador: PASS },
  charterAccepted: true,
  history: [],
  at: '2026-03-02T10:00:00.000Z',
};
const facts = (more: Partial<StatusFacts>): StatusFacts => ({ ...everything, ...more });

const issue = (id: string, level: Level, issuedAt: string, endsAt = monthsAfter(issuedAt, 12)): StatusAct => ({
  act: 'issued',
  at: issuedAt,
  certificate: certificateOf('ann', id, { level, issuedAt, endsAt }),
});

describe('the calendar', () => {
  it('adds months, and takes the last day of a month that is too short', () => {
    expect(monthsAfter('2026-11-27T08:30:00.000Z', 12)).toBe('2027-11-27T08:30:00.000Z');
    expect(monthsAfter('2028-02-29T08:30:00.000Z', 12)).toBe('2029-02-28T08:30:00.000Z');
    expect(monthsAfter('2026-12-31T00:00:00.000Z', 2)).toBe('2027-02-28T00:00:00.000Z');
  });

  it('agrees with the host’s own dates on every day of forty years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 365 }), fc.integer({ min: -400, max: 400 }), (day, days) => {
        const from = new Date(Date.UTC(2020, 0, 1 + day, 8, 30));
        expect(momentAfter(from.toISOString(), days)).toBe(new Date(from.getTime() + days * 86_400_000).toISOString());
      }),
    );
  });
});

describe('the levels as shipped', () => {
  it('are three, each taking all that the one before takes', () => {
    expect(rules.levels.map(({ level }) => level)).toEqual([...LEVELS]);
    expect(rules.levels[0]!.places).toEqual(['welcome', 'charter', 'sharing']);
    expect(rules.levels[1]!.places.toSorted()).toEqual(['charter', 'law', 'profile', 'sharing', 'welcome']);
    expect(rules.levels[2]!.places).toContain('crisis');
    expect([rules.validityMonths, rules.renewalDays]).toEqual([12, 60]);
  });

  it('refuse rules by which one check would serve for two terms, or a level would take less than the one below', () => {
    expect(certificateRulesSchema.safeParse({ ...rules, checkDays: 320 }).success).toBe(false);
    expect(certificateRulesSchema.safeParse({ ...rules, levels: rules.levels.toReversed() }).success).toBe(false);
    const less = [rules.levels[0]!, { ...rules.levels[1]!, places: ['law' as const] }];
    expect(certificateRulesSchema.safeParse({ ...rules, levels: less }).success).toBe(false);
  });
});

describe('a level', () => {
  it.each(LEVELS)('%s takes every place, a judged check and the charter, and says which is missing', (level) => {
    const rule = rules.levels.find((one) => one.level === level)!;
    const kinds = conditionsOf(rules, rule, everything).map(({ kind, met }) => `${kind} ${met}`);
    expect(kinds).toEqual([...rule.places.map(() => 'place true'), 'check true', 'charter true']);
    for (const place of rule.places) {
      const { [place]: _, ...others } = allPlaces;
      const lacking = facts({ passed: others });
      expect(conditionsOf(rules, rule, lacking).filter(({ met }) => !met)).toEqual([{ kind: 'place', module: place, met: false }]);
      expect(mayIssue(rules, lacking, level)).toBe(false);
    }
    expect(mayIssue(rules, facts({ charterAccepted: false }), level)).toBe(false);
    expect(mayIssue(rules, facts({ judged: {} }), level)).toBe(false);
  });

  it('takes its own check or a higher one, never a lower one', () => {
    expect(mayIssue(rules, facts({ judged: { relay: PASS } }), 'voice')).toBe(false);
    expect(mayIssue(rules, facts({ judged: { ambassador: PASS } }), 'relay')).toBe(true);
    expect(
      checkFor(rules, facts({ judged: { relay: PASS, ambassador: { ...PASS, at: '2026-03-01T09:00:00.000Z' } } }), 'relay'),
    ).toMatchObject({ level: 'relay' });
  });

  it('is ready as high as its conditions go', () => {
    expect(readyFor(rules, everything)).toBe('ambassador');
    expect(readyFor(rules, facts({ judged: { voice: PASS } }))).toBe('voice');
    const { crisis: _, ...five } = allPlaces;
    expect(readyFor(rules, facts({ passed: five }))).toBe('voice');
    expect(readyFor(rules, facts({ passed: {} }))).toBeNull();
  });

  it('is not had by a check of long ago: each term is earned anew', () => {
    expect(mayIssue(rules, facts({ at: momentAfter(AT, rules.checkDays - 1) }), 'relay')).toBe(true);
    expect(mayIssue(rules, facts({ at: momentAfter(AT, rules.checkDays) }), 'relay')).toBe(false);
  });
});

describe('a certificate in force', () => {
  const history = [issue('C1', 'relay', AT)];
  const fresh = { relay: { ...PASS, at: '2027-01-15T09:00:00.000Z' } };

  it('is issued again neither for the asking nor for another play, and may be raised', () => {
    expect(mayIssue(rules, facts({ history, judged: { relay: PASS } }), 'relay')).toBe(false);
    expect(readyFor(rules, facts({ history, judged: { relay: PASS } }))).toBeNull();
    expect(readyFor(rules, facts({ history }))).toBe('ambassador');
    expect(followedBy(rules, facts({ history }))).toBe('C1');
  });

  it('may be renewed in its last sixty days, from its end on', () => {
    const before = '2027-01-01T08:59:59.999Z';
    const opens = '2027-01-01T09:00:00.000Z';
    expect(standingOf(rules, history, before).state).toBe('certified');
    expect(standingOf(rules, history, opens).state).toBe('expiring');
    const inWindow = facts({ history, judged: fresh, at: '2027-01-20T09:00:00.000Z' });
    expect(mayIssue(rules, inWindow, 'relay')).toBe(true);
    expect(endOf(rules, inWindow)).toBe('2028-03-02T09:00:00.000Z');
    expect(mayIssue(rules, facts({ history, judged: { relay: PASS }, at: '2027-01-20T09:00:00.000Z' }), 'relay')).toBe(false);
  });

  it('ends by itself, and can be had again from that day on', () => {
    const at = '2027-03-02T09:00:00.000Z';
    expect(standingOf(rules, history, at).state).toBe('expired');
    const after = facts({ history, judged: fresh, at });
    expect(mayIssue(rules, after, 'relay')).toBe(true);
    expect([endOf(rules, after), followedBy(rules, after)]).toEqual(['2028-03-02T09:00:00.000Z', null]);
  });

  it('is not lowered by a yes to less', () => {
    const ambassador = [issue('C1', 'ambassador', AT)];
    expect(readyFor(rules, facts({ history: ambassador, judged: fresh, at: '2027-01-20T09:00:00.000Z' }))).toBeNull();
  });
});

describe('leaving, and being made to', () => {
  const left: StatusAct[] = [issue('C1', 'voice', AT), { act: 'withdrawn', at: AT, certificate: 'C1' }];
  const revoked: StatusAct[] = [
    issue('C1', 'voice', AT),
    { act: 'revoked', at: '2026-05-01T09:00:00.000Z', certificate: 'C1', reason: 'talk', by: 'hr' },
  ];

  it('lets who withdrew come back by a yes alone', () => {
    expect(standingOf(rules, left, everything.at).state).toBe('withdrawn');
    expect(mayIssue(rules, facts({ history: left }), 'voice')).toBe(true);
  });

  it('asks who was revoked for a check passed since then', () => {
    const at = '2026-06-01T09:00:00.000Z';
    expect(mayIssue(rules, facts({ history: revoked, at }), 'voice')).toBe(false);
    expect(mayIssue(rules, facts({ history: revoked, at, judged: { voice: { ...PASS, at: '2026-05-20T09:00:00.000Z' } } }), 'voice')).toBe(
      true,
    );
  });

  it('remembers a not now until something else happens', () => {
    const declined: StatusAct[] = [{ act: 'declined', at: AT, level: 'voice' }];
    expect([isDeclined(declined, 'relay'), isDeclined(declined, 'voice'), isDeclined(declined, 'ambassador')]).toEqual([true, true, false]);
    expect(mayIssue(rules, facts({ history: declined }), 'voice')).toBe(true);
    expect(isDeclined([...declined, issue('C1', 'relay', AT)], 'voice')).toBe(false);
  });
});

describe('what the world may know', () => {
  const later = '2026-09-01T09:00:00.000Z';
  const at = '2026-10-01T09:00:00.000Z';

  it('tells a valid certificate from one that was replaced, revoked or is over', () => {
    const history = [issue('C1', 'relay', AT), issue('C2', 'voice', later)];
    expect(publicState(history, 'C1', at)?.state).toBe('replaced');
    expect(publicState(history, 'C2', at)?.state).toBe('valid');
    expect(publicState(history, 'C1', '2027-03-02T09:00:00.000Z')?.state).toBe('expired');
    const revoked: StatusAct[] = [...history, { act: 'revoked', at, certificate: 'C2', reason: 'talk', by: 'hr' }];
    expect([publicState(revoked, 'C1', at)?.state, publicState(revoked, 'C2', at)?.state]).toEqual(['revoked', 'revoked']);
  });

  it('knows nothing of what its holder left, nor of what was never issued', () => {
    const left: StatusAct[] = [issue('C1', 'relay', AT), issue('C2', 'voice', later), { act: 'withdrawn', at, certificate: 'C2' }];
    expect([publicState(left, 'C1', at), publicState(left, 'C2', at), publicState(left, 'C3', at)]).toEqual([null, null, null]);
    expect(publicState([...left, issue('C4', 'relay', at)], 'C4', at)?.state).toBe('valid');
  });
});

/** A person who lives three years, an act a month at most. */
const life = fc.array(
  fc.record({
    days: fc.integer({ min: 1, max: 45 }),
    does: fc.constantFrom('pass', 'pass', 'yes', 'yes', 'no', 'withdraw', 'revoke', 'nothing'),
    level: fc.constantFrom(...LEVELS),
  }),
  { maxLength: 36 },
);

describe('over three years, whatever somebody does', () => {
  it('only a fresh check and a yes give a term, terms never shrink, and nothing that happened is changed', () => {
    fc.assert(
      fc.property(life, (months) => {
        let at = AT;
        let history: StatusAct[] = [];
        let judged: StatusFacts['judged'] = {};
        for (const { days, does, level } of months) {
          at = momentAfter(at, days);
          const now = facts({ at, history, judged });
          const { state, certificate } = standingOf(rules, history, at);
          const before = JSON.stringify(history);
          if (does === 'pass') judged = { ...judged, [level]: { ...PASS, at } };
          if (does === 'no') history = [...history, { act: 'declined', at, level }];
          if (does === 'withdraw' && certificate) history = [...history, { act: 'withdrawn', at, certificate: certificate.id }];
          if (does === 'revoke' && certificate)
            history = [...history, { act: 'revoked', at, certificate: certificate.id, reason: 'talk', by: 'hr' }];
          if (does === 'yes' && mayIssue(rules, now, level)) {
            const endsAt = endOf(rules, now);
            const check = checkFor(rules, now, level)!;
            expect(momentAfter(check.at, rules.checkDays) > at).toBe(true);
            expect(endsAt > at).toBe(true);
            if (state === 'certified' || state === 'expiring') expect(endsAt >= certificate!.endsAt).toBe(true);
            expect(endsAt <= monthsAfter(momentAfter(at, rules.renewalDays), rules.validityMonths)).toBe(true);
            history = [...history, issue(`C${history.length}`, level, at, endsAt)];
            // at once after a yes there is nothing more to have at that level
            expect(mayIssue(rules, facts({ at, history, judged }), level)).toBe(false);
            expect(publicState(history, `C${history.length - 1}`, at)?.state).toBe('valid');
          }
          expect(JSON.stringify(history).startsWith(before.slice(0, -1))).toBe(true);
        }
        const valid = history.filter((one): one is Extract<StatusAct, { act: 'issued' }> => {
          return one.act === 'issued' && publicState(history, one.certificate.id, at)?.state === 'valid';
        });
        expect(valid.length).toBeLessThanOrEqual(1);
        const shown: Certificate[] = valid.map((one) => one.certificate);
        expect(shown.every(({ id }) => id === standingOf(rules, history, at).certificate?.id)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
