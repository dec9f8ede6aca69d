// What the inspector's page may do, for its Content-Security-Policy header: its own style, its own script, its own server.
import { createHash } from 'node:crypto';
import { inspectorLook } from './look.ts';
import { inspectorScript } from './script.ts';

/** The script as a policy names it: `'sha256-…'`. */
export const inspectorScriptHash = hashOf(inspectorScript);

/** The header's value. Nothing else may be loaded or run, and no other page may frame this one. */
export const inspectorPolicy = (): string => POLICY;

const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(inspectorLook)}`,
  `script-src ${inspectorScriptHash}`,
  "connect-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
