// The pages somebody sees: who to be, what should happen, proving an identity, and having signed out.
import type { Ask } from '../ask.ts';
import { asksIdentity } from '../authorize/vtr.ts';
import { page, redirect, text } from '../http.ts';
import type { Client } from '../state/client.ts';
import type { Journey } from '../state/tenant.ts';
import { toPages } from './begin.ts';
import { browserOf } from './cookies.ts';
import { finish, loginRequired } from './finish.ts';
import { identityPage, type Language, OUTCOMES, outcomeById, pagePolicy, personaPage, serviceAsks } from './index.ts';
import { languageOf, lastPage, message } from './message.ts';
import { isSomebodyElse } from './reauthenticate.ts';

/** The journey named in the address or the form, if it is this browser's and not over. */
function journeyOf(ask: Ask, id: string | null): { id: string; journey: Journey } | undefined {
  const journey = ask.tenant.journeys.get(id ?? '');
  if (!journey || journey.expiresAt <= ask.now || journey.browser !== browserOf(ask)) return undefined;
  return { id: id as string, journey };
}

/** Where a form's answer may send the browser: back to the service. */
const policyFor = ({ request }: Journey): string => pagePolicy([request.redirectUri]);

const nameOf = ({ clientName, clientId }: Client): string => clientName ?? clientId;

/** GET and POST /sign-in. */
export function signIn(ask: Ask): Response {
  const form = new URLSearchParams(ask.body);
  const found = journeyOf(ask, ask.method === 'POST' ? form.get('journey') : ask.query.get('journey'));
  if (!found) return message(ask, 'sign-in-expired', 400);
  return ask.method === 'POST' ? takeChoice(found, form, ask) : showChoice(found, ask);
}

type Problem = 'no-persona' | 'unknown-persona' | 'unknown-outcome';

function showChoice(
  { id, journey }: { id: string; journey: Journey },
  ask: Ask,
  problem?: Problem,
  form?: URLSearchParams,
): Response {
  const { tenant, addresses } = ask;
  const { request } = journey;
  const client = tenant.clients.get(request.clientId) as Client;
  const language = languageOf(ask, journey);
  const at = (lng: Language) => `${addresses.browser}/sign-in?journey=${id}&lng=${lng}`;
  const markup = personaPage({
    language,
    languages: { en: at('en'), cy: at('cy') },
    action: at(language),
    journey: id,
    service: nameOf(client),
    asks: serviceAsks(language, {
      scopes: request.scopes,
      claims: request.claims,
      identity: asksIdentity(request.vtr),
    }),
    personas: tenant.personas,
    outcomes: OUTCOMES,
    unregistered: client.anyKey,
    inspect: `${addresses.browser}/inspect`,
    ...(problem && { problem }),
    ...(form?.get('persona') && { chosen: form.get('persona') as string }),
    ...(form?.get('outcome') && { outcome: form.get('outcome') as string }),
  });
  return page(markup, policyFor(journey), { status: problem ? 422 : 200 });
}

function takeChoice(found: { id: string; journey: Journey }, form: URLSearchParams, ask: Ask): Response {
  const { id, journey } = found;
  const { tenant, now } = ask;
  const { request } = journey;
  const outcome = outcomeById(form.get('instead') ?? form.get('outcome') ?? 'carry-on');
  if (!outcome) return showChoice(found, ask, 'unknown-outcome', form);
  const effect = { ...journey.effect, ...outcome.effect };
  if (effect.sessionLost) tenant.journeys.delete(id);
  const last = lastPage(effect, ask, `${ask.addresses.browser}/sign-in?journey=${id}`);
  if (last) return last;
  const persona = tenant.personas.find((one) => one.id === form.get('persona'));
  // Whoever cancels, or meets an error, need not be anybody.
  if (!persona && !effect.authoriseErrors)
    return showChoice(found, ask, form.get('persona') ? 'unknown-persona' : 'no-persona', form);
  tenant.journeys.delete(id);
  const subject = persona && { id: persona.id, response: persona.response };
  if (subject && !effect.authoriseErrors && isSomebodyElse(request, subject, ask)) return loginRequired(request, ask);
  const signedIn = { ...journey, subject, effect, authTime: now };
  if (subject && asksIdentity(request.vtr) && !effect.authoriseErrors) return toPages('/prove-identity', signedIn, ask);
  return finish(signedIn, ask);
}

/** What can still happen to somebody who has signed in. */
const WHEN_PROVING = OUTCOMES.filter(({ effect }) => !effect.noAccount && !effect.sessionLost);

/** GET and POST /prove-identity: a second, separate step, as in the real journey. */
export function proveIdentity(ask: Ask): Response {
  const form = new URLSearchParams(ask.body);
  const found = journeyOf(ask, ask.method === 'POST' ? form.get('journey') : ask.query.get('journey'));
  if (!found?.journey.subject) return message(ask, 'sign-in-expired', 400);
  const { id, journey } = found;
  const { addresses, tenant } = ask;
  const prove = form.get('prove');
  if (prove === 'yes' || prove === 'no') {
    tenant.journeys.delete(id);
    const chosen = outcomeById(form.get('outcome') ?? 'carry-on')?.effect;
    const effect = { ...journey.effect, ...chosen, ...(prove === 'no' && { notProven: true }) };
    return finish({ ...journey, effect }, ask);
  }
  const { request, subject } = journey;
  const language = languageOf(ask, journey);
  const at = (lng: Language) => `${addresses.browser}/prove-identity?journey=${id}&lng=${lng}`;
  const markup = identityPage({
    language,
    languages: { en: at('en'), cy: at('cy') },
    action: at(language),
    journey: id,
    service: nameOf(tenant.clients.get(request.clientId) as Client),
    claims: request.claims,
    level: request.vtr.levelOfConfidence ?? 'P0',
    response: (subject as NonNullable<typeof subject>).response,
    ...(Object.keys(journey.effect).length === 0 && { outcomes: WHEN_PROVING }),
    inspect: `${addresses.browser}/inspect`,
  });
  return page(markup, policyFor(journey));
}

/** GET /signed-out, with an error where there was one. */
export function signedOut(ask: Ask): Response {
  const error = ask.query.get('error_description');
  return error
    ? message(ask, 'signed-out-error', 400, { detail: error.slice(0, 300) })
    : message(ask, 'signed-out', 200);
}

/** Leads a browser from the root of the provider to its inspector; tells a program that it runs, as the simulator does. */
export const root = ({ addresses, headers }: Ask): Response =>
  headers.get('accept')?.includes('text/html')
    ? redirect(`${addresses.browser}/inspect`)
    : text(200, 'GOV.UK One Login Simulator');

/** An address that the provider does not have. */
export const nowhere = (path: string): Response =>
  text(404, `The pretend One Login has nothing at ${path.slice(0, 200)}.`);
