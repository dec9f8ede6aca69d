import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config } from './config.ts';

/** The `data/` folder: beside the sources when they run as they are, inside `dist/` once built. */
const dataFolder = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'data', 'services'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The data folder is missing: run npm run data:build.');
    folder = parent;
  }
  return join(folder, 'data');
})();

/** The path of a file of the kit's own open data, such as `postcodes/west-midlands-postcodes.csv`. */
export const dataPath = (name: string): string => join(dataFolder, name);

/** Reads a file of the kit's own open data as text. */
export const readData = (name: string): Promise<string> => readFile(dataPath(name), 'utf8');

/** The path of a file that this installation keeps for itself, under `DATA_DIR`. */
export const statePath = (name: string): string => resolve(config().dataDir, name);

/** Reads a kept file, or answers `undefined` when there is none. */
export async function readState(name: string): Promise<string | undefined> {
  try {
    return await readFile(statePath(name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keeps a file for this user alone (it may hold a key): whole or not at all, whatever happens half-way. */
export async function writeState(name: string, text: string): Promise<void> {
  const path = statePath(name);
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, path);
}
