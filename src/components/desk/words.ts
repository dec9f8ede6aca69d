// What a caseworker reads in place of codes.
import type { DeliverySeen, Kind, Status, Urgency } from '#cases';

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  report: 'Report',
  referral: 'Referral',
  application: 'Application',
  bed: 'Space for tonight',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  waiting: 'On its way to the council',
  received: 'Received',
  acting: 'Somebody is acting on it',
  closed: 'Closed',
  stuck: 'Stuck: not delivered',
};

export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  0: 'Now',
  1: 'Today',
  2: 'This week',
  3: 'When there is time',
};

const RECIPIENTS: Readonly<Record<string, string>> = { council: 'the council', notify: 'GOV.UK Notify' };

const WHAT: Readonly<Record<string, string>> = {
  ...{ report: 'Report', referral: 'Referral', application: 'Application', bed: 'Space for tonight' },
  ...{ message: 'Message to whoever sent it', 'plan-step': 'Step of the plan' },
};

/** What a delivery is, and to whom: `Report, to the council`. */
export const deliveryInWords = ({ what, recipient }: Pick<DeliverySeen, 'what' | 'recipient'>): string =>
  `${WHAT[what] ?? what}, to ${RECIPIENTS[recipient] ?? recipient}`;

const FAULTS: Readonly<Record<string, string>> = {
  timeout: 'It did not answer in time',
  unreachable: 'It could not be reached',
  redirects: 'It sent us elsewhere',
  'too-large': 'It answered more than can be read',
  'not-json': 'It answered something that cannot be read',
  'not-as-promised': 'It answered otherwise than it promises to',
  'not-set-up': 'It is not set up here',
  'unknown-kind': 'Nobody here takes such a thing',
  '400': 'It refused what was sent as wrong (400)',
  '401': 'It did not take our key (401)',
  '403': 'It does not let us in (403)',
  '404': 'It has no such address (404)',
  '409': 'It was busy with the same thing (409)',
  '429': 'It was asked too often (429)',
};

/** What went wrong with a delivery, in a sentence without its full stop. */
export function faultInWords(fault: string): string {
  const known = FAULTS[fault];
  if (known) return known;
  if (/^5\d\d$/.test(fault)) return `It is out of order (${fault})`;
  return /^4\d\d$/.test(fault) ? `It refused what was sent (${fault})` : `It went wrong (${fault})`;
}

const ROLES: Readonly<Record<string, string>> = { sender: 'The sender', caseworker: 'Caseworker', service: 'Waymark' };

/** Who did something, without a name: `You`, `Caseworker 3f2a9c01`. */
export function actorInWords({ actor, role }: { actor: string; role: string }, own: string): string {
  if (actor === own) return 'You';
  return role === 'caseworker' ? `Caseworker ${actor.slice(0, 8)}` : (ROLES[role] ?? role);
}

const ACTIONS: Readonly<Record<string, string>> = {
  ...{ sent: 'sent it', read: 'read the record', listed: 'read a list', mapped: 'looked at the map' },
  ...{ changed: 'changed where it has got to', 'sent-again': 'sent it again', told: 'told whoever sent it' },
  ...{ acknowledged: 'had it acknowledged by the council', refused: 'was refused', exported: 'took a copy away' },
  ...{ deleted: 'deleted it', purged: 'removed what was past its time' },
};

/** What was done, as it follows who did it. */
export const actionInWords = (action: string): string => ACTIONS[action] ?? action;

const DETAILS: Readonly<Record<string, string>> = {
  ...STATUS_WORDS,
  'send-again': 'it had been given up',
  'try-now': 'at once',
};

/** The particulars of what was done: a status, a count or a code. */
export const detailInWords = (detail: string): string => DETAILS[detail] ?? detail;

/** An instant on London's clock: `24 November 2026 at 11:30 pm`. Milliseconds since 1970. */
export const moment = (time: number): string =>
  new Date(time).toLocaleString('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', hour12: true },
    timeZone: 'Europe/London',
  });

/** How long until an instant, both in milliseconds: `now`, `in 40 seconds`, `in 5 minutes`. */
export function until(time: number, from: number): string {
  const seconds = Math.ceil((time - from) / 1_000);
  if (seconds <= 0) return 'now';
  if (seconds < 90) return `in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  return `in ${Math.round(seconds / 60)} minutes`;
}
