/** The messages there are, with the pretend service's identifiers; NOTIFY_TEMPLATES gives a council's own. */
export const TEMPLATES = {
  /** ((reference)), ((link)) */
  'report-received': 'f0000001-0000-4000-8000-0000000000e0',
  /** ((place)), ((until)), ((reference)), ((pets)), ((phone)) */
  'space-held': 'f0000003-0000-4000-8000-0000000000e0',
  /** ((what)), ((reference)), ((link)): as a text, and as an e-mail */
  'received-text': 'f0000007-0000-4000-8000-0000000000e0',
  'received-email': 'f0000008-0000-4000-8000-0000000000e0',
  /** ((what)), ((reference)), ((news)), ((link)) */
  'news-text': 'f0000009-0000-4000-8000-0000000000e0',
  'news-email': 'f000000a-0000-4000-8000-0000000000e0',
} as const;

export type TemplateName = keyof typeof TEMPLATES;
