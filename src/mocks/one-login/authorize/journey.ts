// How somebody is to sign in, as a request object says it: the second half of RequestObjectAuthorizeValidator.java.
import type { Checks } from '../inspector/checks.ts';
import type { Client } from '../state/client.ts';
import type { AuthorizeRequest, Vector } from '../state/tenant.ts';
import { invalidRequest, type OAuthError } from './fault.ts';
import { isPrompt } from './form.ts';
import { areLanguageTags, languageOf } from './languages.ts';
import { firstBroken } from './rule.ts';
import { challengeFault, isChannel, vtrRule } from './rules.ts';
import { integer, spaced } from './words.ts';

type Journey = Pick<
  AuthorizeRequest,
  'vtr' | 'codeChallenge' | 'maxAge' | 'prompt' | 'loginHint' | 'idTokenHint' | 'language'
>;

/** The members about the journey, or the error of the first that is wrong. */
export function journeyOf(
  claims: Record<string, unknown>,
  client: Client,
  pkceEnforced: boolean,
  checks: Checks,
): Journey | OAuthError {
  const locales = said(claims.ui_locales);
  const maxAge = secondsOf(claims.max_age);
  const loginHint = said(claims.login_hint);
  const channel = said(claims.channel);
  const prompt = spaced(said(claims.prompt));
  const challenge = said(claims.code_challenge);
  let vtr: Vector | undefined;
  const error = firstBroken(
    [
      () => challengeFault(challenge, said(claims.code_challenge_method), pkceEnforced, checks),
      () => {
        const chosen = vtrRule(claims.vtr, client, checks);
        if ('fault' in chosen) return chosen.fault;
        vtr = chosen;
        return undefined;
      },
      [
        'ui_locales are language tags',
        areLanguageTags(locales ?? ''),
        `ui_locales is ${locales}.`,
        invalidRequest('ui_locales parameter is invalid'),
      ],
      [
        'max_age is a whole number',
        !Number.isNaN(maxAge),
        `max_age is ${JSON.stringify(claims.max_age)}.`,
        invalidRequest('Max age could not be parsed to an integer'),
      ],
      [
        'max_age is not negative',
        (maxAge ?? 0) >= 0,
        `max_age is ${maxAge}.`,
        invalidRequest('Max age is negative in request object'),
      ],
      [
        'login_hint has at most 256 characters',
        (loginHint ?? '').length <= 256,
        'login_hint is too long.',
        invalidRequest('login_hint parameter is invalid'),
      ],
      [
        'channel is web or generic_app',
        isChannel(channel),
        `channel is ${channel}.`,
        invalidRequest('Invalid value for channel parameter.'),
      ],
      // The real provider fails on a prompt that it does not know; here it is refused.
      ['prompt is known', isPrompt(prompt), `prompt is ${prompt.join(' ')}.`, invalidRequest('Invalid request')],
    ],
    checks,
    'requestObject',
  );
  if (error) return error;
  return {
    vtr: vtr as Vector,
    codeChallenge: challenge,
    maxAge,
    prompt,
    loginHint,
    idTokenHint: said(claims.id_token_hint),
    language: languageOf(locales),
  };
}

/** A member as text; what is no text is written as JSON, so that the rule about it fails. */
function said(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `max_age` as a number, cut to a whole one, or as text; NaN when it is neither. */
function secondsOf(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return Math.trunc(value);
  return (typeof value === 'string' ? integer(value) : undefined) ?? Number.NaN;
}
