// The examples of docs/one-login.md, as they stand there: nothing is changed but the addresses they name.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const root = join(import.meta.dirname, '../../../..');
export const guide = readFileSync(join(root, 'docs/one-login.md'), 'utf8');

export interface Elsewhere {
  /** The provider, without a final slash. */
  provider: string;
  /** The app that people sign in to, without a final slash. */
  app?: string;
}

/** The one example that says `mark`, for another provider and another app than it names. */
export function example(mark: string, { provider, app = 'http://localhost:8080' }: Elsewhere): string {
  const blocks = [...guide.matchAll(/^```\w+\n(.*?)^```/gms)].map((match) => match[1] as string);
  const [found, ...others] = blocks.filter((block) => block.includes(mark));
  if (found === undefined || others.length > 0) throw new Error(`No example, or more than one, says ${mark}`);
  return found.replaceAll('http://127.0.0.1:4700', provider).replaceAll('http://localhost:8080', app);
}

/** An example as a file, within the project so that it finds its packages, until the tests of this file are over. */
export function exampleFile(name: string, elsewhere: Elsewhere): string {
  const parent = join(root, '.waymark/test');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'guide-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  writeFileSync(file, example(`// ${name}`, elsewhere));
  return file;
}
