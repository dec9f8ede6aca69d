import { createHash } from 'node:crypto';

/** Twenty characters that are always the same for the same request at the same time; the real ones are chance. */
export const idFor = (text: string, now: Date): string =>
  createHash('sha256').update(`${now.getTime()} ${text}`).digest('hex').slice(0, 20);
