// As much of a browser as a sign-in needs: cookies, redirects and two forms.

/** Cookies by origin and name. */
type Jar = Map<string, Map<string, string>>;

export interface Browser {
  /** Asks for an address, with the cookies of its origin; follows nothing. */
  ask: (address: string | URL, form?: Record<string, string>) => Promise<Response>;
  /** Follows redirects to an answer that is none. */
  follow: (address: string | URL) => Promise<Response>;
  /** From the provider's authorization endpoint over its pages, as `persona`, to the address it sends the browser to. */
  signIn: (address: string | URL, persona: string, outcome?: string) => Promise<URL>;
}

/** Opens a browser with no cookies. */
export function browser(): Browser {
  const jar: Jar = new Map();

  async function ask(address: string | URL, form?: Record<string, string>): Promise<Response> {
    const { origin } = new URL(address);
    const cookies = jar.get(origin) ?? new Map<string, string>();
    jar.set(origin, cookies);
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; '), accept: 'text/html' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }

  async function follow(address: string | URL): Promise<Response> {
    let answer = await ask(address);
    let at = new URL(address);
    for (let hops = 0; answer.status >= 300 && answer.status < 400; hops += 1) {
      if (hops > 10) throw new Error(`Redirects without end at ${at}`);
      at = onward(answer, at);
      answer = await ask(at);
    }
    return answer;
  }

  async function signIn(address: string | URL, persona: string, outcome = 'carry-on'): Promise<URL> {
    let at = onward(await ask(address), address);
    const forms: Record<string, string>[] = [{ persona, outcome }, { prove: 'yes' }];
    for (const form of forms) {
      const journey = at.searchParams.get('journey');
      if (journey === null) return at;
      at = onward(await ask(at, { journey, ...form }), at);
    }
    return at;
  }

  return { ask, follow, signIn };
}

/** Where an answer sends the browser. Throws when it does not. */
export function onward(answer: Response, from: string | URL): URL {
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`${answer.status} sends nobody on from ${from}`);
  return new URL(location, from);
}
