// Finds a browser for the tests, or gets one. No dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

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
  for (const command of COMMANDS) {
    for (const folder of folders) {
      const path = join(folder, command);
      if (existsSync(path)) return path;
    }
  }
  return APPLICATIONS.find((path) => existsSync(path)) ?? playwrightsOwn(env);
}

function playwrightsOwn(env) {
  const caches = [
    env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(homedir(), 'AppData/Local/ms-playwright'),
  ];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  for (const cache of caches.filter((path) => path && existsSync(path))) {
    for (const folder of readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name))) {
      const found = inside.map((path) => join(cache, folder, path)).find((path) => existsSync(path));
      if (found) return found;
    }
  }
  return undefined;
}

/** Makes sure there is a browser: the one installed, else Playwright's, else Debian's; else says what to install. */
export function ensureBrowser(say, stop) {
  if (findBrowser()) return;
  say('no Chrome, Chromium or Edge found; asking Playwright for Chromium …');
  const quiet = { stdio: 'inherit', shell: process.platform === 'win32' };
  spawnSync('npx', ['playwright', 'install', 'chromium'], { ...quiet, timeout: 300_000 });
  if (findBrowser()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('that did not work; installing Debian’s chromium …');
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], quiet);
    if (findBrowser()) return;
  }
  stop('the browser tests need Chrome, Chromium or Edge: install one (or set CHROME_PATH to it) and run this again.');
}
