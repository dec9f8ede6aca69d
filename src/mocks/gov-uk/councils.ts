// The councils of England as GOV.UK knows them.
import Papa from 'papaparse';
import { z } from 'zod';
import { readData } from '#platform';

/** A council that stands alone or above others, as `/api/local-authority` writes it. */
const council = z.object({
  name: z.string(),
  homepage_url: z.string().nullable(),
  tier: z.enum(['unitary', 'district', 'county']),
  slug: z.string(),
});

/** A council, with the county above it where there are two tiers. */
export const localAuthority = council.extend({ parent: council.optional() });
export type LocalAuthority = z.output<typeof localAuthority>;

export interface Councils {
  bySlug: ReadonlyMap<string, LocalAuthority>;
  /** By GSS code. */
  byCode: ReadonlyMap<string, LocalAuthority>;
}

const row = z.object({
  'local-authority-code': z.string(),
  'gss-code': z.string(),
  'official-name': z.string(),
  'nice-name': z.string(),
  'local-authority-type': z.string(),
  'county-la': z.string(),
});

/** What our data calls them. Combined authorities and the Greater London Authority are none of GOV.UK's tiers. */
const TIERS: Record<string, LocalAuthority['tier']> = {
  UA: 'unitary',
  MD: 'unitary',
  LBO: 'unitary',
  CC: 'unitary',
  NMD: 'district',
  CTY: 'county',
};

/** Slugs that are not made from the name. */
const SLUGS: Record<string, string> = {
  E06000058: 'bournemouth-christchurch-poole',
  E07000112: 'folkestone-hythe',
};

/** Home pages of the councils that the kit is for; the others have none here, as some have none there. */
const HOME_PAGES: Record<string, string> = {
  E08000025: 'https://www.birmingham.gov.uk/',
  E08000026: 'https://www.coventry.gov.uk/',
  E08000027: 'https://www.dudley.gov.uk/',
  E08000028: 'https://www.sandwell.gov.uk/',
  E08000029: 'https://www.solihull.gov.uk/',
  E08000030: 'https://go.walsall.gov.uk/',
  E08000031: 'https://www.wolverhampton.gov.uk/',
};

let councils: Promise<Councils> | undefined;

/** Reads them, once. */
export function readCouncils(): Promise<Councils> {
  councils ??= readData('councils/england-councils.csv').then(parse);
  return councils;
}

function parse(text: string): Councils {
  const { data } = Papa.parse(text.trim(), { header: true, skipEmptyLines: true });
  const rows = z.array(row).parse(data);
  const counties = new Map(
    rows.map((one) => [one['local-authority-code'], alone(one)] as const).filter(([, one]) => one?.tier === 'county'),
  );
  const all = rows.flatMap((one) => {
    const own = alone(one);
    const parent = own?.tier === 'district' ? counties.get(one['county-la']) : undefined;
    return own ? [{ code: one['gss-code'], council: { ...own, ...(parent && { parent }) } }] : [];
  });
  return {
    bySlug: new Map(all.map((one) => [one.council.slug, one.council])),
    byCode: new Map(all.map((one) => [one.code, one.council])),
  };
}

function alone(one: z.output<typeof row>): LocalAuthority | undefined {
  const code = one['gss-code'];
  const tier = TIERS[one['local-authority-type']];
  return (
    tier && {
      name: one['official-name'],
      homepage_url: HOME_PAGES[code] ?? null,
      tier,
      slug: SLUGS[code] ?? slugOf(one['nice-name']),
    }
  );
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z\d]+/g, '-');
