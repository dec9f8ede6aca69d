import { createPrivateKey, type KeyObject } from 'node:crypto';

/** The fewest bits of an RSA key that may sign (RFC 7518 §3.3). */
const FEWEST_BITS = 2048;

/**
 * Reads an RSA private key of 2048 bits or more: PEM, PEM on one line with `\n` written out, or the base64 of PEM, which
 * are the ways a setting can hold one. Answers with PKCS#8 PEM, or `undefined` for anything else.
 */
export function readPrivateKey(text: string): string | undefined {
  const key = parse(pemIn(text));
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key?.asymmetricKeyType !== 'rsa' || bits < FEWEST_BITS) return undefined;
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function pemIn(text: string): string {
  const written = text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString();
  return written.replaceAll('\\n', '\n');
}

function parse(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
