// Signing in takes somebody away to the provider and back. What they went with waits here, for their browser alone.
import { type Database, hashOf } from '#platform';

/** What to check an answer against, and where to go with it. */
export interface SignIn {
  /** The `state` sent to the provider, which comes back with the answer. */
  state: string;
  nonce: string;
  /** The PKCE code verifier. */
  verifier: string;
  /** The vectors of trust asked for. */
  vtr: readonly string[];
  purpose: 'sign-in' | 'prove-identity';
  /** How old the provider's own sign-in may be, in seconds. */
  maxAge?: number | undefined;
  /** A path of this site. */
  returnTo: string;
  /** The session it was begun in. When that ends, so does this. */
  sessionId?: string | undefined;
}

/** How long somebody may be away, in milliseconds. */
export const SIGN_IN_LASTS = 30 * 60_000;

/** Keeps a sign-in for the browser that holds the secret `browser`. */
export async function keepSignIn(db: Database, signIn: SignIn & { browser: string }, at: Date): Promise<void> {
  const { state, browser, vtr, maxAge = null, sessionId = null, nonce, verifier, purpose, returnTo } = signIn;
  const hashes = { state: hashOf(state), browser: hashOf(browser) };
  await db
    .insertInto('signIns')
    .values({
      ...hashes,
      nonce,
      verifier,
      vtr: JSON.stringify(vtr),
      purpose,
      maxAge,
      returnTo,
      sessionId,
      createdAt: at.getTime(),
    })
    .execute();
}

/**
 * Hands out the sign-in that went with `state`, once: found and removed in one statement, so a replay finds nothing.
 * To another browser, or after `SIGN_IN_LASTS`, it is not there; another browser's asking does not use it up.
 */
export async function takeSignIn(
  db: Database,
  { state, browser }: { state: string; browser: string },
  at: Date,
): Promise<SignIn | undefined> {
  const row = await db
    .deleteFrom('signIns')
    .where('state', '=', hashOf(state))
    .where('browser', '=', hashOf(browser))
    .where('createdAt', '>', at.getTime() - SIGN_IN_LASTS)
    .returning(['nonce', 'verifier', 'vtr', 'purpose', 'maxAge', 'returnTo', 'sessionId'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { maxAge, sessionId, vtr, ...rest } = row;
  return { state, ...rest, vtr: JSON.parse(vtr), maxAge: maxAge ?? undefined, sessionId: sessionId ?? undefined };
}
