import { deskIsOn, isCaseworker } from '#cases';
import { signInIsOn, type Visitor, visitorOf } from '#identity';
import { type Database, database, formKeyMatches, now, readForm } from '#platform';

/** A caseworker at their desk. */
export interface Desk {
  db: Database;
  /** Who it is, as the audit trail has it. */
  actor: string;
  visitor: Visitor;
  at: Date;
}

/**
 * The desk of whoever asks: `signed-out` for somebody we do not know yet, `not-here` for somebody who does not work on
 * cases, and where nobody does. They learn no more than that there is no such page.
 */
export async function openDesk({
  request,
  url,
}: {
  request: Request;
  url: URL;
}): Promise<Desk | 'signed-out' | 'not-here'> {
  if (!deskIsOn() || !signInIsOn()) return 'not-here';
  const visitor = await visitorOf(request, url);
  if (!visitor) return 'signed-out';
  if (!isCaseworker(visitor.session)) return 'not-here';
  return { db: await database(), actor: visitor.session.personId, visitor, at: now() };
}

/** The form that was sent, with whether it comes from this caseworker's own page; `undefined` when none was. */
export async function sentForm(
  request: Request,
  { visitor }: Desk,
): Promise<{ form: FormData; own: boolean } | undefined> {
  if (request.method !== 'POST') return undefined;
  const form = await readForm(request);
  return { form, own: formKeyMatches(visitor.secret, form.get('key')) };
}
