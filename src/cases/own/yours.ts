import { database } from '#platform';
import { holderOf } from '../holder.ts';
import { onwardFrom } from '../journey/index.ts';
import type { Visit } from '../journeys.ts';
import { kinds } from '../kinds.ts';
import { adoptDrafts, type Case, casesOf, findDraft } from '../store/index.ts';

/** Something that is still being written. */
export interface Unfinished {
  /** What it is, such as “Refer somebody”. */
  title: string;
  /** Where to go on. */
  goTo: string;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/**
 * What somebody who is signed in has sent, newest first, and is still writing. What this browser was writing before they
 * signed in becomes theirs.
 */
export async function yours({
  request,
  url,
  personId,
}: Visit & { personId: string }): Promise<{ sent: Case[]; unfinished: Unfinished[] }> {
  const db = await database();
  const holder = holderOf(request, url, personId);
  await adoptDrafts(db, holder.holder, personId);
  const unfinished: Unfinished[] = [];
  for (const { journey } of kinds.values()) {
    const draft = await findDraft(db, journey.name, holder);
    if (!draft || draft.caseId !== undefined) continue;
    const goTo = onwardFrom(journey, draft.answers);
    unfinished.push({ title: journey.title, goTo, updatedAt: draft.updatedAt });
  }
  return { sent: await casesOf(db, personId), unfinished };
}
