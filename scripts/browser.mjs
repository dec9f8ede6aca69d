// Finds a browser for the tests, or gets one. No dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const ON_A_MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Flags that let Chromium run as root in a container and keep it from calling home. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of an installed Chrome, Chromium or Edge, or of the one Playwright keeps; `undefined` when there is none. */
export function findBrowser(env = process.env) {
  if (env.CHROME_PATH && existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  // A managed laptop has Chrome under the person's own folder, not under Program Files.
  const programs = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
  const onWindows = programs.flatMap((folder) => ON_WINDOWS.map((path) => `${folder}\\${path}`));
  return [...onPath, ...ON_A_MAC, ...onWindows].find(usable) ?? playwrightsOwn();
}

/** False for Ubuntu's stand-in, a small script that only says which snap to install. */
function usable(path) {
  if (!existsSync(path)) return false;
  return statSync(path).size > 10_000 || !readFileSync(path, 'latin1').includes('requires the chromium snap');
}

function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Makes sure there is a browser: the one installed, else Playwright's, else Debian's; else says what to install. */
export function ensureBrowser(say, stop) {
  if (findBrowser()) return;
  say('no Chrome, Chromium or Edge found; asking Playwright for Chromium …');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  if (findBrowser()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('that did not work; installing Debian’s chromium …');
    const quiet = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    const packages = ['chromium', 'fonts-dejavu-core'];
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
    if (findBrowser()) return;
  }
  stop('the browser tests need Chrome, Chromium or Edge: install one (or set CHROME_PATH to it) and run this again.');
}
