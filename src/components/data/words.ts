// How data are told to a person: kinds of columns, cells, and how the values of a column are spread.
import type { Field, Steps, Summary, Words } from '#datasets';
import { type Html, html } from '#platform';

type Value = string | number | boolean | null;

const KINDS: Partial<Record<Field['type'], string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'yes or no',
  datetime: 'date and time',
  yearmonth: 'month',
};

/** What a column holds, in plain words. */
export const kindOf = ({ type }: Field): string => KINDS[type] ?? type;

/** A value as it is read: thousands with commas, but never in a year. */
export function shown(value: Value, { type }: Pick<Field, 'type'>): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || type === 'year') return String(value);
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

/** A year, a month or a day as people write it: `2025`, `October 2025`, `27 February 2025`. */
export function when(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const options = { ...(day && { day: 'numeric' as const }), month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${year}-${month}-${day ?? '01'}T12:00:00Z`).toLocaleDateString('en-GB', options);
}

/** Why a marker such as `..` stands in a cell, as the table’s description says. */
export const whyMissing = (marker: string, missingValues: { value: string; label: string }[]): string =>
  missingValues.find(({ value }) => value === marker)?.label || 'no value is given';

const number = (n: number): string => n.toLocaleString('en-GB');

/** How the values of a column are spread, in a sentence without its full stop. */
export function spreadWords({ different, spread }: Summary, field: Field): string {
  if (different === 0) return 'no values';
  if (!spread) return `${number(different)} different values`;
  if (spread.kind === 'words') {
    const common = spread.common.map(({ word, count }) => `${word || '(empty)'} ${number(count)}`).join(', ');
    return spread.rest > 0 ? `${common}, others ${number(spread.rest)}` : common;
  }
  const { from, to, middle } = spread;
  if (from === to) return `always ${shown(from, field)}`;
  return `${shown(from, field)} to ${shown(to, field)}, the middle one ${shown(middle, field)}`;
}

const [WIDTH, HEIGHT] = [128, 28];

/** The spread as small bars. It says nothing that the words beside it do not, so it is hidden from those who listen. */
export function bars(spread: Steps | Words | undefined): Html {
  if (!spread) return html``;
  const counts = spread.kind === 'steps' ? spread.counts : [...spread.common.map(({ count }) => count), spread.rest];
  const most = Math.max(...counts, 1);
  const step = WIDTH / Math.max(counts.length, 4);
  const drawn = counts.map((count, i) => {
    // Few is not none: anything at all can be seen.
    const height = count === 0 ? 0 : Math.max(1, Math.round((count / most) * HEIGHT));
    return html`<rect x="${(i * step).toFixed(1)}" y="${HEIGHT - height}" width="${(step - 1).toFixed(1)}" height="${height}"/>`;
  });
  return html`<svg class="wm-bars" viewBox="0 0 ${WIDTH} ${HEIGHT + 1}" width="${WIDTH}" height="${HEIGHT + 1}" aria-hidden="true" focusable="false"><path d="M0 ${HEIGHT + 0.5}H${WIDTH}"/>${drawn}</svg>`;
}
