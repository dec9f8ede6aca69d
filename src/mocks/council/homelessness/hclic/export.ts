// A quarter’s return: one row a case, as it stands at the time.
import { z } from 'zod';
import type { Kept } from '../applications/kept.ts';
import { standingOf } from '../stages/standing.ts';
import { COLUMNS, LEFT_OUT, type Of } from './columns.ts';
import { type Quarter, whyIn } from './quarter.ts';

export const returnSchema = z.object({
  quarter: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  leftOut: z.record(z.string(), z.string()).describe('What H-CLIC asks for and is not here, with why'),
  columns: z.record(z.string(), z.string()).describe('Titles by number'),
  rows: z.array(
    z.object({
      why: z.array(z.string()).describe('Why the case is in this quarter'),
      fields: z.record(z.string(), z.string()).describe('By number; several values are parted by ;'),
    }),
  ),
});

type Return = z.output<typeof returnSchema>;

/** A cell; of several values, each keeps its place. */
const cell = (value: ReturnType<(typeof COLUMNS)[number][2]>): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return Array.isArray(value) ? value.map((one) => one ?? '').join(';') : String(value ?? '');
};

const fieldsOf = (of: Of): Record<string, string> =>
  Object.fromEntries(COLUMNS.map(([number, , value]) => [number, cell(value(of))]));

/** The return of a quarter from these applications, as they stand at `now`. */
export function returnOf(all: readonly Kept[], quarter: Quarter, now: Date, holidays: ReadonlySet<string>): Return {
  const rows = all.flatMap((kept) => {
    const { one } = standingOf(kept, now, holidays);
    const why = whyIn(one, quarter);
    return why.length > 0 ? [{ why, fields: fieldsOf({ kept, one, quarter }) }] : [];
  });
  const columns = Object.fromEntries(COLUMNS.map(([number, title]) => [number, title]));
  return { ...quarter, leftOut: LEFT_OUT, columns, rows };
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The same as CSV (RFC 4180), its columns named as `1.13 Accommodation at application`. */
export function csvOf({ rows }: Return): string {
  const lines = [
    COLUMNS.map(([number, title]) => `${number} ${title}`),
    ...rows.map(({ fields }) => COLUMNS.map(([number]) => fields[number] ?? '')),
  ];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}
