// A letter that comes as a PDF: accepted at once, looked at afterwards.
import type { Ask } from '../ask.ts';
import { badRequest, json } from '../faults.ts';
import { letterTimings } from '../letters/timings.ts';
import { read } from '../requests/read.ts';
import { precompiledRequest } from '../requests/schemas.ts';
import { service } from '../service.ts';
import { letterCourse, precompiledCourse, type Status } from '../state/course.ts';
import { countSent } from '../state/limits.ts';
import { keep, nextId } from '../state/store.ts';
import { PRECOMPILED } from '../templates/index.ts';
import { templateOf } from './form.ts';

/** What every virus scanner is tried with: harmless, and found by all of them (eicar.org). */
const TEST_VIRUS = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

/** POST /v2/notifications/letter with `content`. */
export async function sendPrecompiled(ask: Ask, sent: object): Promise<Response> {
  const { key, store, now } = ask;
  const form = read(precompiledRequest, sent);
  if (key.type === 'team') throw badRequest('Cannot send letters with a team api key', 403);
  const pdf = decoded(form.content);
  const postage = form.postage ?? 'second';
  const timings = letterTimings(now, postage, await ask.holidays());
  const fault = faultIn(pdf);
  const pages = pageCount(pdf);
  const isTest = key.type === 'test';
  const id = nextId(store, now);
  keep(store, {
    id,
    keyType: key.type,
    type: 'letter',
    template: templateOf(PRECOMPILED),
    recipient: 'Provided as PDF',
    reference: form.reference,
    createdAt: now,
    course: precompiledCourse(letterCourse(now, timings, isTest), fault),
    subject: PRECOMPILED.subject,
    body: '',
    sender: service.name,
    unsubscribeUrl: null,
    units: isTest || fault ? 0 : Math.ceil(pages / 2),
    letter: {
      postage,
      given: ['Provided as PDF', null, null, null, null, null, null],
      address: [],
      contact: '',
      pages,
      estimatedDelivery: timings.latestDelivery,
      pdf,
    },
  });
  countSent(store, 'letter', key.type, now);
  return json({ id, reference: form.reference, postage }, 201);
}

/** Python leaves out what is no letter of base64, and stumbles only over a wrong number of them. */
function decoded(content: string): Buffer {
  const letters = content.replaceAll(/[^A-Za-z0-9+/=]/g, '');
  if (letters.length % 4 !== 0) throw badRequest('Cannot decode letter content (invalid base64 encoding)');
  return Buffer.from(letters, 'base64');
}

function faultIn(pdf: Buffer): Status | undefined {
  if (pdf.includes(TEST_VIRUS)) return 'virus-scan-failed';
  return pdf.subarray(0, 1_024).includes('%PDF-') && pageCount(pdf) <= 10 ? undefined : 'validation-failed';
}

/** As many as say of themselves that they are one, and one at least. */
const pageCount = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 1;
