// How text becomes values, as the real provider’s library does it.

/** Words separated by spaces. */
export const spaced = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean);

/** A parameter; one that is empty or blank is as good as missing. */
export const filled = (parameters: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(parameters, name) && parameters[name]?.trim() ? parameters[name] : undefined;

/** A whole number that fits 32 bits (Java’s `Integer.parseInt`); undefined when the text is none. */
export function integer(text: string): number | undefined {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= -(2 ** 31) && value < 2 ** 31 ? value : undefined;
}
