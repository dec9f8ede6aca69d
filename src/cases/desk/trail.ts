import type { Database } from '#platform';
import { record } from '../store/index.ts';

/** Entries on a page. */
const PER_PAGE = 50;

/** One deed, as it is shown: newest first. */
export interface Entry {
  id: number;
  at: number;
  actor: string;
  role: string;
  action: string;
  /** `null` when it is about no one case, or that case is no longer kept. */
  reference: string | null;
  caseId: string | null;
  detail: string;
}

export interface Trail {
  entries: readonly Entry[];
  total: number;
  page: number;
  pages: number;
}

/** A page of the audit trail, newest first; of one case when its reference is given. That it was read is written down. */
export function trailOf(
  db: Database,
  { reference, page: asked }: { reference?: string | undefined; page: number },
  actor: string,
  at: Date,
): Promise<Trail> {
  return db.transaction().execute(async (tx) => {
    const found = entriesOf(tx, reference);
    const { total } = await found
      .clearSelect()
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const pages = Math.max(1, Math.ceil(total / PER_PAGE));
    const page = Math.min(asked, pages);
    const entries = await found
      .orderBy('audit.id', 'desc')
      .limit(PER_PAGE)
      .offset((page - 1) * PER_PAGE)
      .execute();
    await record(tx, { at, actor, role: 'caseworker', action: 'listed', detail: `${entries.length} entries` });
    return { entries, total, page, pages };
  });
}

/** Entries of the trail, of one case when its reference is given. */
export function entriesOf(db: Database, reference: string | undefined) {
  const entries = db
    .selectFrom('audit')
    .leftJoin('cases', 'cases.id', 'audit.caseId')
    .select(['audit.id', 'audit.at', 'actor', 'role', 'action', 'cases.reference', 'audit.caseId', 'detail']);
  return reference === undefined ? entries : entries.where('cases.reference', '=', reference);
}
