import { CannotMake } from './cannotMake.ts';

/** The name of something new: what its folder or file and its address are called. */
export function checkName(text: string | undefined): string {
  if (!text) throw new CannotMake('Say what to call it, such as: npm run new -- page warm-places');
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length >= 2 && text.length <= 40) return text;
  const hint = slug(text);
  throw new CannotMake(
    `“${text}” cannot be a name: use 2 to 40 small letters, digits and single hyphens, beginning with a letter` +
      (hint.length >= 2 ? `, such as ${hint}.` : '.'),
  );
}

/** The nearest usable name to a text: `Warm Places 2` becomes `warm-places-2`. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');

/** `warm-places` as words: `Warm places`. */
export const titleOf = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** `warm-places` as a name in code: `warmPlaces`. */
export const camelOf = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
