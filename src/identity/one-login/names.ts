import { z } from 'zod';
import { TokenRefused } from './tokens.ts';

const nameSchema = z
  .object({
    validFrom: z.iso.date().nullish(),
    validUntil: z.iso.date().nullish(),
    nameParts: z.array(z.object({ value: z.string(), type: z.enum(['GivenName', 'FamilyName']) })).min(1),
  })
  .transform(({ nameParts, validFrom, validUntil }) => {
    const of = (type: string) => nameParts.filter((part) => part.type === type).map(({ value }) => value);
    return {
      // Parts stay in their order, which is the person's own or that of their documents: it may begin with the family.
      full: nameParts.map(({ value }) => value).join(' '),
      given: of('GivenName'),
      family: of('FamilyName'),
      from: validFrom ?? undefined,
      until: validUntil ?? undefined,
    };
  });

/** A name somebody has or had: whole, by its parts, and between which dates (`YYYY-MM-DD`). */
export type Name = z.output<typeof nameSchema>;

export const namesSchema = z.array(nameSchema);

/** The name that is somebody's now: the one without an end, the latest if there are several. Throws `TokenRefused`. */
export function currentName(names: readonly Name[]): Name {
  const current = names
    .filter(({ until }) => until === undefined)
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0];
  if (!current) throw new TokenRefused('name', 'no name is without an end');
  return current;
}
