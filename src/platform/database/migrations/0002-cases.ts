// What residents and professionals send the council, its delivery, and who has read it. Times are whole milliseconds
// since 1970, by the clock of the house; those of a delivery are by the machine's, which nobody freezes.
import { type Generated, type Kysely, sql } from 'kysely';

export interface CasesTables {
  /** What somebody is still writing. One a journey for each browser. */
  drafts: {
    id: string;
    /** The SHA-256 of the secret in this browser's cookie. */
    holder: string;
    journey: string;
    personId: string | null;
    /** JSON: by step. */
    answers: string;
    /** What it became. Its answers are gone from here then. */
    caseId: string | null;
    createdAt: number;
    updatedAt: number;
  };
  cases: {
    id: string;
    /** What people say on the telephone, such as `WM-7F3K-9QXA`. */
    reference: string;
    /** Opens the page of the case to whoever was sent the link. */
    followKey: string;
    kind: string;
    personId: string | null;
    holder: string | null;
    /** JSON: what was answered, by step. */
    answers: string;
    /** 0 now, 1 today, 2 this week, 3 when there is time. */
    urgency: number;
    status: string;
    note: string;
    statusAt: number;
    /** The council's own name for it, once it has acknowledged. */
    councilReference: string | null;
    email: string | null;
    phone: string | null;
    latitude: number | null;
    longitude: number | null;
    /** When to ask the council again where it has got to. */
    followAt: number | null;
    createdAt: number;
  };
  /** What is to leave the house, in the order it was written down. */
  deliveries: {
    id: Generated<number>;
    caseId: string;
    /** `council` or `notify`. */
    recipient: string;
    what: string;
    /** JSON. */
    body: string;
    idempotencyKey: string;
    state: 'waiting' | 'delivered' | 'dead';
    attempts: number;
    nextAt: number;
    fault: string | null;
    createdAt: number;
    deliveredAt: number | null;
  };
  /** Where a case has got to, step by step, for whoever sent it. */
  caseEvents: { id: Generated<number>; caseId: string; at: number; status: string; note: string; author: string };
  /** A personalised housing plan, as the council last gave it. */
  planSteps: {
    caseId: string;
    stepId: string;
    position: number;
    text: string;
    responsible: string;
    kind: string;
    due: string | null;
    doneAt: number | null;
  };
  /** Every reading and change of a person's record. Nothing here says who the record is about. */
  audit: {
    id: Generated<number>;
    at: number;
    actor: string;
    role: string;
    action: string;
    caseId: string | null;
    detail: string;
  };
}

export async function cases(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('journey', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.references('people.id').onDelete('cascade'))
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.references('cases.id').onDelete('cascade'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('drafts_of_browser', ['holder', 'journey'])
    .execute();
  await schema.createIndex('drafts_of_person').on('drafts').column('person_id').execute();
  await schema.createIndex('drafts_of_case').on('drafts').column('case_id').execute();

  await schema
    .createTable('cases')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('follow_key', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.references('people.id').onDelete('cascade'))
    .addColumn('holder', 'text')
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('urgency', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('status_at', 'bigint', (column) => column.notNull())
    .addColumn('council_reference', 'text')
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('follow_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('cases_of_person').on('cases').column('person_id').execute();
  await schema.createIndex('cases_to_do').on('cases').columns(['status', 'urgency', 'created_at']).execute();
  await schema.createIndex('cases_to_follow').on('cases').column('follow_at').execute();

  await schema
    .createTable('deliveries')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('idempotency_key', 'text', (column) => column.notNull().unique())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('fault', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('delivered_at', 'bigint')
    .execute();
  await schema.createIndex('deliveries_of_case').on('deliveries').columns(['case_id', 'recipient', 'state']).execute();
  await schema.createIndex('deliveries_due').on('deliveries').columns(['state', 'next_at']).execute();

  await schema
    .createTable('case_events')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('events_of_case').on('case_events').column('case_id').execute();

  await schema
    .createTable('plan_steps')
    .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
    .addColumn('step_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('responsible', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('due', 'text')
    .addColumn('done_at', 'bigint')
    .addPrimaryKeyConstraint('plan_steps_key', ['case_id', 'step_id'])
    .execute();

  // No reference to people or cases: the trail outlives them, and by then its ids lead to nobody.
  await schema
    .createTable('audit')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text')
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('audit_of_case').on('audit').column('case_id').execute();
  await sql`create trigger audit_unchanged before update on audit
    begin select raise(abort, 'The audit trail is only ever added to.'); end`.execute(db);
  // Measured from the latest entry, so that no clock that was moved can empty it.
  await sql`create trigger audit_kept before delete on audit
    when old.at > (select max(at) from audit) - 31536000000
    begin select raise(abort, 'The audit trail is kept for a year at least.'); end`.execute(db);
}
