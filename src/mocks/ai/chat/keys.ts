// JSON without a schema: the members that the prompt asks for.
import { fill } from '../json/fill.ts';
import type { Source } from '../json/source.ts';

const MOST = 50;

/** The names a prompt shows as `"name": …`, or lists behind “keys” or “fields”; none when it names none. */
export function keysIn(prompt: string): string[] {
  const text = prompt.slice(0, 10_000);
  const shown = [...text.matchAll(/"([\w -]{1,60})"\s{0,5}:/g)].map(([, name]) => name as string);
  if (shown.length > 0) return [...new Set(shown)].slice(0, MOST);
  const [, list = ''] = /\b(?:keys|fields|members|properties)\b[ :]{0,3}([^.\n]{1,500})/i.exec(text) ?? [];
  const listed = list.split(/,|\band\b/).map((name) => name.replaceAll(/["'`“”‘’]/g, '').trim());
  return listed.filter((name) => /^[A-Za-z_][\w-]{0,60}$/.test(name)).slice(0, MOST);
}

/** An object with those members, and one that says what it is. */
export function objectWith(names: readonly string[], source: Source): Record<string, unknown> {
  const properties = Object.fromEntries(names.map((name) => [name, { type: kindOf(name) }]));
  return { ...(fill({ type: 'object', properties }, source) as Record<string, unknown>), pretend: true };
}

const kindOf = (name: string): string =>
  /^(is|has|needs?|can|wants?)[A-Z_ -]|^(urgent|safe|valid)$/.test(name)
    ? 'boolean'
    : /^(count|number|age|score|total|amount)$|_(count|score|total)$/i.test(name)
      ? 'number'
      : 'string';
