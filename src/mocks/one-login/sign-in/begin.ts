// From a valid request to somebody signed in: as they already are, by a hint, or on the pages.
import type { Ask } from '../ask.ts';
import { asksIdentity } from '../authorize/vtr.ts';
import { redirect, text } from '../http.ts';
import { keep } from '../state/keep.ts';
import { secret } from '../state/secret.ts';
import type { AuthorizeRequest, Journey } from '../state/tenant.ts';
import type { Persona } from '../state/vocabulary.ts';
import { browserCookie, browserOf, languageCookie } from './cookies.ts';
import { deny, finish, loginRequired } from './finish.ts';
import { lastPage } from './message.ts';
import { type Effect, outcomeById } from './outcomes.ts';
import { hintFault, isSomebodyElse } from './reauthenticate.ts';
import { sessionFor, touch } from './session.ts';

/** How long the pages wait for somebody. Milliseconds. */
const JOURNEY_LIFE = 60 * 60_000;

/** Headers by which a test chooses without seeing a page. */
const PERSONA_HEADER = 'x-one-login-persona';
const OUTCOME_HEADER = 'x-one-login-outcome';

/** Signs in whoever the state, a hint or the session says; else sends the browser to the pages. */
export async function begin(request: AuthorizeRequest, ask: Ask): Promise<Response> {
  const { tenant, headers, now } = ask;
  const distrusted = await hintFault(request, ask);
  if (distrusted) return deny(request, distrusted);
  const sid = secret();
  const browser = browserOf(ask) ?? secret();
  if (!tenant.interactive) return finish({ request, subject: undefined, effect: {}, sid, browser, authTime: now }, ask);
  const outcome = outcomeById(headers.get(OUTCOME_HEADER) ?? 'carry-on');
  if (!outcome)
    return text(400, `There is no outcome ${headers.get(OUTCOME_HEADER)}. The sign-in page lists those there are.`);
  const { effect } = outcome;
  const last = lastPage(effect, ask);
  if (last) return last;
  const named = headers.get(PERSONA_HEADER);
  const persona = tenant.personas.find(({ id }) => id === (named ?? request.loginHint));
  if (named !== null && !persona)
    return text(400, `There is no persona ${named}. The sign-in page lists those there are.`);
  if (persona) return asHinted(persona, effect, { request, sid, browser, authTime: now }, ask);
  if (effect.authoriseErrors) return finish({ request, subject: undefined, effect, sid, browser, authTime: now }, ask);
  const session = request.prompt.includes('login') ? undefined : sessionFor(request, ask);
  const base = { request, browser, sid, effect, expiresAt: now + JOURNEY_LIFE };
  if (!session) return toPages('/sign-in', { ...base, subject: undefined, authTime: now }, ask);
  touch(session, ask);
  if (asksIdentity(request.vtr))
    return toPages('/prove-identity', { ...base, subject: session.subject, authTime: session.authTime }, ask);
  return finish({ request, subject: session.subject, effect, sid, browser, authTime: session.authTime }, ask);
}

type Hinted = Omit<Parameters<typeof finish>[0], 'subject' | 'effect'>;

function asHinted({ id, response }: Persona, effect: Effect, hinted: Hinted, ask: Ask): Response {
  const subject = { id, response };
  return isSomebodyElse(hinted.request, subject, ask)
    ? loginRequired(hinted.request, ask)
    : finish({ ...hinted, subject, effect }, ask);
}

/** Keeps the journey, and sends the browser to a page of it. */
export function toPages(path: '/sign-in' | '/prove-identity', journey: Journey, ask: Ask, id = secret()): Response {
  keep(ask.tenant.journeys, id, journey, ask.now);
  const cookies = [browserCookie(ask, journey.browser), languageCookie(ask, journey.request.language)];
  return redirect(`${ask.addresses.browser}${path}?journey=${id}`, cookies);
}
