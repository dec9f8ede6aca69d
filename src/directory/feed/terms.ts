// Which of our needs, audiences, ways in and facts a feed's taxonomy terms mean: by our own ids, else by code or words.
import {
  ACCESS,
  type AccessCode,
  AUDIENCES,
  type AudienceCode,
  FACTS,
  type FactCode,
  NEEDS,
  type NeedCode,
} from '../taxonomy.ts';

/** What a set of terms says of a service. */
export interface Meaning {
  needs: NeedCode[];
  audiences: AudienceCode[];
  access: AccessCode[];
  facts: FactCode[];
}

type Kind = keyof Meaning;
const VOCABULARIES = { needs: NEEDS, audiences: AUDIENCES, access: ACCESS, facts: FACTS } as const;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/([a-z]{3})s\b/g, '$1');

const byId = new Map<string, [Kind, string]>();
const byWords = new Map<string, [Kind, string]>();
for (const kind of Object.keys(VOCABULARIES) as Kind[]) {
  for (const [code, { id, label, words }] of Object.entries(VOCABULARIES[kind])) {
    byId.set(id, [kind, code]);
    for (const name of [code, label, ...words]) {
      const key = fold(name);
      // The first to claim a word keeps it: needs before audiences, as they are listed.
      if (key && !byWords.has(key)) byWords.set(key, [kind, code]);
    }
  }
}

/** Reads terms by id, then by code, then by name; what we have no word for means nothing to the finder. */
export function meaningOf(
  terms: readonly { id?: string | undefined; code?: string | undefined; name?: string | undefined }[],
): Meaning {
  const meaning: Meaning = { needs: [], audiences: [], access: [], facts: [] };
  for (const { id, code, name } of terms) {
    const found = byId.get(id ?? '') ?? byWords.get(fold(code ?? '')) ?? byWords.get(fold(name ?? ''));
    if (!found) continue;
    const list = meaning[found[0]] as string[];
    if (!list.includes(found[1])) list.push(found[1]);
  }
  return meaning;
}
