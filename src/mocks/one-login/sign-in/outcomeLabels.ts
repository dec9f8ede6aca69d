// What each kind of wrong is called on the page, where a developer chooses it. Names of claims stay as they are.
import type { CoreIdentityError, Fault, FaultyEndpoint, IdTokenError } from '../state/vocabulary.ts';

export interface Bilingual {
  en: string;
  cy: string;
}

const both = (en: string, cy: string): Bilingual => ({ en, cy });

/** What is wrong alike with either token. */
const EITHER = {
  INVALID_ALG_HEADER: both('An algorithm and key nobody has (HS256)', 'Algorithm ac allwedd nad oes gan neb (HS256)'),
  INVALID_SIGNATURE: both('A signature that does not match', 'Llofnod nad yw’n cyfateb'),
  INVALID_ISS: both('Another issuer (iss)', 'Cyhoeddwr arall (iss)'),
  INVALID_AUD: both('Meant for another client (aud)', 'Ar gyfer cleient arall (aud)'),
  INCORRECT_SUB: both('About somebody else (sub)', 'Am rywun arall (sub)'),
  TOKEN_EXPIRED: both('Expired yesterday (exp)', 'Wedi dod i ben ddoe (exp)'),
  TOKEN_NOT_VALID_YET: both('Not valid until tomorrow (iat)', 'Ddim yn ddilys tan yfory (iat)'),
  ALG_NONE: both('Not signed at all (alg: none)', 'Heb lofnod o gwbl (alg: none)'),
} satisfies Partial<Record<IdTokenError & CoreIdentityError, Bilingual>>;

export const ID_TOKEN_LABELS: Record<IdTokenError, Bilingual> = {
  ...EITHER,
  NONCE_NOT_MATCHING: both('Another nonce than was sent', 'Nonce gwahanol i’r un a anfonwyd'),
  INCORRECT_VOT: both(
    'Another level of sign-in than was asked for (vot)',
    'Lefel fewngofnodi wahanol i’r un y gofynnwyd amdani (vot)',
  ),
  HS256_WITH_PUBLIC_KEY: both(
    'Signed with the public key as a shared secret (HS256)',
    'Wedi’i lofnodi â’r allwedd gyhoeddus fel cyfrinach a rennir (HS256)',
  ),
  UNKNOWN_KID: both('Signed with a key nobody published (kid)', 'Wedi’i lofnodi ag allwedd na chyhoeddodd neb (kid)'),
};

export const CORE_IDENTITY_LABELS: Record<CoreIdentityError, Bilingual> = {
  ...EITHER,
  TOKEN_NOT_VALID_YET: both('Not valid until tomorrow (nbf)', 'Ddim yn ddilys tan yfory (nbf)'),
  INCORRECT_VOT: both(
    'A lower level of confidence than was asked for (vot)',
    'Lefel hyder is na’r un y gofynnwyd amdani (vot)',
  ),
  OTHER_CONTROLLER: both('A key of somebody else’s DID document (kid)', 'Allwedd o ddogfen DID rhywun arall (kid)'),
  KID_NOT_IN_DID: both('A key that is not in the DID document (kid)', 'Allwedd nad yw yn y ddogfen DID (kid)'),
  SIGNED_WITH_ID_TOKEN_KEY: both('Signed with the key of ID tokens', 'Wedi’i llofnodi ag allwedd y tocynnau ID'),
  MISSING: both('Left out, with no word why', 'Wedi’i gadael allan, heb air o esboniad'),
};

const ENDPOINTS: Record<FaultyEndpoint, Bilingual> = {
  token: both('The token endpoint', 'Mae’r pwynt terfyn tocynnau'),
  userinfo: both('The user information endpoint', 'Mae’r pwynt terfyn gwybodaeth defnyddwyr'),
  jwks: both('The list of public keys (JWKS)', 'Mae’r rhestr o allweddi cyhoeddus (JWKS)'),
  did: both('The DID document', 'Mae’r ddogfen DID'),
};

const FAULTS: Record<Fault, Bilingual> = {
  SLOW: both('takes five seconds', 'yn cymryd pum eiliad'),
  FAILING: both('fails with 503', 'yn methu gyda 503'),
};

/** `The token endpoint takes five seconds`. */
export const faultLabel = (endpoint: FaultyEndpoint, fault: Fault): Bilingual =>
  both(`${ENDPOINTS[endpoint].en} ${FAULTS[fault].en}`, `${ENDPOINTS[endpoint].cy} ${FAULTS[fault].cy}`);

export const OTHER_SUBJECT_LABEL: Bilingual = both(
  'The user information is about somebody else',
  'Mae’r wybodaeth am y defnyddiwr yn sôn am rywun arall',
);
