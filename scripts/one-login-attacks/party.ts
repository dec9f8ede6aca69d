import { asksIdentity, isAuthorize } from './authorize.ts';
import { Browser, type Page } from './browser.ts';
import { CannotJudge } from './cannotJudge.ts';
import type { Options } from './options.ts';

/** A browser that has been to the provider and is about to come back. */
export interface Returning {
  /** What the client asked the provider for. */
  authorize: URL;
  /** Where the provider sends the browser back to. */
  callback: URL;
}

/** Where the real provider is, in production and for those who build: it is never attacked. */
const REAL = /(^|\.)account\.gov\.uk$/;

/** The client under attack, and the ways of a browser through it. */
export class RelyingParty {
  readonly options: Options;

  constructor(options: Options) {
    this.options = options;
  }

  /** An address of the client. */
  at(path: string | undefined): URL {
    return new URL(path ?? '', this.options.base);
  }

  /** Opens an address of the client, and goes where it leads as far as the client's own pages go. */
  open(browser: Browser, url: URL): Promise<Page> {
    return browser.open(url, (next) => next.origin === url.origin && !isAuthorize(next));
  }

  /** Begins a sign-in, to end at `returnTo` when one is given: the page, whose `onward` is the provider's if all is well. */
  begin(browser: Browser, returnTo?: string): Promise<Page> {
    const { login, returnParameter } = this.options;
    const url = this.at(login);
    if (returnTo !== undefined && returnParameter) url.searchParams.set(returnParameter, returnTo);
    return this.open(browser, url);
  }

  /** Begins a sign-in and goes through the provider as somebody. */
  async away(browser: Browser, persona: string, outcome?: string): Promise<Returning> {
    const { url, status, onward } = await this.begin(browser);
    if (!onward || !isAuthorize(onward))
      throw new CannotJudge(`${url} answered ${status} and leads to no provider. Name the address with --login.`);
    return { authorize: onward, callback: await this.choose(browser, onward, persona, outcome) };
  }

  /** Goes through the provider as somebody, by the headers that stand for its pages: the way back. */
  async choose(browser: Browser, authorize: URL, persona: string, outcome = 'carry-on'): Promise<URL> {
    if (REAL.test(authorize.hostname))
      throw new CannotJudge(`${authorize.hostname} is the real GOV.UK One Login, which is nobody’s to attack.`);
    const headers = { 'x-one-login-persona': persona, 'x-one-login-outcome': outcome };
    const { onward, status, text } = await browser.ask(authorize, headers);
    if (!onward)
      throw new CannotJudge(`${authorize.origin} answered ${status} and sent nobody back. ${text.slice(0, 200)}`);
    return onward;
  }

  /** Signs in as somebody, or tries to. */
  async signIn(browser: Browser, persona: string, outcome?: string): Promise<Page> {
    return this.open(browser, (await this.away(browser, persona, outcome)).callback);
  }

  /** Proves who somebody is, or tries to: `outcome` is for the step that asks for it, and a sign-in before it is sound. */
  async prove(browser: Browser, persona: string, outcome?: string): Promise<void> {
    const start = this.at(this.options.prove);
    let page = await this.open(browser, start);
    for (let step = 0; page.onward && isAuthorize(page.onward) && step < 3; step += 1) {
      const asked = page.onward;
      const last = asksIdentity(asked);
      page = await this.open(browser, await this.choose(browser, asked, persona, last ? outcome : undefined));
      if (last) return;
    }
    throw new CannotJudge(
      `${start} asks nobody to prove who they are (vtr without P2). Name the address with --prove.`,
    );
  }

  /** Whether the client takes this browser for somebody who has signed in. */
  async signedIn(browser: Browser): Promise<boolean> {
    return this.options.signedIn.test(await this.account(browser));
  }

  /** Whether the client takes this browser for somebody who has proven who they are. */
  async proven(browser: Browser): Promise<boolean> {
    return this.options.proven.test(await this.account(browser));
  }

  /** What the account page says to this browser; nothing when it says nothing. */
  async account(browser: Browser): Promise<string> {
    const { status, onward, text } = await this.open(browser, this.at(this.options.account));
    return status === 200 && !onward ? text : '';
  }

  /** Sends a logout token, as the provider does. */
  async announceLogout(token: string): Promise<void> {
    const url = this.at(this.options.backChannelLogout);
    await new Browser().ask(url, {}, new URLSearchParams({ logout_token: token }));
  }
}
