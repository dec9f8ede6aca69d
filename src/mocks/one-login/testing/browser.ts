// Somebody's browser, for tests: it keeps cookies, and fills in the pages as a person would.
import { codeIn } from './relyingParty.ts';
import { ISSUER, type World } from './world.ts';

export class Browser {
  readonly #world: World;
  readonly cookies = new Map<string, string>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Opens a path, or sends a form to it. Redirects are not followed. */
  async open(path: string, form?: Record<string, string>): Promise<Response> {
    const headers = { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') };
    const body = form && new URLSearchParams(form);
    const answer = await this.#world.ask(path, { headers, ...(body && { method: 'POST', body }) });
    for (const cookie of answer.headers.getSetCookie()) this.#take(cookie);
    return answer;
  }

  #take(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/Max-Age=0(;|$)/.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  /**
   * Goes through the pages, as far as there are any, to the answer that sends the browser back to the service. An identity
   * that is asked for is proved.
   */
  async signIn(path: string, persona = 'amina-hussain', outcome = 'carry-on'): Promise<Response> {
    let answer = await this.open(path);
    if (pageOf(answer) === '/sign-in')
      answer = await this.open('/sign-in', { journey: journeyOf(answer), persona, outcome });
    if (pageOf(answer) === '/prove-identity')
      answer = await this.open('/prove-identity', { journey: journeyOf(answer), prove: 'yes' });
    return answer;
  }

  /** The code of a sign-in. Throws when there is none. */
  async code(path: string, persona?: string): Promise<string> {
    return codeIn(await this.signIn(path, persona));
  }
}

/** The provider's own page that an answer sends the browser to: `/sign-in`, `/prove-identity`; undefined for elsewhere. */
export function pageOf(answer: Response): string | undefined {
  const location = answer.headers.get('location') ?? '';
  return location.startsWith(`${ISSUER}/`) ? new URL(location).pathname : undefined;
}

/** The journey that the address of a page names. */
export const journeyOf = (answer: Response): string =>
  new URL(answer.headers.get('location') ?? '').searchParams.get('journey') ?? '';
