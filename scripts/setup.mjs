// Makes a bare clone ready: packages, a new enough Node, and (with --browser) a browser for the tests.
// Runs on the Node that is there, however old, so it has no dependencies. Safe to run again and again.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const say = (message) => console.log(`waymark: ${message}`);

export const NODE_NEEDED = [22, 13];

/** True when a version such as `v22.12.0` is older than the stated need, 22.13. */
export function tooOld(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major < NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor < NODE_NEEDED[1]);
}

/** True when `node_modules` is missing, unfinished, or older than the lockfile. */
export function stale(folder = root) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  return statSync(installed).mtimeMs < statSync(join(folder, 'package-lock.json')).mtimeMs;
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  return status === 0;
}

function stop(message) {
  console.error(`waymark: ${message}`);
  process.exit(1);
}

/** The version of the Node that npm scripts will find: the one in `node_modules/.bin` first. */
function nodeForScripts() {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { stdout } = spawnSync('node', ['--version'], {
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
    shell: windows,
  });
  return stdout?.trim() || process.version;
}

async function main() {
  if (stale()) {
    say('installing packages (npm ci); the first time takes about a minute …');
    if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
      stop('npm ci failed. Connect to the internet once and run this again.');
    }
  }
  if (tooOld(nodeForScripts())) {
    say(
      `Node ${process.version} is older than ${NODE_NEEDED.join('.')}; adding Node 24 to node_modules (yours stays as it is) …`,
    );
    if (!run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', 'node@24'])) {
      stop(
        `could not add Node 24. Install Node ${NODE_NEEDED.join('.')} or newer from https://nodejs.org and run this again.`,
      );
    }
  }
  if (process.argv.includes('--browser')) {
    const { ensureBrowser } = await import('./browser.mjs');
    ensureBrowser(say, stop);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
