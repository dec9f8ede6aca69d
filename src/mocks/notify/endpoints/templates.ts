// Reading templates, and seeing what a message would say.
import type { Ask } from '../ask.ts';
import { json, notFound, nothingHere } from '../faults.ts';
import { markupOf } from '../message/markup.ts';
import { fill, placeholdersIn, valuesOf } from '../message/placeholders.ts';
import { smsText } from '../message/sms.ts';
import { plainSpace } from '../message/space.ts';
import { nicely } from '../message/typography.ts';
import { read, readJson } from '../requests/read.ts';
import { previewRequest, templatePath, templatesQuery } from '../requests/schemas.ts';
import { service } from '../service.ts';
import { type TemplateVersion, templateById, templates, versionOf } from '../templates/index.ts';
import { checkTemplate, filledBody } from './form.ts';
import { queryOf } from './paging.ts';
import { writtenTime } from './shown.ts';

/** GET /v2/templates */
export function getTemplates({ query }: Ask): Response {
  const { type } = read(templatesQuery, queryOf(query));
  const asked = templates.filter((template) => type === undefined || template.type === type);
  const inOrder = asked.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return json({ templates: inOrder.flatMap((template) => versionOf(template) ?? []).map(shownTemplate) });
}

/** GET /v2/template/{id} */
export const getTemplate = ({ parts }: Ask): Response => json(shownTemplate(find(parts[0])));

/** GET /v2/template/{id}/version/{n}: nought is, as in the real service, the version in use. */
export function getTemplateVersion({ parts: [id, version = ''] }: Ask): Response {
  if (!/^\d+$/.test(version)) return nothingHere(404);
  return json(shownTemplate(find(id, Number(version) || undefined)));
}

/** POST /v2/template/{id}/preview */
export function previewTemplate({ parts: [id], body }: Ask): Response {
  const sent = body === '' ? {} : readJson(body);
  const isObject = typeof sent === 'object' && sent !== null && !Array.isArray(sent);
  const form = read(previewRequest, isObject ? { ...sent, id } : sent);
  const template = find(form.id);
  const values = valuesOf(form.personalisation);
  checkTemplate(template, values);
  const isSms = template.type === 'sms';
  const words = isSms ? smsText(fill(template.body, values, 'words')) : filledBody(template, values);
  return json({
    id: template.id,
    type: template.type,
    version: template.version,
    body: words,
    html: template.type === 'email' ? String(markupOf(words)) : null,
    subject: template.subject === null ? null : plainSpace(nicely(fill(template.subject, values, 'words'))),
    postage: template.type === 'letter' ? 'second' : null,
  });
}

function find(id: string | undefined, version?: number): TemplateVersion {
  const template = templateById(read(templatePath, { id }).id);
  const found = template && versionOf(template, version);
  if (!found) throw notFound();
  return found;
}

const shownTemplate = ({ id, type, name, version, createdAt, updatedAt, subject, body }: TemplateVersion) => ({
  id,
  type,
  created_at: writtenTime(Date.parse(createdAt)),
  updated_at: updatedAt === null ? null : writtenTime(Date.parse(updatedAt)),
  created_by: service.team[3],
  version,
  body,
  subject,
  name,
  personalisation: Object.fromEntries(placeholdersIn(subject ?? '', body).map((key) => [key, { required: true }])),
  postage: type === 'letter' ? 'second' : null,
  letter_contact_block: type === 'letter' ? service.letterContact : null,
});
