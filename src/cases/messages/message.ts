import { publicAddress } from '#platform';
import type { Case, Kind, Message } from '../store/index.ts';
import type { TemplateName } from './templates.ts';

/** A message on its way to GOV.UK Notify. */
export interface Outgoing {
  channel: 'sms' | 'email';
  to: string;
  template: TemplateName;
  personalisation: Readonly<Record<string, string>>;
}

const WHAT: Record<Kind, string> = {
  report: 'report',
  referral: 'referral',
  application: 'request for help with housing',
  bed: 'space for tonight',
};

type Told = Pick<Case, 'kind' | 'reference' | 'followKey' | 'email' | 'phone' | 'note' | 'statusAt' | 'status'>;

/** “We have your report”; `undefined` when there is nobody to tell. */
export function receivedMessage(told: Told): Message | undefined {
  const text = told.kind === 'report' ? 'report-received' : 'received-text';
  return messageTo(told, 'received', { sms: text, email: 'received-email' }, {});
}

/** What has changed, in the council's words; `undefined` when there is nobody to tell. */
export const newsMessage = (told: Told): Message | undefined =>
  // Named by what it says, so that the same news is told once, however often it is heard.
  messageTo(
    told,
    `news ${told.statusAt} ${told.status}`,
    { sms: 'news-text', email: 'news-email' },
    { news: told.note },
  );

function messageTo(
  { kind, reference, followKey, phone, email }: Told,
  name: string,
  templates: Record<Outgoing['channel'], TemplateName>,
  more: Record<string, string>,
): Message | undefined {
  const channel = phone ? 'sms' : 'email';
  const to = phone ?? email;
  if (!to) return undefined;
  const link = `${publicAddress()}/sent/${followKey}`;
  const personalisation = { what: WHAT[kind], reference, link, ...more };
  return { name, body: { channel, to, template: templates[channel], personalisation } satisfies Outgoing };
}
