// A message as whoever asks after it sees it (notifications-api, models.py, serialize_with_cost_data).
import { letterCost, SMS_RATE, smsCost } from '../letters/cost.ts';
import { type Progress, progressAt, type Status } from '../state/course.ts';
import type { Notification } from '../state/notification.ts';

/** The real service's times: `2026-11-24T23:30:00.000000Z`. */
export const writtenTime = (at: number): string => new Date(at).toISOString().replace('Z', '000Z');

const timeOrNull = (at: number | undefined): string | null => (at === undefined ? null : writtenTime(at));

/** What callers are told for a status: of letters, only whether they are accepted or received. */
export function publicStatus(type: Notification['type'], status: Status): string {
  if (type !== 'letter') return status;
  if (status === 'created' || status === 'sending') return 'accepted';
  return status === 'delivered' ? 'received' : status;
}

/** The notification at a time, in milliseconds. `base` is where the caller finds this service. */
export function shown(notification: Notification, now: number, base: string) {
  const { id, type, template, recipient, letter } = notification;
  const progress = progressAt(notification.course, now);
  const [line1 = null, line2 = null, line3 = null, line4 = null, line5 = null, line6 = null, postcode = null] =
    letter?.given ?? [];
  return {
    id,
    reference: notification.reference,
    email_address: type === 'email' ? recipient : null,
    phone_number: type === 'sms' ? recipient : null,
    line_1: line1,
    line_2: line2,
    line_3: line3,
    line_4: line4,
    line_5: line5,
    line_6: line6,
    postcode,
    type,
    status: publicStatus(type, progress.status),
    template: {
      version: template.version,
      id: template.id,
      uri: `${base}/v2/template/${template.id}/version/${template.version}`,
    },
    body: notification.body,
    subject: notification.subject,
    created_at: writtenTime(notification.createdAt),
    created_by_name: null,
    sent_at: timeOrNull(progress.sentAt),
    completed_at: timeOrNull(progress.completedAt),
    scheduled_for: null,
    postage: letter?.postage ?? null,
    one_click_unsubscribe_url: notification.unsubscribeUrl,
    ...(letter && { estimated_delivery: writtenTime(letter.estimatedDelivery) }),
    ...costOf(notification, progress),
  };
}

/** The cost is known as soon as the text message is on its way, or the letter has been made and looked at. */
function costOf({ type, units, letter }: Notification, { status }: Progress) {
  if (type === 'email') return cost({}, 0);
  if (status === 'pending-virus-check' || (type === 'sms' && status === 'created')) return cost({}, null);
  if (!letter)
    return cost(
      { billable_sms_fragments: units, international_rate_multiplier: 1, sms_rate: SMS_RATE },
      smsCost(units),
    );
  return cost({ billable_sheets_of_paper: units, postage: letter.postage }, letterCost(units, letter.postage));
}

const cost = (details: Record<string, unknown>, pounds: number | null) => ({
  cost_details: details,
  cost_in_pounds: pounds,
  is_cost_data_ready: pounds !== null,
});
