import type { Answers } from '../journey/index.ts';
import type { Urgency } from '../store/index.ts';
import type { ReportForm } from './open311.ts';
import { nearOf, pinOf } from './place.ts';
import { roughSleepingReport } from './schema/index.ts';
import { seenOf } from './seen.ts';

/** The service code of “Someone sleeping rough”. */
const SERVICE = 'ROUGH-SLEEPING';

/** What is sent, and what is kept beside it. */
export interface Whole {
  form: ReportForm;
  phone: string | undefined;
  email: string | undefined;
  latitude: number | undefined;
  longitude: number | undefined;
  urgency: Urgency;
}

/** A whole report from the answers, held to the same schema as at the council's. Throws `ZodError` when it is none. */
export async function wholeOf(answers: Answers, now: Date): Promise<Whole> {
  const { age, place, seen, people, concerns, feedback, contact } = answers;
  const { near, ...words } = place ?? {};
  const { phone, email, ...way } = contact ?? {};
  const point = pinOf(answers) ?? (await nearOf(answers));
  const attribute = { ...age, ...words, SEEN: seenOf(seen), ...people, ...concerns, ...feedback, ...way };
  const where = point && { lat: point.lat.toFixed(6), long: point.lon.toFixed(6) };
  const sent = {
    service_code: SERVICE,
    ...where,
    address_string: [words.PLACE, near].filter(Boolean).join(', '),
    ...(way.CONTACT === 'phone' && { phone }),
    ...(way.CONTACT === 'email' && { email }),
  };
  const read = roughSleepingReport(now).parse({ ...sent, attribute });
  return {
    form: { ...strings(sent), ...strings(attribute, (code) => `attribute[${code}]`) },
    phone: read.phone,
    email: read.email,
    latitude: read.lat,
    longitude: read.long,
    urgency: urgencyOf(read.attribute.CONCERNS ?? [], read.attribute.SLEEPING),
  };
}

/** Values as a form carries them; several under one name are marked as the standard has it. */
function strings(values: Readonly<Record<string, unknown>>, nameOf = (name: string) => name): ReportForm {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | string[]][] => {
      if (value === undefined) return [];
      return Array.isArray(value) ? [[`${nameOf(name)}[]`, value.map(String)]] : [[nameOf(name), String(value)]];
    }),
  );
}

/** What cannot wait for the next round. */
const PRESSING = new Set(['health', 'cold', 'distress', 'threat']);

function urgencyOf(concerns: readonly string[], sleeping: string | undefined): Urgency {
  if (concerns.some((one) => PRESSING.has(one))) return 0;
  return sleeping === 'yes' ? 1 : 2;
}
