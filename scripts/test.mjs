// Everything `npm test` promises, in the order that fails soonest; says what it is doing and stops at the first failure.
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const steps = [
  ['Checking types', 'check'],
  ['Linting', 'lint'],
  ['Unit tests', 'test:unit'],
  ['Building', 'build'],
  ['Walking the built site in a browser', 'test:browser'],
];

for (const [title, script] of steps) {
  console.log(`\n▸ ${title} (npm run ${script})`);
  const started = Date.now();
  if (!npm(['run', '--silent', script], { cwd, env: { ASTRO_TELEMETRY_DISABLED: '1' } })) {
    console.error(`\n✗ ${title} failed. Run it alone with: npm run ${script}`);
    process.exit(1);
  }
  console.log(`✓ ${title}: ${Math.round((Date.now() - started) / 1000)} s`);
}
