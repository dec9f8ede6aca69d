// For tests: packages in a folder of their own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by their path, as text, bytes or what is to be JSON, in a new folder that goes when the test is finished. */
export function folderWith(files: Record<string, unknown>): string {
  const root = mkdtempSync(join(tmpdir(), 'waymark-packages-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    const asIs = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(root, path), asIs ? content : JSON.stringify(content));
  }
  return root;
}

/** A description of a package of CSV files, each resource named as its file. */
export function describing(name: string, schemas: Record<string, object>, more: object = {}): object {
  return {
    name,
    licenses: [{ name: 'CC0-1.0' }],
    sources: [{ title: 'Invented for a test' }],
    resources: Object.entries(schemas).map(([file, schema]) => ({ name: file.split('.')[0], path: file, schema })),
    ...more,
  };
}
