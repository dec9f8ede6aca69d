import { spaced } from './words.ts';

/** The language asked for: the first of `ui_locales` that there is. */
export const languageOf = (locales: string | undefined): 'en' | 'cy' =>
  spaced(locales)
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => tag === 'en' || tag === 'cy') === 'cy'
    ? 'cy'
    : 'en';

/** True when every word is a language tag, as far as the real provider’s library looks (RFC 5646 §2.1). */
export const areLanguageTags = (locales: string): boolean =>
  spaced(locales).every((tag) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag));
