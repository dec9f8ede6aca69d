import { expect, test } from 'vitest';
import { catalogueJsonLd } from './dcat.ts';
import { packages } from './packages.ts';
import { packageSchema } from './schema/package.ts';
import { describing } from './testing.ts';

const about = {
  url: 'https://waymark.example.org',
  title: 'Data',
  description: 'Open data for a hackathon.',
  publisher: { name: 'Waymark', url: 'https://waymark.example.org' },
};
const { found } = packages();
const catalogue = catalogueJsonLd(found, about);
const datasets = catalogue['dcat:dataset'] as Record<string, never>[];
const datasetOf = (name: string): Record<string, unknown> =>
  datasets.find((one) => one['dct:identifier'] === name) as Record<string, unknown>;

test('a catalogue says who publishes it and lists every package', () => {
  expect(catalogue).toMatchObject({
    '@id': 'https://waymark.example.org/data',
    '@type': 'dcat:Catalog',
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': 'Waymark' },
  });
  expect(datasets.map((one) => one['dct:identifier'])).toEqual(found.map(({ name }) => name));
});

test('a dataset has its licence, publisher, time, places, rhythm and files', () => {
  expect(datasetOf('h-clic')).toMatchObject({
    '@type': 'dcat:Dataset',
    'dct:license': [
      {
        '@id': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
        '@type': 'dct:LicenseDocument',
      },
    ],
    'dct:publisher': [{ 'foaf:name': 'Ministry of Housing, Communities and Local Government' }],
    'dct:issued': { '@type': 'xsd:date', '@value': '2025-02-27' },
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': { '@type': 'xsd:date', '@value': '2024-04-01' },
      'dcat:endDate': { '@type': 'xsd:date', '@value': '2024-06-30' },
    },
    'dct:spatial': [
      { '@id': 'http://statistics.data.gov.uk/id/statistical-geography/E92000001', 'skos:prefLabel': 'England' },
    ],
    'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/QUARTERLY' },
  });
  const [first, ...others] = datasetOf('h-clic')['dcat:distribution'] as object[];
  expect(others).toHaveLength(2);
  expect(first).toMatchObject({
    '@type': 'dcat:Distribution',
    'dcat:downloadURL': { '@id': 'https://waymark.example.org/data/h-clic/initial-assessments.csv' },
    'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
  });
});

test('a file that several resources share is one distribution', () => {
  expect(datasetOf('bank-holidays')['dcat:distribution']).toHaveLength(1);
});

test('a date has the type of its precision', () => {
  expect(datasetOf('wards')['dct:issued']).toEqual({ '@type': 'xsd:gYearMonth', '@value': '2025-05' });
});

test('what a package does not say is left out, and nothing is empty', () => {
  const bare = packageSchema.parse(describing('p', { 'a file.csv': { fields: [{ name: 'a' }] } }));
  const [dataset] = catalogueJsonLd([bare], about)['dcat:dataset'] as Record<string, unknown>[];
  for (const absent of [
    'dct:issued',
    'dct:temporal',
    'dct:spatial',
    'dct:publisher',
    'dcat:keyword',
    'dct:description',
  ])
    expect(dataset).not.toHaveProperty(absent);
  expect(JSON.stringify(dataset)).toContain('/data/p/a%20file.csv');
  expect(JSON.stringify(catalogue)).not.toMatch(/""|\[\]|\{\}|null|undefined/);
});

test('every term is in a vocabulary of the context, and no thing but a licence, place or source is named twice', () => {
  const context = Object.keys(catalogue['@context'] as object);
  const ids: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      if (!key.startsWith('@') && !Array.isArray(value)) expect(context).toContain(key.split(':')[0]);
      walk(inside);
    }
    const { '@id': id, '@type': type } = value as Record<string, string>;
    if (id && /^dcat:/.test(type ?? '')) ids.push(id);
  };
  const { '@context': _, ...graph } = catalogue;
  walk(graph);
  expect(ids.length).toBe(new Set(ids).size);
  expect(ids.length).toBeGreaterThan(found.length * 2);
});
