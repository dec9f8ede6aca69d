// Vectors of trust as the real provider reads them (VectorOfTrust.java): what must be asked, and which one is chosen.
import type { Vector } from '../state/tenant.ts';

const LEVELS = ['P0', 'P1', 'P2', 'P3'] as const;
const TRUST = ['Cl', 'Cl.Cm'] as const;

/** Thrown for a `vtr` that cannot be read; the message is the cause in plain English. */
export class VtrError extends Error {
  readonly code = 'VTR_INVALID';
}

const isIdentity = ({ levelOfConfidence }: Vector): boolean => levelOfConfidence !== null && levelOfConfidence !== 'P0';

function readVector(text: unknown): Vector {
  if (typeof text !== 'string') throw new VtrError('each vector must be a string, such as "Cl.Cm.P2"');
  const parts = text.split('.');
  const levels = parts.filter((part) => part.startsWith('P'));
  if (levels.length > 1) throw new VtrError(`"${text}" has more than one level of confidence`);
  const level = levels[0] ?? null;
  if (level !== null && !LEVELS.includes(level as never))
    throw new VtrError(`"${level}" is no level of confidence: P0, P1, P2 and P3 are`);
  const credentials = parts
    .filter((part) => part.startsWith('C'))
    .sort()
    .join('.');
  if (!TRUST.includes(credentials as never))
    throw new VtrError(`"${text}" must ask for the credentials Cl or Cl.Cm, but asks for "${credentials}"`);
  const vector = { credentialTrust: credentials, levelOfConfidence: level } as Vector;
  if (isIdentity(vector) && credentials === 'Cl')
    throw new VtrError(`"${text}" asks for an identity, which needs Cl.Cm`);
  return vector;
}

/** The vectors of a `vtr` parameter (a JSON list as text, or the list itself). Absent: `Cl.Cm`. Throws `VtrError`. */
export function readVtr(given: unknown): Vector[] {
  if (given === undefined || given === null) return [{ credentialTrust: 'Cl.Cm', levelOfConfidence: null }];
  let list: unknown = given;
  if (typeof given === 'string') {
    try {
      list = JSON.parse(given);
    } catch {
      throw new VtrError('vtr must be a JSON list, such as ["Cl.Cm"]');
    }
  }
  if (!Array.isArray(list)) throw new VtrError('vtr must be a JSON list, such as ["Cl.Cm"]');
  // The real provider fails on an empty list. Only leaving vtr out means Cl.Cm.
  if (list.length === 0) throw new VtrError('vtr must ask for something, such as ["Cl.Cm"]');
  const vectors = list.map(readVector);
  const identities = vectors.filter(isIdentity).length;
  if (identities > 0 && identities < vectors.length)
    throw new VtrError('vtr cannot ask for an identity in one vector and none in another');
  return vectors;
}

/** The lowest of the vectors asked for: lowest confidence first, then lowest credentials. */
export const lowest = (vectors: readonly Vector[]): Vector =>
  vectors.toSorted(
    (a, b) =>
      (a.levelOfConfidence ?? '').localeCompare(b.levelOfConfidence ?? '') ||
      a.credentialTrust.length - b.credentialTrust.length,
  )[0] as Vector;

/** True when the vector asks for somebody's identity. */
export const asksIdentity = isIdentity;
