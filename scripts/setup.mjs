// Makes a bare clone ready: packages, a new enough Node, and (with --browser) a browser for the tests.
// Runs on the Node that is there, however old, so it has no dependencies. Safe to run again and again.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
const say = (message) => console.log(`waymark: ${message}`);

/** True when a version such as `v22.12.0` is older than a need such as `>=22.13`. */
export function tooOld(version, needed) {
  const numbers = (text) => text.replace(/^\D+/, '').split('.').map(Number);
  const [major, minor = 0] = numbers(version);
  const [neededMajor, neededMinor = 0] = numbers(needed);
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
}

/**
 * True when what is installed is not what the lockfile says: nothing there, an installation cut short, or other versions.
 * Compares what npm wrote down, not dates, which a copied or unpacked folder gets wrong.
 */
export function stale(folder) {
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  const installed = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  if (!installed) return true;
  return Object.entries(wanted ?? {}).some(([path, { version, integrity, optional }]) => {
    if (path === '') return false;
    const there = installed[path];
    // Packages for other systems are optional, and left out.
    return there ? there.version !== version || there.integrity !== integrity : !optional;
  });
}

/** The package that is nothing but Node for this system; it needs no install script, which npm 12 or a policy may block. */
export function nodePackage(platform = process.platform, arch = process.arch) {
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * The version of the Node that npm's scripts find: one in `node_modules` comes before the machine's own. It need not be
 * the one that runs this: that may have come from `node_modules`, and gone with them a moment ago.
 */
function nodeForScripts() {
  const own = ['node', nodePackage()].flatMap((name) =>
    ['node', 'node.exe'].map((file) => join(root, 'node_modules', name, 'bin', file)),
  );
  for (const path of [...own.filter((file) => existsSync(file)), 'node']) {
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return process.version;
}

function installPackages() {
  say('installing packages (npm ci); the first time takes about a minute …');
  // Hosts that set NODE_ENV=production would leave out what the build needs.
  const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  if (npm(['ci', '--include=dev', '--include=optional', ...quiet], { cwd: root, env })) return;
  stop(
    'npm ci failed; what npm said is above. The first time needs the internet. If it says that files are in use or ' +
      'cannot be removed, stop whatever runs from this folder, delete node_modules and run this again.',
  );
}

function addNode(needed) {
  say(`Node ${nodeForScripts()} is older than ${needed}; adding Node 24 to node_modules (yours stays as it is) …`);
  for (const name of ['node', nodePackage()]) {
    npm(['install', '--no-save', ...quiet, `${name}@24`], { cwd: root });
    if (!tooOld(nodeForScripts(), needed)) return;
  }
  stop(`could not add Node 24. Install Node ${needed} or newer from https://nodejs.org and run this again.`);
}

function stop(message) {
  console.error(`waymark: ${message}`);
  process.exit(1);
}

async function main() {
  const needed = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace(/^\D+/, '');
  if (stale(root)) installPackages();
  if (tooOld(nodeForScripts(), needed)) addNode(needed);
  if (process.argv.includes('--browser')) {
    const { ensureBrowser } = await import('./browser.mjs');
    ensureBrowser(say, stop);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
