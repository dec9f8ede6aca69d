// ((placeholders)) and ((conditional??text)), as notifications-utils fills them (field.py).
import { badRequest } from '../faults.ts';
import { pythonText } from '../requests/python.ts';
import { withoutObscureSpace } from './space.ts';

const PLACEHOLDER = /\(\(([^()]+)\)\)/g;
const YES = ['yes', 'y', 'true', 't', '1', 'include', 'show'];

/** Values by the names of placeholders: `First name`, `first_name` and `first-name` are the same. */
export type Values = ReadonlyMap<string, unknown>;

const keyOf = (name: string): string => name.replaceAll(/[ _-]/g, '').toLowerCase();
const nameIn = (inside: string): string => inside.split('??')[0] as string;

/** The values of a request. */
export const valuesOf = (personalisation: Record<string, unknown> = {}): Values =>
  new Map(Object.entries(personalisation).map(([name, value]) => [keyOf(name), value]));

/** The names in some texts, each once, in the order they are first met. */
export function placeholdersIn(...texts: string[]): string[] {
  const names = texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map((match) => nameIn(match[1] as string)));
  return names.filter((name, index) => names.findIndex((other) => keyOf(other) === keyOf(name)) === index);
}

/** Throws the BadRequestError that names what has no value. */
export function checkPlaceholders(names: readonly string[], values: Values): void {
  const missing = names.filter((name) => (values.get(keyOf(name)) ?? null) === null);
  if (missing.length > 0) throw badRequest(`Missing personalisation: ${missing.join(', ')}`);
}

/** The text with its values in. A list becomes bullets in e-mails and letters, `one, two and three` in a text message. */
export function fill(text: string, values: Values, lists: 'bullets' | 'words'): string {
  return text.replaceAll(PLACEHOLDER, (whole, inside: string) => {
    const value = values.get(keyOf(nameIn(inside))) ?? null;
    if (value === null) return whole;
    const words = Array.isArray(value) ? listed(value, lists) : pythonWords(value);
    if (!inside.includes('??')) return words;
    return YES.includes(words.toLowerCase()) ? inside.slice(inside.indexOf('??') + 2) : '';
  });
}

const pythonWords = (value: unknown): string => (typeof value === 'string' ? value : pythonText(value));

function listed(items: readonly unknown[], lists: 'bullets' | 'words'): string {
  const words = items
    .filter((item) => item !== null)
    .map((item) => withoutObscureSpace(pythonWords(item)))
    .filter(Boolean);
  if (words.length === 0) return '';
  if (lists === 'bullets') return `\n\n${words.map((word) => `* ${word}`).join('\n')}`;
  const last = words.pop() as string;
  return words.length > 0 ? `${words.join(', ')} and ${last}` : last;
}
