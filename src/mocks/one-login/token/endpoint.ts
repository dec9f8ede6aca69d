// POST /token: a code and a client's proof of itself, for an access token and an ID token (TokenHandler.java).
import type { Ask } from '../ask.ts';
import { faulted } from '../faults.ts';
import { withoutUserAgent } from '../firewall.ts';
import { json } from '../http.ts';
import type { Client } from '../state/client.ts';
import { signedByClient } from '../state/clientKeys.ts';
import { byAssertion } from './clientAssertion.ts';
import { bySecret } from './clientSecret.ts';
import { redeem } from './exchange.ts';
import { issueTokens } from './issue.ts';
import { type Form, formFault, readForm, type TokenFault, tokenFault } from './parse.ts';

const NO_METHOD = tokenFault({ error: 'invalid_request', description: 'Invalid token authentication method used' });

const refused = ({ status, error, description }: TokenFault): Response =>
  json({ error, error_description: description }, status);

/** Answers /token. */
export async function token(ask: Ask): Promise<Response> {
  const { tenant, checks, headers, addresses, now } = ask;
  const refusedEarly = withoutUserAgent(ask);
  if (refusedEarly) return refusedEarly;
  const form = readForm(ask.body, headers.get('content-type') ?? '', checks);
  const fault = formFault(form, checks);
  if (fault) return refused(fault);
  const client = await authenticate(form, ask);
  if ('status' in client) return refused(client);
  const grant = redeem(form, client, tenant, now, checks);
  if ('status' in grant) return refused(grant);
  const failing = await faulted('token', ask, grant.effect.faults);
  return failing ?? json(await issueTokens(grant, client, tenant, addresses, now));
}

/** Proves the client by whichever method the form brings. */
function authenticate(
  form: Form,
  { tenant, checks, addresses, now, goOut }: Ask,
): Promise<Client | TokenFault> | TokenFault {
  const asserted = form.client_assertion !== undefined && form.client_assertion_type !== undefined;
  const secret = form.client_secret !== undefined && form.client_id !== undefined;
  const must = checks.must(
    'The client proves who it is',
    asserted || secret,
    'Neither client_assertion and client_assertion_type nor client_id and client_secret are there.',
    'clientAssertion',
  );
  if (!must) return NO_METHOD;
  if (!asserted) return bySecret(form, tenant, checks);
  const audiences = [
    `${addresses.internal}/token`,
    addresses.issuer,
    `${addresses.browser}/token`,
    `${addresses.browser}/`,
  ];
  const verify = (jwt: string, kid: unknown, client: Client) =>
    signedByClient(jwt, kid, client, tenant, { goOut, now });
  return byAssertion(form, { tenant, audiences, now: now / 1000, verify }, checks);
}
