import { database } from '#platform';
import { holderOf } from './holder.ts';
import { type SummaryRow, summaryOf } from './journey/index.ts';
import type { Visit } from './journeys.ts';
import { kinds } from './kinds.ts';
import { type Case, type CaseEvent, caseByFollowKey, eventsOf, isOwn, type PlanStep, planOf } from './store/index.ts';

/** A case as the page shows it that its link opens. */
export interface Followed {
  about: Pick<Case, 'reference' | 'followKey' | 'kind' | 'status' | 'note' | 'statusAt' | 'createdAt'>;
  events: readonly CaseEvent[];
  /** For whoever sent it alone. */
  own:
    | {
        rows: readonly SummaryRow[];
        plan: readonly PlanStep[];
        formKey: string;
        /** The `Set-Cookie` to answer with, when this browser has no secret yet: they signed in on another. */
        cookie: string | undefined;
      }
    | undefined;
}

/** What the link to a case opens: where it has got to; and to whoever sent it, what they sent. */
export async function followed(followKey: string, { request, url, personId }: Visit): Promise<Followed | undefined> {
  const db = await database();
  const found = await caseByFollowKey(db, followKey);
  if (!found) return undefined;
  const holder = holderOf(request, url, personId);
  const journey = kinds.get(found.kind)?.journey;
  const { reference, kind, status, note, statusAt, createdAt } = found;
  return {
    about: { reference, followKey, kind, status, note, statusAt, createdAt },
    events: await eventsOf(db, found.id),
    own: isOwn(found, holder)
      ? {
          rows: journey ? summaryOf(journey, found.answers) : [],
          plan: await planOf(db, found.id),
          formKey: holder.formKey,
          cookie: holder.cookie,
        }
      : undefined,
  };
}
