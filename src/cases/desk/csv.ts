import Papa from 'papaparse';
import type { Database } from '#platform';
import { record } from '../store/index.ts';
import { type Entry, entriesOf } from './trail.ts';

/** Entries that are held at once, however long the trail is. */
const AT_ONCE = 2_000;

const COLUMNS = ['at', 'actor', 'role', 'action', 'reference', 'caseId', 'detail'] as const;

/**
 * The audit trail as CSV (RFC 4180), newest first, piece by piece; of one case when its reference is given. Times are
 * ISO 8601. That it was taken away is written down before the first piece.
 */
export async function* trailAsCsv(
  db: Database,
  reference: string | undefined,
  actor: string,
  at: Date,
): AsyncGenerator<string> {
  await record(db, { at, actor, role: 'caseworker', action: 'exported', detail: 'audit trail' });
  yield `${COLUMNS.join(',')}\r\n`;
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const entries = await entriesOf(db, reference)
      .where('audit.id', '<', before)
      .orderBy('audit.id', 'desc')
      .limit(AT_ONCE)
      .execute();
    if (entries.length > 0) yield csvOf(entries);
    if (entries.length < AT_ONCE) return;
    before = (entries.at(-1) as Entry).id;
  }
}

/** Rows as CSV. A cell that a spreadsheet would take for a formula is made text by an apostrophe. */
export function csvOf(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() }));
  return `${Papa.unparse(rows, { columns: [...COLUMNS], header: false, escapeFormulae: true })}\r\n`;
}
