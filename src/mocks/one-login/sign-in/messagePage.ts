import { html } from '#platform';
import { page } from './frame.ts';
import { type Language, type Words, wordsIn } from './words.ts';

/** Where a journey has ended, or cannot go on. */
export type MessageKind = keyof Words['messages'];

interface MessagePageView {
  language: Language;
  /** This page in each language, where it has an address of its own. */
  languages?: Record<Language, string> | undefined;
  kind: MessageKind;
  /** What exactly went wrong, for whoever builds the service. */
  detail?: string | undefined;
  /** Where to go from here; without a label, in the words that suit the page. */
  continueTo?: { href: string; label?: string } | undefined;
}

/** A page with nothing to fill in, whole. */
export function messagePage({ language, languages, kind, detail, continueTo }: MessagePageView): string {
  const words = wordsIn(language);
  const { title, lines } = words.messages[kind];
  const label = continueTo?.label || (kind === 'no-account' ? words.somebodyElse : words.goOn);
  return page(
    { language, languages, title },
    html`<h1>${title}</h1>
${lines.map((line) => html`<p>${line}</p>`)}
${detail && html`<p class="inset">${detail}</p>`}
${continueTo && leadsSomewhere(continueTo.href) && html`<p><a class="button" href="${continueTo.href}">${label}</a></p>`}`,
  );
}

/** False for programs in disguise of an address; the policy of the page would not run them either. */
const leadsSomewhere = (href: string): boolean =>
  URL.canParse(href, NOWHERE) && !['javascript:', 'data:', 'vbscript:'].includes(new URL(href, NOWHERE).protocol);

const NOWHERE = 'https://nowhere.example';
