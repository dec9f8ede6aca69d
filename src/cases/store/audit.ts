import type { Database } from '#platform';

/** Who did something to a record: a person's id, `visitor` for somebody not signed in, `waymark` for the service itself. */
export interface Deed {
  at: Date;
  actor: string;
  role: 'sender' | 'caseworker' | 'service';
  action:
    | 'sent'
    | 'read'
    | 'listed'
    | 'mapped'
    | 'changed'
    | 'sent-again'
    | 'told'
    | 'acknowledged'
    | 'refused'
    | 'exported'
    | 'deleted'
    | 'purged';
  caseId?: string;
  /** A status, a count or a code: never words about a person. */
  detail?: string;
}

/** Adds a deed to the trail, in the transaction that does it. */
export async function record(db: Database, { at, actor, role, action, caseId, detail = '' }: Deed): Promise<void> {
  await db
    .insertInto('audit')
    .values({ at: at.getTime(), actor, role, action, caseId: caseId ?? null, detail })
    .execute();
}
