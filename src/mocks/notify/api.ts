// From a request to its answer: the addresses of GOV.UK Notify's API, version 2.
import type { Ask } from './ask.ts';
import { authenticate } from './authentication.ts';
import { getNotification, getNotifications, getPdf } from './endpoints/notifications.ts';
import { getReceived } from './endpoints/received.ts';
import { sendEmail } from './endpoints/sendEmail.ts';
import { sendLetter } from './endpoints/sendLetter.ts';
import { sendSms } from './endpoints/sendSms.ts';
import { getTemplate, getTemplates, getTemplateVersion, previewTemplate } from './endpoints/templates.ts';
import { faultAnswer, NotifyFault, nothingHere } from './faults.ts';
import { checkLimits } from './state/limits.ts';
import type { MessageType } from './state/notification.ts';

interface Route {
  method: 'GET' | 'POST';
  path: RegExp;
  answer: (ask: Ask) => Response | Promise<Response>;
  /** What is sent, where something is: only sending is limited. */
  sends?: MessageType;
}

const ROUTES: readonly Route[] = [
  { method: 'POST', path: /^\/v2\/notifications\/sms$/, answer: sendSms, sends: 'sms' },
  { method: 'POST', path: /^\/v2\/notifications\/email$/, answer: sendEmail, sends: 'email' },
  { method: 'POST', path: /^\/v2\/notifications\/letter$/, answer: sendLetter, sends: 'letter' },
  // Any other kind of message: told so only to whoever has a key, as by the real service.
  { method: 'POST', path: /^\/v2\/notifications\/[^/]+$/, answer: () => nothingHere(404) },
  { method: 'GET', path: /^\/v2\/notifications$/, answer: getNotifications },
  { method: 'GET', path: /^\/v2\/notifications\/([^/]+)$/, answer: getNotification },
  { method: 'GET', path: /^\/v2\/notifications\/([^/]+)\/pdf$/, answer: getPdf },
  { method: 'GET', path: /^\/v2\/templates$/, answer: getTemplates },
  { method: 'GET', path: /^\/v2\/template\/([^/]+)$/, answer: getTemplate },
  { method: 'GET', path: /^\/v2\/template\/([^/]+)\/version\/([^/]+)$/, answer: getTemplateVersion },
  { method: 'POST', path: /^\/v2\/template\/([^/]+)\/preview$/, answer: previewTemplate },
  { method: 'GET', path: /^\/v2\/received-text-messages$/, answer: getReceived },
];

interface Asked extends Omit<Ask, 'parts' | 'body' | 'key'> {
  method: string;
  /** Below the service's address. */
  path: string;
  authorization: string | null;
  text: () => Promise<string>;
}

/** The answer to a request. Everything that is wrong with it is told as the real service tells it. */
export async function answerApi({ method, path, authorization, text, ...asked }: Asked): Promise<Response> {
  const here = ROUTES.filter((route) => route.path.test(path));
  const route = here.find((one) => one.method === method);
  if (!route) return nothingHere(here.length > 0 ? 405 : 404);
  try {
    const key = authenticate(authorization, Math.floor(asked.now / 1_000));
    if (route.sends) checkLimits(asked.store, route.sends, key.type, asked.now);
    const parts = (route.path.exec(path) ?? []).slice(1).map(decoded);
    return await route.answer({ ...asked, key, parts, body: method === 'POST' ? await text() : '' });
  } catch (error) {
    if (error instanceof NotifyFault) return faultAnswer(error);
    throw error;
  }
}

/** A part of a path; as it is, when its escapes are broken. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
