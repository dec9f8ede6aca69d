// What may be sent to the provider. Every rule over these is kept where it is checked (authorize/, token/, logout/), in
// the real provider's order and words: here they are named and explained.
import { z } from 'zod';
import { CLAIMS, SCOPES } from '../state/vocabulary.ts';

const text = z.string().optional();

/** The query of /authorize. In a request object (`request`) the same stand as claims. */
export const authorizeQuery = z.object({
  client_id: z.string(),
  response_type: z.literal('code'),
  scope: z.string().describe(`Separated by spaces, openid among them: ${SCOPES.join(', ')}`),
  redirect_uri: z.url().optional().describe('One that the client registered; may stand in `request` instead'),
  state: text.describe('Needed: comes back as it was'),
  nonce: text.describe('Needed: comes back in the ID token'),
  vtr: text.describe('Vectors of trust, as JSON: ["Cl.Cm"], or ["Cl.Cm.P2"] to prove an identity'),
  claims: text.describe(`As JSON: {"userinfo": {"…": null}}, of ${CLAIMS.join(', ')}`),
  code_challenge: text.describe('RFC 7636'),
  code_challenge_method: z.literal('S256').optional(),
  prompt: z.enum(['none', 'login', 'consent', 'select_account', 'create']).optional(),
  max_age: z.string().regex(/^\d+$/).optional().describe('Seconds since somebody last signed in'),
  ui_locales: text.describe('en or cy'),
  response_mode: z.enum(['query', 'fragment']).optional(),
  channel: z.enum(['web', 'generic_app']).optional(),
  login_hint: text.describe('Here: the id of somebody to sign in as, such as amina-hussain'),
  request: text.describe('A request object signed by the client (RFC 9101)'),
});

/** The form of /token. The client proves itself by an assertion, or by a secret. */
export const tokenForm = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string(),
  redirect_uri: z.string().describe('The one of the authorization request'),
  code_verifier: z
    .string()
    .regex(/^[A-Za-z0-9._~-]{43,128}$/)
    .optional(),
  client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer').optional(),
  client_assertion: text.describe('A JWT signed by the client, for /token (RFC 7523)'),
  client_id: text,
  client_secret: text,
});

export const logoutQuery = z.object({
  id_token_hint: text.describe('The ID token as it came; without it nobody is sent on'),
  post_logout_redirect_uri: z.url().optional().describe('One that the client registered'),
  state: text,
});

export const bearer = z.object({ Authorization: z.string().optional().describe('Needed: Bearer and an access token') });
