// Identifiers as Python's UUID() takes them: braces, a `urn:uuid:` and hyphens anywhere make no difference.
import { createHash } from 'node:crypto';

/** The 32 digits of an identifier; undefined for what is none. */
export function plainUuid(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const digits = value
    .replace('urn:', '')
    .replace('uuid:', '')
    .replaceAll(/^[{}]+|[{}]+$|-/g, '');
  return /^[0-9a-f]{32}$/i.test(digits) ? digits.toLowerCase() : undefined;
}

/** True for an identifier, however it is written. */
export const isUuid = (value: string): boolean => plainUuid(value) !== undefined;

/** True when both are the same identifier. */
export const sameUuid = (a: string, b: string): boolean => plainUuid(a) === plainUuid(b);

/** An identifier in the form of a random one (version 4), but always the same for the same words. */
export function uuidFrom(words: string): string {
  const hash = createHash('sha256').update(words).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
