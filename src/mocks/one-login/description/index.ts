// The description of the provider: what programs ask of it. Its pages, its inspector and its controls are not the real
// one's, and are told of in docs/one-login.md.
import { z } from 'zod';
import type { Described } from '../../openapi.ts';
import * as answers from './answers.ts';
import * as requests from './requests.ts';

type Operation = Described['operations'][number];

const refusal = (description: string) => ({ description, schema: answers.refusalAnswer });
const words = (description: string) => ({ description, type: 'text/plain', schema: z.string() });
const FAILING = { 503: refusal('Told to fail, to see what a service does then') };
const FIREWALL = { 403: words('The firewall refuses it: there is no User-Agent, or the query is too long') };

const document = (
  path: string,
  id: string,
  summary: string,
  schema: z.ZodType,
  more: Operation['answers'] = {},
): Operation => ({
  method: 'get',
  path,
  id,
  summary,
  answers: { 200: { description: 'The document', schema }, ...more },
});

export const oneLoginDescription: Described = {
  title: 'GOV.UK One Login (pretend)',
  description:
    'The OpenID provider as its integration environment behaves, with invented people. A team has one of its own ' +
    'below /t/{team}. The real one: https://docs.sign-in.service.gov.uk/',
  version: '1',
  operations: [
    document(
      '/.well-known/openid-configuration',
      'discovery',
      'Where everything is, and what it can do',
      answers.discoveryAnswer,
    ),
    document('/.well-known/jwks.json', 'jwks', 'The keys that ID tokens are signed with', answers.jwksAnswer, FAILING),
    document('/.well-known/did.json', 'did', 'The keys that identities are signed with', answers.didAnswer, FAILING),
    document('/trustmark', 'trustmark', 'The levels that vectors of trust may name', answers.trustmarkAnswer),
    {
      method: 'get',
      path: '/authorize',
      id: 'authorize',
      summary: 'Where a browser is sent to sign in',
      query: requests.authorizeQuery,
      answers: {
        302: { description: 'To the sign-in page, or back with `code`, or with `error` and `error_description`' },
        400: words('Nobody can be sent back: the client or its redirect_uri is missing or not registered'),
        ...FIREWALL,
      },
    },
    {
      method: 'post',
      path: '/token',
      id: 'token',
      summary: 'A code for an access token and an ID token',
      body: { type: 'application/x-www-form-urlencoded', schema: requests.tokenForm },
      answers: {
        200: { description: 'The tokens: three minutes and two', schema: answers.tokenAnswer },
        400: refusal('The form, the code or the proof of the client is not good'),
        ...FIREWALL,
        ...FAILING,
      },
    },
    {
      method: 'get',
      path: '/userinfo',
      id: 'userinfo',
      summary: 'What somebody let the service know',
      headers: requests.bearer,
      answers: {
        200: { description: 'As much as was asked for', schema: answers.userinfoAnswer },
        401: { description: 'The token is missing or not good: `WWW-Authenticate` says why' },
        ...FIREWALL,
        ...FAILING,
      },
    },
    {
      method: 'get',
      path: '/logout',
      id: 'logout',
      summary: 'Where a browser is sent to sign out',
      query: requests.logoutQuery,
      answers: {
        302: { description: 'To post_logout_redirect_uri, or to a page that says what became of it' },
        ...FIREWALL,
      },
    },
  ],
};
