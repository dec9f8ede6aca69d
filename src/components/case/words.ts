// What people read in place of codes, wherever a case is shown.
import type { Kind, Status } from '#cases';

/** What a case is called, for whoever sent it. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  report: 'Somebody sleeping rough',
  referral: 'Referral',
  application: 'Help with housing',
  bed: 'Space for tonight',
};

/** Where a case stands, in a few words. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  waiting: 'On its way to the council',
  received: 'The council has it',
  acting: 'Somebody is acting on it',
  closed: 'Finished',
  stuck: 'Delayed: we are looking into it',
};

/** `24 November 2026, 22:30`, in London. */
export const momentInWords = (at: number): string =>
  new Date(at)
    .toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })
    .replace(' at ', ', ');
