import { MEASURES } from './measures.ts';
import type { Forecast, Rule, State } from './schema.ts';
import { type Verdict, verdict } from './verdict.ts';

const AN_HOUR = 3_600_000;

/** A noon from which reviews are counted: every so many hours before it and after. */
const A_REVIEW = Date.parse('2026-01-01T12:00:00Z');

/** No further back than this is looked for when the weather turned, in reviews. */
const FURTHEST = 100;

/**
 * How the protocol stands at a time, from the rule over the forecast as it was at each review: active while the last
 * review called for it, ended until the next one after that, else on standby. A change from cold to heat is a new one.
 */
export function stateAt(rule: Rule, forecastAt: (review: Date) => Forecast, now: Date): State {
  const every = rule.reviewEveryHours * AN_HOUR;
  const last = A_REVIEW + Math.floor((now.getTime() - A_REVIEW) / every) * every;
  const decided = (review: number): Verdict | undefined =>
    verdict(rule, forecastAt(new Date(review)), new Date(review));
  const began = (review: number, kind: Verdict['kind']): number => {
    let from = review;
    for (let nth = 0; nth < FURTHEST && decided(from - every)?.kind === kind; nth += 1) from -= every;
    return from;
  };

  const called = decided(last);
  const before = called ?? decided(last - every);
  const reviewAt = iso(last + every);
  if (!before) return { ...STANDBY, reviewAt };
  const { kind, reason } = before;
  const common = { kind, activatedBy: rule.decidedBy, reviewAt };
  return called
    ? { status: 'active', reason, from: iso(began(last, kind)), until: reviewAt, ...common, ...MEASURES[kind] }
    : {
        status: 'ended',
        reason: ENDED,
        from: iso(began(last - every, kind)),
        until: iso(last),
        ...common,
        ...MEASURES.none,
      };
}

const iso = (at: number): string => new Date(at).toISOString();

const ENDED = 'The weather that called for it has passed.';

const STANDBY: Omit<State, 'reviewAt'> = {
  status: 'standby',
  kind: null,
  reason: 'Nothing in the forecast calls for it.',
  from: null,
  until: null,
  activatedBy: null,
  ...MEASURES.none,
};
