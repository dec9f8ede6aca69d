import { z } from 'zod';

/** All that XML can carry (XML 1.0 §2.2), for whatever is taken must be given back in XML. */
const CARRIED = /^[\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

/**
 * Text of up to `longest` characters, trimmed, its lines ended as Unix ends them. `missing` is said when there is none,
 * `twice` when there is more than one.
 */
export const text = (longest: number, missing: string, twice = 'Send this once only') =>
  z
    .string({ error: ({ input }) => (input === undefined ? missing : twice) })
    .overwrite((typed) => typed.replace(/\r\n?/g, '\n'))
    .trim()
    .min(1, missing)
    .max(longest, `Write no more than ${longest.toLocaleString('en-GB')} characters`)
    .regex(CARRIED, 'Leave out control characters, which cannot be sent on');
