/** Texts that are remembered at most, unless told. */
const REMEMBERED = 4_096;

/** The longest: engines copy strings this short, so that none keeps the large piece of the file it was cut from. */
const LONGEST = 12;

/** The same function, quicker: most columns say the same few short things over and over. Memory is bounded. */
export function remembering<T>(find: (text: string) => T, most = REMEMBERED): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return find(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
