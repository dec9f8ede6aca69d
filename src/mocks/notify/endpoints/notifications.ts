// Asking after messages: one, many, and the file of a letter.
import type { Ask } from '../ask.ts';
import { badRequest, json, NotifyFault, notFound } from '../faults.ts';
import { pagesOf } from '../letters/layout.ts';
import { pdfOf } from '../letters/pdf.ts';
import { letterWords } from '../letters/words.ts';
import { read } from '../requests/read.ts';
import { notificationPath, notificationsQuery } from '../requests/schemas.ts';
import { progressAt } from '../state/course.ts';
import type { Notification } from '../state/notification.ts';
import { keptAt } from '../state/store.ts';
import { sameUuid } from '../uuid.ts';
import { linksOf, PAGE_SIZE, queryOf } from './paging.ts';
import { shown } from './shown.ts';

/** GET /v2/notifications/{id}: whichever key it was sent with. */
export const getNotification = (ask: Ask): Response => json(shown(find(ask), ask.now, ask.base));

/** GET /v2/notifications: those sent with a key of the same type, newest first. */
export function getNotifications(ask: Ask): Response {
  const { store, now, base, key } = ask;
  const query = read(notificationsQuery, queryOf(ask.query, ['status', 'template_type']));
  const all = keptAt(store, now).filter(({ keyType }) => keyType === key.type);
  const page = olderThan(query.older_than, keptAt(store, now), all)
    .filter(({ reference }) => query.reference === undefined || reference === query.reference)
    .filter(({ type }) => !query.template_type || query.template_type.includes(type))
    .filter(({ course }) => !query.status || meant(query.status).includes(progressAt(course, now).status))
    .slice(0, PAGE_SIZE);
  return json({
    notifications: page.map((one) => shown(one, now, base)),
    links: linksOf(`${base}/v2/notifications`, ask.query, page.at(-1)?.id),
  });
}

/** GET /v2/notifications/{id}/pdf */
export function getPdf(ask: Ask): Response {
  const notification = find(ask);
  const { type, letter, course, subject, template } = notification;
  if (type !== 'letter' || !letter) throw badRequest('Notification is not a letter');
  const { status } = progressAt(course, ask.now);
  if (status === 'virus-scan-failed') throw badRequest('File did not pass the virus scan');
  if (status === 'pending-virus-check')
    throw new NotifyFault(400, { error: 'PDFNotReadyError', message: 'PDF not available yet, try again later' });
  const file =
    letter.pdf ?? pdfOf(pagesOf(letterWords(notification)), { title: subject ?? '', language: template.language });
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'application/pdf' } });
}

function find({ parts, store, now }: Ask): Notification {
  const { notification_id: id } = read(notificationPath, { notification_id: parts[0] });
  const found = keptAt(store, now).find((one) => sameUuid(one.id, id));
  if (!found) throw notFound();
  return found;
}

/** What came before another message. One that is not known has nothing before it. */
function olderThan(
  id: string | undefined,
  known: readonly Notification[],
  all: readonly Notification[],
): readonly Notification[] {
  if (id === undefined) return all;
  const at = known.findIndex((one) => sameUuid(one.id, id));
  const older = new Set(at < 0 ? [] : known.slice(at + 1));
  return all.filter((one) => older.has(one));
}

const FAILED = [
  'technical-failure',
  'temporary-failure',
  'permanent-failure',
  'validation-failed',
  'virus-scan-failed',
  'returned-letter',
];
/** Statuses that stand for others (models.py, substitute_status). */
const STANDS_FOR: Record<string, string[]> = {
  failed: FAILED,
  accepted: ['created', 'sending'],
  received: ['delivered'],
};

const meant = (statuses: readonly string[]): string[] => statuses.flatMap((status) => STANDS_FOR[status] ?? [status]);
