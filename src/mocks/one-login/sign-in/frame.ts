// What every page of the pretend One Login stands in: the banner that says so, the languages, the foot.
import { type Html, html, raw } from '#platform';
import { STYLE } from './look.ts';
import { type Language, wordsIn } from './words.ts';

export interface Frame {
  language: Language;
  /** The same page in each language; without them there is no choice. */
  languages?: Record<Language, string> | undefined;
  title: string;
  /** True when the page tells of a mistake, which its title then begins with. */
  wrong?: boolean;
  /** The address of the inspector. */
  inspect?: string | undefined;
}

/** A whole page around its main part. */
export function page({ language, languages, title, wrong = false, inspect }: Frame, main: Html): string {
  const words = wordsIn(language);
  return String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#ffb627">
<title>${wrong && `${words.error}: `}${title} – ${words.pretend}</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="pretend"><p class="wide"><strong>${words.pretend}</strong> – ${words.pretendWhy}</p></header>
${languages && choiceOf(language, languages)}
<main class="wide" id="main" tabindex="-1">
${main}
</main>
<footer><div class="wide">
<p>${words.footer}</p>
${inspect && html`<p><a href="${inspect}">${words.inspect}</a></p>`}
</div></footer>
</body>
</html>
`);
}

const NAMES: Record<Language, string> = { en: 'English', cy: 'Cymraeg' };

/** Each language by its own name, so that whoever reads only that one finds it. */
const choiceOf = (current: Language, addresses: Record<Language, string>): Html =>
  html`<nav class="languages wide" aria-label="${wordsIn(current).languages}"><ul>${(['en', 'cy'] as const).map(
    (language) =>
      html`<li>${
        language === current
          ? html`<span lang="${language}" aria-current="true">${NAMES[language]}</span>`
          : html`<a href="${addresses[language]}" lang="${language}" hreflang="${language}" rel="alternate">${NAMES[language]}</a>`
      }</li>`,
  )}</ul></nav>`;
