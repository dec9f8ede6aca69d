// Who there is to sign in as. Everybody is invented: districts of Birmingham for surnames, streets that are on no map,
// Ofcom’s numbers for drama, e-mail at example.org, documents with numbers nobody has. Only postcodes are real.
import { type Persona, personaSchema } from '../state/vocabulary.ts';
import { addresses } from './personas/addresses.ts';
import { documents } from './personas/documents.ts';
import { everyday } from './personas/everyday.ts';
import { levels } from './personas/levels.ts';
import { names } from './personas/names.ts';

/** Everybody, the most useful first. */
export const PERSONAS: readonly Persona[] = [...everyday, ...names, ...addresses, ...documents, ...levels].map((one) =>
  personaSchema.parse(one),
);
