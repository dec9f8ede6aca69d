import type { MessageType } from '../state/notification.ts';

type Language = 'en' | 'cy';

interface Version {
  /** An ISO time: when this version was saved. */
  savedAt: string;
  /** Of e-mails and letters. */
  subject?: string;
  body: string;
}

/** A message in one language. */
export interface Template {
  id: string;
  name: string;
  type: MessageType;
  language: Language;
  /** Oldest first; the last is the one in use. */
  versions: readonly [Version, ...Version[]];
}

/** One version of a template, as messages are made from it. */
export interface TemplateVersion extends Omit<Template, 'versions'> {
  version: number;
  createdAt: string;
  updatedAt: string | null;
  subject: string | null;
  body: string;
}

/** A version by its number, from 1; the one in use when none is given. Undefined when there is no such version. */
export function versionOf({ versions, ...template }: Template, number = versions.length): TemplateVersion | undefined {
  const found = versions[number - 1];
  if (!found) return undefined;
  const { savedAt, subject = null, body } = found;
  const updatedAt = number > 1 ? savedAt : null;
  return { ...template, version: number, createdAt: versions[0].savedAt, updatedAt, subject, body };
}
