import type { Database } from '#platform';
import type { Kinds } from '../delivery/index.ts';
import { kinds } from '../kinds.ts';
import { type Case, caseOf } from '../store/case.ts';
import { record } from '../store/index.ts';
import type { QueueAsked } from './asked.ts';

/** Cases on a page. */
export const PER_PAGE = 25;

/** A case in the queue: what it is about, and no name. */
export interface QueueLine extends Pick<Case, 'reference' | 'kind' | 'urgency' | 'status' | 'createdAt'> {
  inShort: string;
}

export interface Queue {
  lines: readonly QueueLine[];
  total: number;
  /** The page shown: the last, when one beyond it was asked for. */
  page: number;
  pages: number;
}

/** The cases that are asked for: the most urgent first, and of those the oldest. That they were seen is written down. */
export function queueOf(
  db: Database,
  asked: QueueAsked,
  actor: string,
  at: Date,
  among: Kinds = kinds,
): Promise<Queue> {
  return db.transaction().execute(async (tx) => {
    let found = tx.selectFrom('cases');
    if (asked.kind !== 'all') found = found.where('kind', '=', asked.kind);
    if (asked.status === 'open') found = found.where('status', '!=', 'closed');
    else if (asked.status !== 'all') found = found.where('status', '=', asked.status);
    const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    const pages = Math.max(1, Math.ceil(total / PER_PAGE));
    const page = Math.min(asked.page, pages);
    const rows = await found
      .selectAll()
      .orderBy('urgency')
      .orderBy('createdAt')
      .orderBy('id')
      .limit(PER_PAGE)
      .offset((page - 1) * PER_PAGE)
      .execute();
    const lines = rows.map((row) => lineOf(among, caseOf(row)));
    await record(tx, { at, actor, role: 'caseworker', action: 'listed', detail: `${lines.length} cases` });
    return { lines, total, page, pages };
  });
}

function lineOf(among: Kinds, { answers, reference, kind, urgency, status, createdAt }: Case): QueueLine {
  return { reference, kind, urgency, status, createdAt, inShort: among.get(kind)?.inShort(answers) ?? '' };
}
