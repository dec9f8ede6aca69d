import type { CouncilSettings, Database } from '#platform';
import { KINDS, type Kind, record } from '../store/index.ts';

/** How long things are kept, in days. */
type Keep = CouncilSettings['keep'];

const KEPT_AS: Record<Kind, keyof Keep> = {
  report: 'reports',
  referral: 'referrals',
  application: 'applications',
  bed: 'holds',
};

const DAY = 24 * 60 * 60_000;

/** The database itself refuses to part with younger entries of the trail than these, counted from the latest. */
const AUDIT_AT_LEAST = 366 * DAY;

/**
 * Removes whatever is past its time at the moment `at`, each kind in a transaction of its own, and writes into the audit
 * trail how many there were. Returns how many of each.
 */
export async function purgeCases(db: Database, at: Date, keep: Keep): Promise<Record<keyof Keep, number>> {
  const gone = { drafts: 0, reports: 0, referrals: 0, applications: 0, holds: 0, audit: 0 };
  for (const kind of KINDS) {
    const name = KEPT_AS[kind];
    gone[name] = await noted(db, name, at, (tx) => purgeKind(tx, kind, at.getTime(), keep[name] * DAY));
  }
  gone.drafts = await noted(db, 'drafts', at, (tx) => purgeDrafts(tx, at.getTime() - keep.drafts * DAY));
  gone.audit = await noted(db, 'audit', at, (tx) => purgeAudit(tx, at.getTime() - keep.audit * DAY));
  return gone;
}

type Deleted = { numDeletedRows: bigint };

const noted = (db: Database, name: string, at: Date, remove: (tx: Database) => Promise<Deleted>): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const count = Number((await remove(tx)).numDeletedRows);
    const detail = `${name}: ${count}`;
    if (count > 0) await record(tx, { at, actor: 'waymark', role: 'service', action: 'purged', detail });
    return count;
  });

/**
 * A case goes when it has been closed for as long as its kind is kept, or has not moved for twice as long, with all that
 * hangs on it; but never before the council has it, while it is still being tried.
 */
const purgeKind = (db: Database, kind: Kind, time: number, kept: number): Promise<Deleted> =>
  db
    .deleteFrom('cases')
    .where('kind', '=', kind)
    .where(({ and, eb, or }) =>
      or([
        and([eb('status', '=', 'closed'), eb('statusAt', '<=', time - kept)]),
        eb('statusAt', '<=', time - 2 * kept),
      ]),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries')
            .select('deliveries.id')
            .whereRef('deliveries.caseId', '=', 'cases.id')
            .where('deliveries.recipient', '=', 'council')
            .where('deliveries.state', '=', 'waiting'),
        ),
      ),
    )
    .executeTakeFirstOrThrow();

const purgeDrafts = (db: Database, before: number): Promise<Deleted> =>
  db.deleteFrom('drafts').where('updatedAt', '<=', before).executeTakeFirstOrThrow();

async function purgeAudit(db: Database, before: number): Promise<Deleted> {
  const { latest } = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.max('at').as('latest'))
    .executeTakeFirstOrThrow();
  return db
    .deleteFrom('audit')
    .where('at', '<=', Math.min(before, (latest ?? 0) - AUDIT_AT_LEAST))
    .executeTakeFirstOrThrow();
}
