// Our own small taxonomy, as the Open Referral UK entities that a feed publishes.
import { ACCESS, AUDIENCES, FACTS, NEEDS, TAXONOMIES } from '../../../src/directory/taxonomy.ts';

const TERMS = { needs: NEEDS, audiences: AUDIENCES, access: ACCESS, facts: FACTS };

/** The four taxonomies with their terms (`code` is our own code, an HSDS field). */
export const taxonomies = Object.entries(TAXONOMIES).map(([key, taxonomy]) => ({
  ...taxonomy,
  version: '1',
  taxonomy_terms: Object.entries(TERMS[key as keyof typeof TERMS]).map(([code, term]) => ({
    id: term.id,
    code,
    name: term.label,
    description: term.hint,
    taxonomy: taxonomy.name,
    taxonomy_id: taxonomy.id,
  })),
}));

const byCode = new Map(taxonomies.flatMap(({ taxonomy_terms }) => taxonomy_terms.map((term) => [term.code, term])));

/** The term with this code. */
export function termOf(code: string) {
  const term = byCode.get(code);
  if (!term) throw new Error(`No term has the code ${code}.`);
  return term;
}
