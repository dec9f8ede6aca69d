import type { Ask } from '../ask.ts';
import { badRequest, json, NotifyFault } from '../faults.ts';
import { fill, valuesOf } from '../message/placeholders.ts';
import { LONGEST_SMS, smsSize, smsText } from '../message/sms.ts';
import { withoutObscureSpace } from '../message/space.ts';
import { readPhone } from '../recipients/phone.ts';
import { read, readJson } from '../requests/read.ts';
import { smsRequest } from '../requests/schemas.ts';
import { service } from '../service.ts';
import { isSmokeTest, messageCourse } from '../state/course.ts';
import { countSent } from '../state/limits.ts';
import { keep, nextId } from '../state/store.ts';
import { sameUuid } from '../uuid.ts';
import { checkFiles } from './files.ts';
import { accepted, checkScheduled, checkTemplate, templateFor, templateOf } from './form.ts';

/** POST /v2/notifications/sms */
export function sendSms(ask: Ask): Response {
  const { key, store, now } = ask;
  const form = read(smsRequest, readJson(ask.body));
  checkScheduled(form.scheduled_for, now);
  const template = templateFor(form.template_id, 'sms');
  const values = valuesOf(form.personalisation);
  checkTemplate(template, values);
  const body = smsText(fill(template.body, values, 'words'));
  if (body === '') throw badRequest('Your message is empty.');
  checkFiles('sms', form.personalisation);
  const sender = senderFor(form.sms_sender_id);
  const number = recipientOf(form.phone_number, key.type);
  if (body.length > LONGEST_SMS)
    throw badRequest(
      `Your message is too long. Text messages cannot be longer than ${LONGEST_SMS} characters. Your message is ${body.length} characters long.`,
    );

  const id = nextId(store, now);
  const smokeTest = isSmokeTest(number);
  keep(store, {
    id,
    keyType: key.type,
    type: 'sms',
    template: templateOf(template),
    recipient: withoutObscureSpace(form.phone_number),
    reference: form.reference ?? null,
    createdAt: now,
    course: messageCourse(number, now),
    subject: null,
    body,
    sender,
    unsubscribeUrl: null,
    units: key.type === 'test' ? 0 : smsSize(body).parts,
    ...(smokeTest && { smokeTest }),
  });
  if (!smokeTest) countSent(store, 'sms', key.type, now);
  return json({ ...accepted(ask, id, form.reference, template), content: { body, from_number: sender } }, 201);
}

function senderFor(id: string | undefined): string {
  if (id === undefined) return service.smsSenders[0].value;
  const named = service.smsSenders.find((sender) => sameUuid(sender.id, id));
  if (!named) throw badRequest(`sms_sender_id ${id} does not exist in database for service id ${service.id}`);
  return named.value;
}

/** The number in its plain form, `447700900123`, where this key and this service may send to it. */
function recipientOf(typed: string, keyType: string): string {
  const phone = readPhone(typed);
  if (keyType === 'team' && !service.team.some((member) => sameNumber(member, phone)))
    throw badRequest('Can’t send to this recipient using a team-only API key');
  if (phone.kind === 'abroad') throw badRequest('Cannot send to international mobile numbers');
  if (phone.kind !== 'mobile')
    throw new NotifyFault(400, { error: 'InvalidPhoneError', message: 'Not a UK mobile number' });
  return phone.number;
}

function sameNumber(member: string, phone: ReturnType<typeof readPhone>): boolean {
  const own = readPhone(member);
  return own.kind !== 'wrong' && phone.kind !== 'wrong' && own.number === phone.number;
}
