import type { Ask } from '../ask.ts';
import { badRequest, json } from '../faults.ts';
import { pagesOf } from '../letters/layout.ts';
import { letterTimings } from '../letters/timings.ts';
import { letterWords } from '../letters/words.ts';
import { fill, valuesOf } from '../message/placeholders.ts';
import { plainSpace } from '../message/space.ts';
import { nicely } from '../message/typography.ts';
import { linesAsGiven, readAddress } from '../recipients/address.ts';
import { read, readJson } from '../requests/read.ts';
import { letterRequest } from '../requests/schemas.ts';
import { service } from '../service.ts';
import { letterCourse, unprintable } from '../state/course.ts';
import { countSent } from '../state/limits.ts';
import type { Notification } from '../state/notification.ts';
import { keep, nextId } from '../state/store.ts';
import { checkFiles } from './files.ts';
import { accepted, checkTemplate, filledBody, templateFor, templateOf } from './form.ts';
import { sendPrecompiled } from './sendPrecompiled.ts';

const MOST_PAGES = 10;
const POSTAGE = 'second';

/** POST /v2/notifications/letter: from a template, or as a file where there is `content`. */
export async function sendLetter(ask: Ask): Promise<Response> {
  const sent = readJson(ask.body);
  if (typeof sent === 'object' && sent !== null && 'content' in sent) return sendPrecompiled(ask, sent);
  const { key, store, now } = ask;
  const form = read(letterRequest, sent);
  const template = templateFor(form.template_id, 'letter');
  const values = valuesOf(form.personalisation);
  checkTemplate(template, values);
  checkFiles('letter', form.personalisation);
  if (key.type === 'team') throw badRequest('Cannot send letters with a team api key', 403);
  const address = readAddress(form.personalisation);

  const body = filledBody(template, values);
  const subject = plainSpace(nicely(fill(template.subject ?? '', values, 'words')));
  const timings = letterTimings(now, POSTAGE, await ask.holidays());
  const isTest = key.type === 'test';
  const letter: Notification = {
    id: nextId(store, now),
    keyType: key.type,
    type: 'letter',
    template: templateOf(template),
    recipient: address[0] ?? '',
    reference: form.reference ?? null,
    createdAt: now,
    course: letterCourse(now, timings, isTest),
    subject,
    body,
    sender: service.name,
    unsubscribeUrl: null,
    units: 0,
    letter: {
      postage: POSTAGE,
      given: linesAsGiven(form.personalisation),
      address,
      contact: service.letterContact,
      pages: 0,
      estimatedDelivery: timings.latestDelivery,
    },
  };
  keep(store, printed(letter, isTest));
  countSent(store, 'letter', key.type, now);
  return json({ ...accepted(ask, letter.id, form.reference, template), content: { body, subject } }, 201);
}

/** With its pages counted: two to a sheet of paper, and no more than five sheets. */
function printed(letter: Notification, isTest: boolean): Notification {
  const pages = pagesOf(letterWords(letter)).length;
  const fits = pages <= MOST_PAGES;
  return {
    ...letter,
    course: fits ? letter.course : unprintable(letter.createdAt),
    units: isTest || !fits ? 0 : Math.ceil(pages / 2),
    ...(letter.letter && { letter: { ...letter.letter, pages } }),
  };
}
