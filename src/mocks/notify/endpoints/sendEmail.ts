import type { Ask } from '../ask.ts';
import { badRequest, json } from '../faults.ts';
import { fill, valuesOf } from '../message/placeholders.ts';
import { sanitise } from '../message/sanitise.ts';
import { plainSpace, withoutObscureSpace } from '../message/space.ts';
import { nicely } from '../message/typography.ts';
import { plainEmail } from '../recipients/email.ts';
import { read, readJson } from '../requests/read.ts';
import { emailRequest } from '../requests/schemas.ts';
import { service } from '../service.ts';
import { isSmokeTest, messageCourse } from '../state/course.ts';
import { countSent } from '../state/limits.ts';
import { keep, nextId } from '../state/store.ts';
import { sameUuid } from '../uuid.ts';
import { checkFiles, linkFiles } from './files.ts';
import { accepted, checkScheduled, checkTemplate, filledBody, templateFor, templateOf } from './form.ts';

/** In bytes. */
const LONGEST_EMAIL = 2_000_000;

/** POST /v2/notifications/email */
export function sendEmail(ask: Ask): Response {
  const { key, store, now } = ask;
  const form = read(emailRequest, readJson(ask.body));
  checkScheduled(form.scheduled_for, now);
  const { personalisation, changes } = sanitise(form.personalisation ?? {}, form.sanitise_content_for ?? []);
  const template = templateFor(form.template_id, 'email');
  checkTemplate(template, valuesOf(personalisation));
  checkReplyTo(form.email_reply_to_id);
  const recipient = recipientOf(form.email_address, key.type);
  checkFiles('email', personalisation);
  const id = nextId(store, now);
  const values = valuesOf(linkFiles(personalisation, id));
  const body = filledBody(template, values);
  const subject = plainSpace(nicely(fill(template.subject ?? '', values, 'words')));
  const size = Buffer.byteLength(body);
  if (size > LONGEST_EMAIL)
    throw badRequest(
      `Your message is too long. Emails cannot be longer than ${LONGEST_EMAIL} bytes. Your message is ${size} bytes.`,
    );

  const smokeTest = isSmokeTest(recipient);
  const unsubscribeUrl = form.one_click_unsubscribe_url ?? null;
  keep(store, {
    id,
    keyType: key.type,
    type: 'email',
    template: templateOf(template),
    recipient: withoutObscureSpace(form.email_address),
    reference: form.reference ?? null,
    createdAt: now,
    course: messageCourse(recipient, now),
    subject,
    body,
    sender: service.emailFrom,
    unsubscribeUrl,
    units: 0,
    ...(smokeTest && { smokeTest }),
  });
  if (!smokeTest) countSent(store, 'email', key.type, now);
  const content = { from_email: service.emailFrom, body, subject, one_click_unsubscribe_url: unsubscribeUrl };
  return json({ ...accepted(ask, id, form.reference, template), content, sanitised_content: changes }, 201);
}

function checkReplyTo(id: string | undefined): void {
  if (id !== undefined && !service.emailReplyTo.some((one) => sameUuid(one.id, id)))
    throw badRequest(`email_reply_to_id ${id} does not exist in database for service id ${service.id}`);
}

/** The address in its plain form, where this key may send to it. */
function recipientOf(typed: string, keyType: string): string {
  const address = plainEmail(typed);
  if (keyType === 'team' && !service.team.some((member) => member === address))
    throw badRequest('Can’t send to this recipient using a team-only API key');
  return address;
}
