// Everything `npm test` promises, in the order that fails soonest; says what it is doing and stops at the first failure.
import { spawnSync } from 'node:child_process';

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
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\n✗ ${title} failed. Run it alone with: npm run ${script}`);
    process.exit(1);
  }
  console.log(`✓ ${title}: ${Math.round((Date.now() - started) / 1000)} s`);
}
