// Where it is written what a client must do: GOV.UK One Login's documentation by its headings, and the standards below it.

/** A section of a document. */
export interface Source {
  title: string;
  url: string;
}

const oneLogin = (page: string, title: string, anchor: string): Source => ({
  title,
  url: `https://docs.sign-in.service.gov.uk/integrate-with-integration-environment/${page}/#${anchor}`,
});

const AUTHENTICATE = 'authenticate-your-user';
const IDENTITY = 'prove-users-identity';

export const SOURCES = {
  idToken: oneLogin(AUTHENTICATE, 'Validate your ID token', 'validate-your-id-token'),
  idTokenSignature: oneLogin(
    AUTHENTICATE,
    'Validate the signature of the ID token using a public key',
    'validate-the-signature-of-the-id-token-using-a-public-key',
  ),
  authorizeErrors: oneLogin(
    AUTHENTICATE,
    'Understand error codes returned by the /authorize endpoint',
    'understand-error-codes-returned-by-the-authorize-endpoint',
  ),
  tokenErrors: oneLogin(
    AUTHENTICATE,
    'Understand error codes returned by the /token endpoint',
    'understand-error-codes-returned-by-the-token-endpoint',
  ),
  userinfo: oneLogin(AUTHENTICATE, 'Responses from the /userinfo endpoint', 'responses-from-the-userinfo-endpoint'),
  coreIdentity: oneLogin(
    IDENTITY,
    'Understand your user’s core identity claim',
    'understand-your-user-s-core-identity-claim',
  ),
  coreIdentityValidation: oneLogin(
    IDENTITY,
    'Validate the core identity claim JWT using a public key',
    'validate-the-core-identity-claim-jwt-using-a-public-key',
  ),
  returnCodes: oneLogin(
    IDENTITY,
    'Understand your user’s return code claim',
    'understand-your-user-s-return-code-claim',
  ),
  logoutToken: oneLogin('managing-your-users-sessions', 'Validate your logout token', 'validate-your-logout-token'),
  logoutStandard: {
    title: 'OpenID Connect Back-Channel Logout 1.0, section 2.6',
    url: 'https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation',
  },
  state: { title: 'RFC 6749, section 10.12', url: 'https://www.rfc-editor.org/rfc/rfc6749#section-10.12' },
  code: { title: 'RFC 6749, section 10.5', url: 'https://www.rfc-editor.org/rfc/rfc6749#section-10.5' },
  codeInjection: { title: 'RFC 9700, section 4.5', url: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.5' },
  openRedirect: { title: 'RFC 9700, section 4.11', url: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.11' },
  sessions: {
    title: 'OWASP Session Management Cheat Sheet',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  },
} as const satisfies Record<string, Source>;
