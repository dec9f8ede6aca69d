import {
  type CookieOptions,
  cookiesAreSecure,
  formKeyFor,
  hashOf,
  newSecret,
  readSecretCookie,
  writeSecretCookie,
} from '#platform';

const NAME = 'waymark-draft';

/** Whoever is writing: the browser, by a secret in its cookie, and the person, if they are signed in. */
export interface Holder {
  /** The secret's SHA-256, which is what is kept. */
  holder: string;
  personId: string | undefined;
  /** For the forms of this browser alone. */
  formKey: string;
  /** The browser's secret: for checking a form, never for showing. */
  secret: string;
  /** The `Set-Cookie` to answer with, when the browser has no secret yet. */
  cookie: string | undefined;
}

/** Who asks for `url`. A browser without a secret is given one; nothing is written down before it answers something. */
export function holderOf(request: Request, url: URL, personId?: string): Holder {
  const options: CookieOptions = { secure: cookiesAreSecure(url) };
  const held = readSecretCookie(NAME, request.headers.get('cookie'), options);
  const secret = held ?? newSecret();
  return {
    holder: hashOf(secret),
    personId,
    formKey: formKeyFor(secret),
    secret,
    // It ends with the browser's session: people use telephones and computers that are not theirs.
    cookie: held === undefined ? writeSecretCookie(NAME, secret, options) : undefined,
  };
}
