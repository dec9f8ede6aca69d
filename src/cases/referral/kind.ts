import { config, localDate } from '#platform';
import { askCouncil, partOf } from '../council.ts';
import type { CaseKind } from '../kind.ts';
import { authorities } from './authorities.ts';
import { inShort } from './inShort.ts';
import { journey } from './journey.ts';
import { referralOn } from './schema/referral.ts';
import { standingOf } from './standing.ts';
import { urgencyOf } from './urgency.ts';
import { wholeOf } from './whole.ts';

/** A referral under the duty to refer (Housing Act 1996, s.213B). */
export const referral: CaseKind = {
  kind: 'referral',
  journey,
  isOn: () => config().council.referrals !== undefined,
  async sending(answers, now) {
    const today = localDate(now);
    const whole = referralOn(today, authorities()).parse(wholeOf(answers));
    // The referrer is told how it goes; the person referred is told by the council, in the way that is safe.
    return { urgency: urgencyOf(whole, today), body: whole, email: whole.referrer.email };
  },
  async deliver({ body, idempotencyKey }) {
    const upstream = partOf('referrals');
    const headers = {
      'x-api-key': upstream.apiKey,
      'idempotency-key': idempotencyKey,
      'content-type': 'application/json',
    };
    return standingOf(
      await askCouncil(upstream, '/referrals', { method: 'POST', headers, body: JSON.stringify(body) }),
    );
  },
  async standing(councilReference) {
    const upstream = partOf('referrals');
    const path = `/referrals/${encodeURIComponent(councilReference)}`;
    return standingOf(await askCouncil(upstream, path, { headers: { 'x-api-key': upstream.apiKey } }));
  },
  inShort,
};
