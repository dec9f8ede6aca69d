// Schedules of a feed in the finder's terms; a rule that cannot be is set aside, its neighbours kept.
import { checkSchedule } from '../hours/index.ts';
import type { Schedule } from '../model.ts';
import { present } from './present.ts';
import type { FeedSchedule } from './schema.ts';

const EVERY_DAY = 'MO,TU,WE,TH,FR,SA,SU';
const TIME = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** `9:00`, `09:00:00` and `09:00Z` as `09:00`: publishers mean the clock on the wall, whatever they append. */
function time(text: string | undefined): string | undefined {
  const [, hour, minute] = TIME.exec(text ?? '') ?? [];
  return hour && minute ? `${hour.padStart(2, '0')}:${minute}` : text;
}

const day = (text: string | undefined) => text?.slice(0, 10);

function scheduleOf(raw: FeedSchedule): Schedule {
  const freq = raw.freq?.toUpperCase();
  const byday = raw.byday?.toUpperCase().replaceAll(/\s+/g, '');
  const daily = freq === 'DAILY' && (raw.interval ?? 1) === 1;
  // One word about the days is a weekly rule, even when the publisher forgot to say so.
  const weekly = daily || (!freq && byday && !raw.dtstart);
  return present({
    freq: (weekly ? 'WEEKLY' : freq) as Schedule['freq'],
    interval: raw.interval,
    byday: daily ? (byday ?? EVERY_DAY) : byday,
    bymonthday: raw.bymonthday,
    dtstart: day(raw.dtstart),
    until: day(raw.until),
    count: raw.count,
    validFrom: day(raw.valid_from),
    validTo: day(raw.valid_to),
    opensAt: time(raw.opens_at),
    closesAt: time(raw.closes_at),
    description: raw.description,
  });
}

/** The usable rules; `setAside` is told why each of the others is not. */
export function readSchedules(raw: readonly FeedSchedule[], setAside: (reason: string) => void): Schedule[] {
  return raw.map(scheduleOf).filter((schedule) => {
    const fault = checkSchedule(schedule);
    if (fault) setAside(`opening hours: ${fault}`);
    return !fault;
  });
}
