import type { Database } from '#platform';
import { record, type Urgency } from '../store/index.ts';
import { type AlertCell, countCells } from './cells.ts';

/** Alerts by square. */
export interface Alerts {
  cells: readonly AlertCell[];
  /** How many reports are not closed, and how many of those have a place. */
  total: number;
  placed: number;
}

/** Reports that are not closed, counted by square. That they were looked at is written down. */
export function alertsNow(db: Database, actor: string, at: Date): Promise<Alerts> {
  return db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('cases')
      .select(['latitude', 'longitude', 'urgency'])
      .where('kind', '=', 'report')
      .where('status', '!=', 'closed')
      .execute();
    await record(tx, { at, actor, role: 'caseworker', action: 'mapped', detail: `${rows.length} reports` });
    const placed = rows.flatMap(({ latitude, longitude, urgency }) =>
      latitude === null || longitude === null
        ? []
        : [{ point: { lat: latitude, lon: longitude }, urgency: urgency as Urgency }],
    );
    return { cells: countCells(placed), total: rows.length, placed: placed.length };
  });
}
