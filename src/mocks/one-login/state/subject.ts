// What a client calls somebody: another subject in every sector, so that services cannot compare notes.
import { createHash } from 'node:crypto';
import type { Client } from './client.ts';
import type { Subject } from './tenant.ts';

const hostOf = (address: string | null | undefined): string | undefined =>
  address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : undefined;

const hash = (...parts: string[]): string => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('base64url');
};

/** The sector of a client: of its sector identifier, else of its first redirect address (ClientSubjectHelper.java). */
const sectorOf = (client: Client, redirectUri: string): string =>
  hostOf(client.sectorIdentifierUri) ?? hostOf(client.redirectUrls[0]) ?? hostOf(redirectUri) ?? client.clientId;

/** The `sub` that this client knows somebody by. A subject given outright (`sub`) is the same for all. */
export function subjectFor({ id, response }: Subject, client: Client, redirectUri: string, salt: string): string {
  if (response.sub !== undefined) return response.sub;
  return `urn:fdc:gov.uk:2022:${client.subjectType === 'public' ? hash(id, salt) : hash(sectorOf(client, redirectUri), id, salt)}`;
}

/** The `wallet_subject_id` of the scope `wallet-subject-id`. */
export const walletSubjectFor = ({ id }: Subject, client: Client, redirectUri: string): string =>
  `urn:fdc:wallet.account.gov.uk:2024:${hash(sectorOf(client, redirectUri), id)}`;
