// The catalogue as DCAT 3 in JSON-LD (https://www.w3.org/TR/vocab-dcat-3/), so that other catalogues can harvest it.
import type { Description } from './schema/package.ts';

/** Whose catalogue it is, and where: `url` is the site’s address, without a slash at its end. */
export interface CatalogueAbout {
  url: string;
  title: string;
  description: string;
  publisher: { name: string; url?: string };
}

type Node = { [property: string]: string | Node | Node[] | string[] };

const CONTEXT: Node = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const FREQUENCY = { monthly: 'MONTHLY', quarterly: 'QUARTERLY', yearly: 'ANNUAL', irregular: 'IRREG', never: 'NEVER' };
const EU = 'http://publications.europa.eu/resource/authority';
const GSS = 'http://statistics.data.gov.uk/id/statistical-geography/';
const ENGLISH = { '@id': `${EU}/language/ENG` };
const DATA_PACKAGE = { '@id': 'https://datapackage.org/profiles/2.0/datapackage.json' };

/** Describes packages as one `dcat:Catalog`: a dataset each, and a distribution for each of their files. */
export function catalogueJsonLd(packs: Description[], { url, title, description, publisher }: CatalogueAbout): Node {
  return {
    '@context': CONTEXT,
    '@id': `${url}/data`,
    '@type': 'dcat:Catalog',
    'dct:title': title,
    'dct:description': description,
    'dct:language': ENGLISH,
    'dct:publisher': agent({ title: publisher.name, path: publisher.url }),
    'foaf:homepage': { '@id': `${url}/data` },
    'dcat:dataset': packs.map((pack) => dataset(pack, url)),
  };
}

function dataset(pack: Description, url: string): Node {
  const page = `${url}/data/${pack.name}`;
  const { 'waymark:temporal': temporal, 'waymark:spatial': spatial, 'waymark:frequency': frequency } = pack;
  const publishers = pack.contributors.filter(({ roles }) => roles.includes('publisher'));
  const issued = pack['waymark:published'] ?? pack.created;
  return {
    '@id': page,
    '@type': 'dcat:Dataset',
    'dct:identifier': pack.name,
    'dct:title': pack.title ?? pack.name,
    ...(pack.description && { 'dct:description': pack.description }),
    ...(pack.version && { 'dcat:version': pack.version }),
    ...(pack.keywords.length > 0 && { 'dcat:keyword': pack.keywords }),
    ...(publishers.length > 0 && { 'dct:publisher': publishers.map(agent) }),
    ...(issued && { 'dct:issued': dated(issued) }),
    ...(frequency && { 'dct:accrualPeriodicity': { '@id': `${EU}/frequency/${FREQUENCY[frequency]}` } }),
    ...(temporal && {
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': dated(temporal.start),
        'dcat:endDate': dated(temporal.end),
      },
    }),
    ...(spatial.length > 0 && {
      'dct:spatial': spatial.map(({ code, name }) => ({
        '@id': `${GSS}${code}`,
        '@type': 'dct:Location',
        'skos:prefLabel': name,
      })),
    }),
    'dct:license': licences(pack),
    'dct:source': pack.sources.map(({ title, path }) => ({ ...(path && { '@id': path }), 'dct:title': title })),
    'dct:language': ENGLISH,
    'dct:conformsTo': DATA_PACKAGE,
    'dcat:landingPage': { '@id': page },
    'dcat:distribution': distributions(pack, page),
  };
}

/** One distribution a file; a file that several resources share is one. */
function distributions(pack: Description, page: string): Node[] {
  const files = pack.resources.flatMap((resource) => resource.path.map((path) => ({ ...resource, path })));
  const first = files.filter(({ path }, i) => files.findIndex((other) => other.path === path) === i);
  return first.map(({ path, name, title, mediatype }) => {
    const address = `${page}/${path.split('/').map(encodeURIComponent).join('/')}`;
    return {
      '@id': `${address}#distribution`,
      '@type': 'dcat:Distribution',
      'dct:title': title ?? name,
      'dcat:accessURL': { '@id': page },
      'dcat:downloadURL': { '@id': address },
      ...(mediatype && { 'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediatype}` } }),
      'dct:license': licences(pack),
    };
  });
}

const licences = ({ licenses }: Description): Node[] =>
  licenses.map(({ name, title, path }) => ({
    ...(path && { '@id': path }),
    '@type': 'dct:LicenseDocument',
    'dct:title': title ?? name ?? path ?? 'Not named',
  }));

const agent = ({ title, path }: { title?: string | undefined; path?: string | undefined }): Node => ({
  '@type': 'foaf:Agent',
  ...(title && { 'foaf:name': title }),
  ...(path && { 'foaf:homepage': { '@id': path } }),
});

/** A date with the type its precision has: a year, a month, a day or a moment. */
function dated(text: string): Node {
  const type = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' }[text.length] ?? 'dateTime';
  return { '@type': `xsd:${type}`, '@value': text };
}
