/** Why somebody was not signed in, in a word a program can test. */
export type RefusalCode = keyof typeof REFUSALS;

/** What to tell the person: what happened, that nothing is lost, and what to do. */
export const REFUSALS = {
  off: 'You cannot sign in here at the moment. You can still use this service without signing in.',
  cancelled:
    'You did not finish with GOV.UK One Login, so nothing has changed. You can try again, or carry on without it.',
  'identity-not-proven':
    'GOV.UK One Login could not prove your identity this time. You can try again, or ask us to help you another way.',
  'temporarily-unavailable': 'GOV.UK One Login is not working at the moment. Try again in a few minutes.',
  'login-required': 'GOV.UK One Login needs you to sign in again. Start again from the beginning.',
  'session-lost':
    'That sign-in ran out of time or was opened twice, so it was stopped. Start again from the beginning.',
  'client-refused': 'You cannot sign in to this service at the moment. Try again later.',
  'provider-fault': 'Something was wrong with the answer from GOV.UK One Login, so we did not sign you in. Try again.',
} as const;

export interface RefusalFacts {
  /** What exactly was wrong, in a word: safe to log. */
  detail?: string | undefined;
  /** Letters that say why an identity was not proven; what they mean is One Login's to tell. */
  returnCodes?: readonly string[] | undefined;
  /** Never to be logged: it may hold tokens and what they say of somebody. */
  cause?: unknown;
}

/** Thrown when somebody cannot be signed in. The message is for them to read; `code` and `detail` are for the log. */
export class SignInRefused extends Error {
  /** What was wanted, for trying again: known once somebody has been to the provider. */
  wanted: { purpose: string; returnTo: string } | undefined;
  readonly code: RefusalCode;
  readonly detail: string | undefined;
  readonly returnCodes: readonly string[];
  constructor(code: RefusalCode, { detail, returnCodes = [], cause }: RefusalFacts = {}) {
    super(REFUSALS[code], { cause });
    this.code = code;
    this.detail = detail;
    this.returnCodes = returnCodes;
  }
}
