// Writes data/services: an invented directory of support services in the shape of Open Referral UK 3.0.
// The same bytes every time: nothing here reads a clock, a random number or the network.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composer } from './compose.ts';
import { KINDS } from './kinds/index.ts';
import { taxonomies } from './terms.ts';

/** One record a line, so that a change to one service is a change to one line. */
const lines = (records: object[]): string => `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;

/** The files of the package by name, with their text. */
export function files(): Record<string, string> {
  const compose = composer();
  const services = Object.entries(KINDS).flatMap(([name, kind]) =>
    kind.services.map((_, index) => compose(name, kind, index)),
  );
  return { 'services.json': lines(services), 'taxonomies.json': lines(taxonomies) };
}

/** Writes the files into `<data folder>/services` and answers what was written, a line each. */
export function build(dataFolder: string): string[] {
  const folder = join(dataFolder, 'services');
  mkdirSync(folder, { recursive: true });
  return Object.entries(files()).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return `services/${name}: ${text.split('\n').length - 3} records, ${Math.round(text.length / 1000)} kB`;
  });
}
