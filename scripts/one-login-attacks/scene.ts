// Before anything is tried: what an honest visit looks like, without which nothing that is refused would mean anything.
import { Browser } from './browser.ts';
import { CannotJudge } from './cannotJudge.ts';
import type { Options } from './options.ts';
import { RelyingParty } from './party.ts';
import { PretendProvider } from './provider.ts';

/** What an attack needs beside signing in. */
export type Need = 'proving' | 'return' | 'logout' | 'emails';

/** Everything an attack has to work with. */
export interface Scene {
  party: RelyingParty;
  provider: PretendProvider;
  /** Two people who can sign in, by the names of their personas. */
  one: string;
  other: string;
  /** The e-mail address of `one`, which the account page shows; empty when `missing` names `emails`. */
  email: string;
  /** Why attacks that need a thing are left out. */
  missing: Partial<Record<Need, string>>;
}

/** Visits the client honestly, in every way that was named. Throws `CannotJudge` when that does not go as it should. */
export async function setTheScene(options: Options): Promise<Scene> {
  const { account, signedIn, prove, returnParameter, backChannelLogout, token } = options;
  const [one, other] = options.personas;
  const party = new RelyingParty(options);
  if (await party.signedIn(new Browser()))
    throw new CannotJudge(`${account} says “${signedIn.source}” to somebody who has not signed in. See --signed-in.`);
  const { authorize, shown } = await honestSignIn(party, one);
  await honestSignIn(party, other);
  if (prove !== undefined) await honestProof(party, one);
  if (returnParameter !== undefined) await honestReturn(party, one);

  const provider = new PretendProvider(authorize, token);
  const state = await provider.state();
  const closed = typeof state === 'string' ? state : undefined;
  const persona = typeof state === 'string' ? undefined : state.personas.find(({ id }) => id === one);
  const email = persona?.response.email ?? '';
  const hidden =
    email && shown.includes(email) ? undefined : `${account} does not show the e-mail address of the visitor`;
  const missing = {
    proving: prove === undefined ? 'no --prove was given' : undefined,
    return: returnParameter === undefined ? 'no --return-parameter was given' : undefined,
    logout: backChannelLogout === undefined ? 'no --back-channel-logout was given' : closed,
    emails: closed ?? hidden,
  };
  return { party, provider, one, other, email, missing };
}

async function honestSignIn(party: RelyingParty, persona: string): Promise<{ authorize: URL; shown: string }> {
  const { account, signedIn } = party.options;
  const browser = new Browser();
  const { authorize, callback } = await party.away(browser, persona);
  const { url, status } = await party.open(browser, callback);
  if (await party.signedIn(browser)) return { authorize, shown: await party.account(browser) };
  throw new CannotJudge(
    `An honest sign-in as ${persona} ended at ${url.origin}${url.pathname} with ${status}, and ${account} does not say “${signedIn.source}” after it. See --account and --signed-in.`,
  );
}

async function honestProof(party: RelyingParty, persona: string): Promise<void> {
  const { account, prove, proven } = party.options;
  const browser = new Browser();
  if (await party.proven(browser))
    throw new CannotJudge(`${account} says “${proven.source}” to everybody. See --proven.`);
  await party.prove(browser, persona);
  if (!(await party.proven(browser)))
    throw new CannotJudge(
      `${persona} proved who they are by ${prove}, and ${account} does not say “${proven.source}”.`,
    );
}

async function honestReturn(party: RelyingParty, persona: string): Promise<void> {
  const { account, returnParameter } = party.options;
  const browser = new Browser();
  const path = `${account}?came=back`;
  const { onward } = await party.begin(browser, path);
  const page = onward && (await party.open(browser, await party.choose(browser, onward, persona)));
  if (page?.url.href !== party.at(path).href)
    throw new CannotJudge(`A sign-in with ${returnParameter}=${path} does not end there. See --return-parameter.`);
}
