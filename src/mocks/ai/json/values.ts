// Single values that fit a schema: from the text where it has one of the kind, else plainly made up.

import { stems } from '../text/words.ts';
import { matches } from './matches.ts';
import { matching } from './pattern.ts';
import type { JsonSchema } from './schema.ts';
import { inWords, type Source } from './source.ts';
import { Unfittable } from './unfittable.ts';

const LONGEST = 10_000;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i;
const EMAIL = /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b/;
const PHONE = /(?<!\d)(?:\+44|0)[\d ]{9,12}\d(?!\d)/;
const DATE = /\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])\b/;

/** A text for a member called `name`; `place` is where in a list it stands. Throws `Unfittable`. */
export function textFor(schema: JsonSchema, name: string, place: number, source: Source): string {
  const { pattern, format, minLength = 0, maxLength = LONGEST } = schema;
  if (minLength > LONGEST || minLength > maxLength) throw new Unfittable(`no text is ${minLength} characters long`);
  const fits = (text: string) => [...text].length >= minLength && [...text].length <= maxLength;
  const known = [named(name, source), formatted(format, source)].filter((text) => text !== undefined).filter(fits);
  if (pattern !== undefined) {
    const text = known.find((one) => matches(pattern, one)) ?? matching(pattern);
    if (fits(text)) return text;
    throw new Unfittable('nothing of the pattern has that length');
  }
  const own = formatted(format, source);
  if (own !== undefined && !fits(own)) throw new Unfittable(`nothing of the format '${format}' has that length`);
  const first = own ?? known[0];
  if (first !== undefined) return first;
  const said = source.sentences[place % Math.max(1, source.sentences.length)] ?? 'nothing was said';
  const letters = [...`Pretend: ${said}`].slice(0, Math.min(maxLength, Math.max(200, minLength)));
  return letters.join('') + '.'.repeat(Math.max(0, minLength - letters.length));
}

/** What stands in the text under such a name. */
function named(name: string, { text }: Source): string | undefined {
  const words = inWords(name).toLowerCase();
  if (/post ?code/.test(words)) return POSTCODE.exec(text)?.[0].toUpperCase();
  if (/e ?mail/.test(words)) return EMAIL.exec(text)?.[0];
  if (/phone|mobile|\btel\b/.test(words)) return PHONE.exec(text)?.[0];
  if (/\bdate\b/.test(words)) return DATE.exec(text)?.[0];
  return undefined;
}

function formatted(format: string | undefined, { text, now }: Source): string | undefined {
  switch (format) {
    case 'date':
      return DATE.exec(text)?.[0] ?? now.toISOString().slice(0, 10);
    case 'date-time':
      return now.toISOString();
    case 'time':
      return now.toISOString().slice(11);
    case 'duration':
      return 'P1D';
    case 'email':
      return EMAIL.exec(text)?.[0] ?? 'pretend@example.org';
    case 'hostname':
      return 'example.org';
    case 'uri':
      return 'https://example.org/pretend';
    case 'uuid':
      return '00000000-0000-4000-8000-000000000000';
    // Addresses that RFC 5737 and RFC 3849 keep for documents.
    case 'ipv4':
      return '192.0.2.1';
    case 'ipv6':
      return '2001:db8::1';
    default:
      return undefined;
  }
}

/** A number: the first in the text that fits, else one within the limits. Throws `Unfittable`. */
export function numberFor(schema: JsonSchema, whole: boolean, { numbers }: Source): number {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum: over = -Infinity, multipleOf } = schema;
  const { exclusiveMaximum: under = Infinity } = schema;
  const step = multipleOf ?? 1;
  const [low, high] = [Math.max(minimum, over), Math.min(maximum, under)];
  const candidates = [
    ...numbers,
    ...[0, 1, low, low + 1, high, high - 1, (low + high) / 2],
    ...[Math.ceil(low / step) * step, (Math.floor(low / step) + 1) * step, Math.floor(high / step) * step],
  ];
  const found = candidates.find(
    (value) =>
      Number.isFinite(value) &&
      value >= minimum &&
      value <= maximum &&
      value > over &&
      value < under &&
      (!whole || Number.isInteger(value)) &&
      (multipleOf === undefined || Number.isInteger(value / multipleOf)),
  );
  if (found === undefined) throw new Unfittable('no number is within the limits');
  return found;
}

/** True when the text speaks of what the member is called. */
export const truthFor = (name: string, source: Source): boolean =>
  stems(inWords(name)).some((word) => word.length > 2 && source.stems.has(word));
