// What stands before the real provider and refuses requests in a word (“Set User-Agent header” of its documentation, and
// the lengths it names). It stands here in strict registration.
import type { Ask } from './ask.ts';
import { text } from './http.ts';

/** Refuses a program that does not say who it is; without the firewall it is only warned. */
export function withoutUserAgent({ tenant, checks, headers }: Ask): Response | undefined {
  const said = Boolean(headers.get('user-agent'));
  if (!tenant.firewall) {
    if (!said) checks.warn('There is no User-Agent: the real provider answers 403 to that.');
    return undefined;
  }
  const cause = 'The firewall refuses requests without a User-Agent.';
  return checks.must('There is a User-Agent', said, cause, 'userAgent') ? undefined : text(403, 'Forbidden');
}

/** Refuses a query of more than `longest` characters. */
export function tooLong({ tenant, checks, query }: Ask, longest: number): Response | undefined {
  if (!tenant.firewall) return undefined;
  const what = `The query has at most ${longest.toLocaleString('en-GB')} characters`;
  const fits = checks.must(what, query.toString().length <= longest, 'The firewall refuses longer ones.');
  return fits ? undefined : text(403, 'Forbidden');
}
