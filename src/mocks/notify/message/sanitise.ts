// `sanitise_content_for`: what a stranger typed cannot become a link or a heading in an e-mail (post_notifications.py).

const ADDRESS = /\b(?<![@.])(https?:\/\/)?([\w-]+\.)+([a-z]{2,63})(?!@)\b([/?#][^<\s]*)?/gi;
const MARKDOWN = /([`*_()\\{}[\]<>#+\-.!|])/g;

export interface Sanitised {
  personalisation: Record<string, unknown>;
  /** What was changed, for the answer. */
  changes: Record<string, { unsanitised: string; sanitised: string }>;
}

/** The values, with those named made harmless. */
export function sanitise(personalisation: Record<string, unknown>, names: readonly unknown[]): Sanitised {
  const wanted = new Set(names.map((name) => key(String(name))));
  const changes: Sanitised['changes'] = {};
  const entries = Object.entries(personalisation).map(([name, value]) => {
    if (typeof value !== 'string' || !wanted.has(key(name))) return [name, value];
    const sanitised = harmless(value);
    if (sanitised !== value) changes[name] = { unsanitised: value, sanitised };
    return [name, sanitised];
  });
  return { personalisation: Object.fromEntries(entries), changes };
}

const key = (name: string): string => name.replaceAll(/[ _-]/g, '').toLowerCase();

/** An address goes; `Smith.Jones`, which only looks like one, is broken up. */
const harmless = (text: string): string =>
  text
    .replaceAll(ADDRESS, (found) => (/^[a-z0-9.-]+$/i.test(found) ? found.replaceAll('.', '. ') : ''))
    .replaceAll(MARKDOWN, '\\$1');
