// What sending has in common, whatever is sent.
import type { Ask } from '../ask.ts';
import { badRequest, invalid } from '../faults.ts';
import { checkPlaceholders, fill, placeholdersIn, type Values } from '../message/placeholders.ts';
import { service } from '../service.ts';
import type { MessageType } from '../state/notification.ts';
import { type TemplateVersion, templateById, versionOf } from '../templates/index.ts';

/** The template that a message of a type is to be made from. Throws the BadRequestError when it cannot be. */
export function templateFor(id: string, type: MessageType): TemplateVersion {
  const template = templateById(id);
  const version = template && versionOf(template);
  if (!version) throw badRequest('Template not found');
  if (version.type !== type) throw badRequest(`${version.type} template is not suitable for ${type} notification`);
  return version;
}

/** Throws the BadRequestError that names the placeholders without a value: those of the subject first. */
export const checkTemplate = ({ subject, body }: TemplateVersion, values: Values): void =>
  checkPlaceholders(placeholdersIn(subject ?? '', body), values);

/** The body of an e-mail or letter, as answers give it. */
export const filledBody = ({ body }: TemplateVersion, values: Values): string => fill(body, values, 'bullets').trim();

/** Throws the ValidationError when something is to be sent in the past or later than in a day. Nothing waits, all the same. */
export function checkScheduled(at: string | null | undefined, now: number): void {
  if (at === null || at === undefined) return;
  const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(at) ? at : `${at}Z`);
  if (Number.isNaN(time))
    throw invalid(
      'scheduled_for datetime format is invalid. It must be a valid ISO8601 date time format, https://en.wikipedia.org/wiki/ISO_8601',
    );
  if (time < now) throw invalid('scheduled_for datetime can not be in the past');
  if (time > now + 86_400_000) throw invalid('scheduled_for datetime can only be 24 hours in the future');
}

/** The answer to a message that was accepted, but for what is in it. */
export const accepted = (
  { base }: Ask,
  id: string,
  reference: string | undefined,
  template: TemplateVersion,
): Record<string, unknown> => ({
  id,
  reference: reference ?? null,
  uri: `${base}/v2/notifications/${id}`,
  template: {
    id: template.id,
    version: template.version,
    uri: `${base}/services/${service.id}/templates/${template.id}`,
  },
  scheduled_for: null,
});

/** What is remembered of a template with a message. */
export const templateOf = ({ id, name, version, language }: TemplateVersion) => ({ id, name, version, language });
