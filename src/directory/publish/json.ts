// JSON as the standard wants it: an empty field is left out, never null (null fails the ORUK 3.0 schemas).

/** The value as JSON text without a single null: null fields are omitted, null list items dropped. */
export const write = (value: unknown): string =>
  JSON.stringify(value, (_, item) => {
    if (item === null) return undefined;
    return Array.isArray(item) ? item.filter((each) => each !== null && each !== undefined) : item;
  });

/** The fields of a record that hold one value: what a list shows of it. */
export const oneToOne = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && typeof value !== 'object'));

/** Text ready to be searched: small letters, without accents, curly apostrophes made straight. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();
