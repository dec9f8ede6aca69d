// Someone sleeping rough, as StreetLink takes it. What is asked is the room's, for the site asks the same.
import { reports } from '#cases';
import { PRETEND, type Service } from './service.ts';

export const roughSleeping: Service = {
  code: 'ROUGH-SLEEPING',
  name: 'Someone sleeping rough',
  description:
    'Tell the outreach team of somebody aged 18 or over who is sleeping rough or about to. Not for emergencies.',
  type: 'realtime',
  keywords: ['rough sleeping', 'homeless', 'street', 'outreach', 'StreetLink'],
  group: 'People',
  agency: 'Street outreach team (pretend)',
  notice: `Thank you. Outreach workers will look for them, usually within a day. If anybody is in danger, ring 999. ${PRETEND} To tell real outreach workers, use StreetLink: thestreetlink.org.uk`,
  days: 14,
  steps: [
    { after: 0, status: 'open', notes: 'We have your report.' },
    {
      after: 30,
      status: 'open',
      notes: 'Your report is with the outreach team, who will look for them on their next round.',
    },
    { after: 20 * 60, status: 'open', notes: 'The outreach team has visited the place you told us of.' },
    {
      after: 72 * 60,
      status: 'closed',
      notes:
        'The outreach team visited, and has offered help. We cannot say more, because that is private to them. Thank you.',
    },
  ],
  attributes: reports.roughSleepingAttributes,
  report: reports.roughSleepingReport,
  hidesPlace: true,
};
