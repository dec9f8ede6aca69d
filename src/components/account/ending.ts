// How a sign-in, or a proof of identity, ends that did not work: what happened, that nothing is lost, and the way on.
import { REFUSALS } from '#identity';

type Why = keyof typeof REFUSALS;

/** What a page says of it. */
export interface Ending {
  status: number;
  title: string;
  words: string;
  /** Where to try again, when there is any use in it. */
  again: string | undefined;
}

const STATUS: Partial<Record<Why, number>> = { off: 404, cancelled: 200, 'temporarily-unavailable': 503 };

/**
 * The ending that the page's query tells: `why`, a refusal's code; `purpose` and `next`, what was wanted, as far as it is
 * known. `signedIn`: whoever reads it is, since proving an identity failed, or they opened an answer twice.
 */
export function endingOf(query: URLSearchParams, signedIn: boolean): Ending {
  const why = (Object.keys(REFUSALS) as Why[]).find((code) => code === query.get('why'));
  const status = (why && STATUS[why]) ?? 403;
  const purpose = query.get('purpose');
  if (signedIn && why === 'session-lost' && !purpose) return { status, ...TWICE };
  const proving = purpose ? purpose === 'prove-identity' : signedIn || why === 'identity-not-proven';
  const words = why
    ? ((proving ? PROVING[why] : undefined) ?? REFUSALS[why])
    : 'Something went wrong. Start again from the beginning.';
  return { status, title: titleOf(why, proving), words, again: why === 'off' ? undefined : wayTo(proving, query) };
}

const TWICE = {
  title: 'You are signed in already',
  words: 'That page was opened twice, or too late. Nothing is lost.',
  again: undefined,
};

/** What is said otherwise to somebody who stays signed in. */
const PROVING: Partial<Record<Why, string>> = {
  'provider-fault': 'Something was wrong with the answer from GOV.UK One Login, so we did not use it. Try again.',
  'session-lost': 'That took too long, or came from somebody else’s GOV.UK One Login, so it was stopped. Try again.',
};

function titleOf(why: Why | undefined, proving: boolean): string {
  if (why === 'cancelled') return proving ? 'Nothing has changed' : 'You are not signed in';
  return proving ? 'We could not confirm who you are' : 'You could not be signed in';
}

/** The beginning of the same journey; only a path of this site is followed from there. */
function wayTo(proving: boolean, query: URLSearchParams): string {
  const next = query.get('next');
  return `/account/${proving ? 'prove' : 'sign-in'}${next ? `?next=${encodeURIComponent(next)}` : ''}`;
}
