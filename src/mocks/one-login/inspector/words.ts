// Small pieces of markup that the inspector writes often.
import { type Html, html } from '#platform';

/** Plain English in which backticks mark code: “`aud` is …”. An unpaired backtick stays as it is. */
export function inlineCode(text: string): Html {
  const pieces = text.split(/`([^`]+)`/);
  return html`${pieces.map((piece, i) => (i % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}

/** A parameter's name that may break after an underscore or hyphen, so that it fits a phone: client_|assertion_|type. */
export function breakable(name: string): Html {
  return html`${name.split(/(?<=[_-])/).map((piece, i) => (i === 0 ? piece : html`<wbr>${piece}`))}`;
}

/** Text for showing: short as it is, long with its beginning and how long it was. */
export function abridged(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most)}… (${text.length.toLocaleString('en-GB')} characters)`;
}
