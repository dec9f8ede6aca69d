import { expect, test } from 'vitest';
import { withoutAddresses } from './astroLog.ts';

test.each([
  [
    'No API Route handler exists for the method "PUT" for the route "/sent/s3cret/plan".\nFound handlers: "GET"',
    'No API Route handler exists for the method "PUT" for the route "…".',
  ],
  ['Could not render https://waymark.example/find?where=B1+2ND&open=now\nError: No', 'Could not render …'],
  ['Unhandled rejection while rendering http://127.0.0.1:4321/find?q=tess', 'Unhandled rejection while rendering …'],
  ['Could not render /find?where=B1', 'Could not render …'],
  ['TypeError: The body is no form', 'TypeError: The body is no form'],
])('%j is written without the address somebody asked for', (said, written) => {
  expect(withoutAddresses(said)).toBe(written);
});
