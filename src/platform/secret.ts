import { createHash, randomBytes } from 'node:crypto';

/** A new secret that nobody can guess: 32 random bytes, as 43 characters of base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept in a secret's place, its SHA-256: a copy of the database lets nobody in. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
