// Runs npm from a script, the same way on every system. No dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';

/** How to start npm: through its own file when npm started us, so that Windows needs no shell; else by name. */
export function npmCommand(args, env = process.env, platform = process.platform) {
  if (/npm-cli\.c?js$/.test(env.npm_execpath ?? ''))
    return { command: process.execPath, args: [env.npm_execpath, ...args] };
  // A shell is handed one line: arguments beside it would be joined without quotes. Ours hold no spaces.
  if (platform === 'win32') return { command: ['npm', ...args].join(' '), args: [], shell: true };
  return { command: 'npm', args };
}

/** Runs npm in a folder, its words going to ours; true when it ended well. */
export function npm(args, { cwd, env = {} }) {
  const { command, args: all, shell = false } = npmCommand(args);
  const { status } = spawnSync(command, all, { cwd, shell, stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}
