// The sections of GOV.UK One Login's technical documentation that checks refer to, by their headings as of November 2026.

const HOME = 'https://docs.sign-in.service.gov.uk';
const AUTHENTICATE = '/integrate-with-integration-environment/authenticate-your-user/';
const IDENTITY = '/integrate-with-integration-environment/prove-users-identity/';
const SESSIONS = '/integrate-with-integration-environment/managing-your-users-sessions/';
const PREPARE = '/before-integrating/';
const ATTRIBUTES = `${PREPARE}choose-which-user-attributes-your-service-can-request/`;
const KEYS = `${PREPARE}set-up-your-public-and-private-keys/`;

/** A section: its heading, and where it is read. */
export interface Section {
  title: string;
  url: string;
}

/** The sections by the key a check names them with. */
export const SECTIONS = {
  discovery: at(AUTHENTICATE, 'Use the integration discovery endpoint'),
  authorizeRequest: at(AUTHENTICATE, 'Make a request to the /authorize endpoint'),
  authorizeParameters: at(AUTHENTICATE, 'Replace the placeholder values in your example'),
  // The table of parameters is where these two are explained.
  vtr: at(AUTHENTICATE, 'Replace the placeholder values in your example'),
  pkce: at(AUTHENTICATE, 'Replace the placeholder values in your example'),
  requestObject: at(AUTHENTICATE, 'Secure your authorisation request parameters with JWT'),
  authorizeErrors: at(AUTHENTICATE, 'Understand error codes returned by the /authorize endpoint'),
  authorisationCode: at(AUTHENTICATE, 'Generate an authorisation code'),
  identityRequest: at(AUTHENTICATE, 'Make a request for authentication and identity'),
  tokenRequest: at(AUTHENTICATE, 'Make a POST request to the /token endpoint'),
  clientAssertion: at(AUTHENTICATE, 'Create a JWT assertion'),
  tokenResponse: at(AUTHENTICATE, 'Responses from the /token endpoint'),
  tokenErrors: at(AUTHENTICATE, 'Understand error codes returned by the /token endpoint'),
  idToken: at(AUTHENTICATE, 'Understand your ID token'),
  idTokenSignature: at(AUTHENTICATE, 'Validate the signature of the ID token using a public key'),
  idTokenValidation: at(AUTHENTICATE, 'Validate your ID token'),
  jwks: at(AUTHENTICATE, 'Caching the JWKS document'),
  keyRotation: at(AUTHENTICATE, 'Understanding the ID token signing key rotations'),
  userinfo: at(AUTHENTICATE, 'Make a request to the /userinfo endpoint'),
  userinfoResponse: at(AUTHENTICATE, 'Responses from the /userinfo endpoint'),
  userinfoErrors: at(AUTHENTICATE, 'Understand error codes returned by the /userinfo endpoint'),
  coreIdentity: at(IDENTITY, 'Understand your user’s core identity claim'),
  coreIdentityValidation: at(IDENTITY, 'Validate the core identity claim JWT using a public key'),
  didDocument: at(IDENTITY, 'Cache the DID document'),
  address: at(IDENTITY, 'Understand your user’s address claim'),
  passport: at(IDENTITY, "Understand your user's passport claim"),
  drivingLicence: at(IDENTITY, "Understand your user's driving licence claim"),
  returnCodes: at(IDENTITY, 'Understand your user’s return code claim'),
  sessions: at(SESSIONS, "Managing your users' sessions"),
  reauthentication: at(SESSIONS, 'Re-authenticating your users'),
  logout: at(SESSIONS, 'Log your user out of GOV.UK One Login'),
  backChannelLogout: at(SESSIONS, 'Request logout notifications from GOV.UK One Login'),
  logoutToken: at(SESSIONS, 'Validate your logout token'),
  registration: at(`${PREPARE}register-and-manage-your-service/`, 'Register and manage your service'),
  sector: at(`${PREPARE}choose-your-sector-identifier/`, 'Choose your sector identifier'),
  scopes: at(ATTRIBUTES, 'Choose which scopes your service can request'),
  claims: at(ATTRIBUTES, 'Choose which claims your service can request'),
  authentication: at(
    `${PREPARE}choose-the-level-of-authentication/`,
    'Choose the level of authentication for your service',
  ),
  confidence: at(
    `${PREPARE}choose-the-level-of-identity-confidence/`,
    'Choose the level of identity confidence for your service',
  ),
  publicKeys: at(KEYS, 'Share your public keys with GOV.UK One Login'),
  tokenAuthentication: at(
    `${PREPARE}use-correct-token-authentication-method/`,
    'Choose the correct token authentication method',
  ),
  userAgent: at(`${PREPARE}set-user-agent-header/`, 'Setting a User-Agent header on HTTP requests'),
} satisfies Record<string, Section>;

export type SectionKey = keyof typeof SECTIONS;

/** The section that a check names, by key or by heading; `undefined` when there is none of that name. */
export function sectionOf(name: string | undefined): Section | undefined {
  if (name === undefined) return undefined;
  if (Object.hasOwn(SECTIONS, name)) return SECTIONS[name as SectionKey];
  return Object.values(SECTIONS).find(({ title }) => title === name);
}

function at(page: string, title: string): Section {
  return { title, url: `${HOME}${page}#${anchorOf(title)}` };
}

/**
 * The anchor the documentation gives a heading: whatever is no letter or digit becomes a hyphen. It is taken from markup
 * in which a straight apostrophe is written `&#39;`, and so leaves its number behind.
 */
function anchorOf(heading: string): string {
  return heading
    .replaceAll("'", '&#39;')
    .toLowerCase()
    .replaceAll(/[^0-9a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
