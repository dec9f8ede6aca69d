// The core identity: what GOV.UK One Login vouches for about somebody who has proven who they are. It is good for thirty
// minutes and must not be stored; what it says may be (“Prove your user's identity”).
import { z } from 'zod';
import { type DidDocument, keyInDid } from './did.ts';
import { currentName, type Name, namesSchema } from './names.ts';
import { type Expected, must, readToken, shaped } from './tokens.ts';

/** Who somebody has proven to be. */
export interface CoreIdentity {
  /** As it is now. */
  name: string;
  /** All they have had, as One Login knows them. */
  names: readonly Name[];
  /** `YYYY-MM-DD`. */
  birthDate: string;
  /** The level of confidence, which is the one asked for. */
  level: 'P2';
}

export interface ExpectedIdentity extends Expected {
  /** The keys that vouch for identities. */
  did: DidDocument;
  /** Who has signed in: the subject of the ID token and of the user information, which are one. */
  sub: string;
}

const identitySchema = z.object({
  vot: z.string(),
  vc: z.object({
    credentialSubject: z.object({
      name: namesSchema,
      // The first is the one that One Login has most confidence in.
      birthDate: z.tuple([z.object({ value: z.iso.date() })], z.unknown()),
    }),
  }),
});

/** Reads a core identity, for the issuer that vouches for identities. Throws `TokenRefused`, with `trust` below P2. */
export async function readCoreIdentity(
  jwt: string,
  { did, sub, ...expected }: ExpectedIdentity,
): Promise<CoreIdentity> {
  const { claims } = await readToken(jwt, (header) => keyInDid(did, header), expected);
  must(claims.sub === sub, 'subject', 'sub is not who signed in');
  const { vot, vc } = shaped(identitySchema, claims);
  must(vot === 'P2', 'trust', 'vot is not P2');
  const { name: names, birthDate } = vc.credentialSubject;
  return { name: currentName(names).full, names, birthDate: birthDate[0].value, level: vot };
}
