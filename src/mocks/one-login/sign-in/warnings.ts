import { type Html, html } from '#platform';
import { type Language, wordsIn } from './words.ts';

/** Warnings, each to be seen before anything else is read. */
export const warnings = (language: Language, texts: readonly string[]): Html[] =>
  texts.map(
    (text) =>
      html`<p class="warning"><span><span class="hidden">${wordsIn(language).warning}: </span>${text}</span></p>`,
  );
