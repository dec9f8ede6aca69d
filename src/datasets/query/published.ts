import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packages } from '../packages/packages.ts';
import type { DataPackage, Resource } from '../packages/schema/package.ts';

/** The answers that organisers score by: in the repository, but never on the site. */
const isAnswers = (path: string): boolean => /(^|\/)truth\.csv$/i.test(path);

/** The packages as the site shows them: without the answers of a challenge. */
export const published = (all: readonly DataPackage[] = packages().found): DataPackage[] =>
  all.map((pack) => ({ ...pack, resources: pack.resources.filter(({ path }) => !path.some(isAnswers)) }));

/** A package that the site shows, by its name. */
export const publishedPackage = (name: string): DataPackage | undefined =>
  published().find((pack) => pack.name === name);

/** Whether a package describes nobody: the word is one of its keywords. */
export const isInvented = ({ keywords }: Pick<DataPackage, 'keywords'>): boolean => keywords.includes('invented');

/** A file of a package that the site shows: its bytes, and its media type where that is told; else undefined. */
export function publishedFile(pack: DataPackage, path: string): { bytes: Buffer; mediatype?: string } | undefined {
  const resource = pack.resources.find((one) => one.path.includes(path));
  const file = join(pack.folder, path);
  if (!resource || !existsSync(file)) return undefined;
  const { mediatype } = resource;
  return { bytes: readFileSync(file), ...(mediatype !== undefined && { mediatype }) };
}

const versions = new Map<string, string>();

/** A short text that changes when a resource’s files or description do. Files are read once: they stay while the site runs. */
export function versionOf(pack: DataPackage, resource: Resource): string {
  const key = `${pack.folder}/${resource.name}`;
  const known = versions.get(key);
  if (known) return known;
  const hash = createHash('sha256').update(JSON.stringify(resource));
  const files = resource.path.map((path) => join(pack.folder, path)).filter((file) => existsSync(file));
  for (const file of files) hash.update(readFileSync(file));
  const made = hash.digest('base64url').slice(0, 16);
  versions.set(key, made);
  return made;
}

/** A package’s own description for other programs: as in its file, without what is held back, its files under `address`. */
export function publishedDescription(pack: DataPackage, address: string): Record<string, unknown> {
  const shown = new Set(pack.resources.map(({ name }) => name));
  // It has been read and checked: this takes it again as it was written, without what reading filled in.
  const json = JSON.parse(readFileSync(join(pack.folder, 'datapackage.json'), 'utf8')) as {
    resources: { name: string; path: string | string[] }[];
  };
  const absolute = (path: string) => `${address}/${path.split('/').map(encodeURIComponent).join('/')}`;
  const resources = json.resources
    .filter(({ name }) => shown.has(name))
    .map(({ path, ...rest }) => ({ ...rest, path: Array.isArray(path) ? path.map(absolute) : absolute(path) }));
  return { ...json, resources };
}
