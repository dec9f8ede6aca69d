// The templates of the pretend service, in English and Welsh.
import { sameUuid } from '../uuid.ts';
import { emails } from './emails.ts';
import { letters } from './letters.ts';
import type { Template, TemplateVersion } from './template.ts';
import { texts } from './texts.ts';

export { type Template, type TemplateVersion, versionOf } from './template.ts';

export const templates: readonly Template[] = [...texts, ...emails, ...letters];

/** The template with an identifier, however that is written. */
export const templateById = (id: string): Template | undefined => templates.find((one) => sameUuid(one.id, id));

const pair = (group: number) => ({
  en: `f000000${group}-0000-4000-8000-0000000000e0`,
  cy: `f000000${group}-0000-4000-8000-0000000000c0`,
});

/** Their identifiers, for settings. */
export const NOTIFY_TEMPLATES = {
  reportReceived: pair(1),
  reportChanged: pair(2),
  spaceHeld: pair(3),
  applicationReceived: pair(4),
  referralReceived: pair(5),
  housingPlan: pair(6),
} as const;

/** What letters that came as files are shown under. It cannot be asked for. */
export const PRECOMPILED: TemplateVersion = {
  id: 'f0000000-0000-4000-8000-0000000000f0',
  name: 'Pre-compiled PDF',
  type: 'letter',
  language: 'en',
  version: 1,
  createdAt: '2026-09-01T09:00:00Z',
  updatedAt: null,
  subject: 'Pre-compiled PDF',
  body: '',
};
