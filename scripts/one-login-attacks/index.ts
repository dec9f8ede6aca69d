// `npm run test:one-login-attacks -- http://localhost:4321`: what a client of the pretend GOV.UK One Login falls for.

import { attack, type Verdict } from './board.ts';
import { CannotJudge } from './cannotJudge.ts';
import { readOptions, UsageError } from './options.ts';
import { summary, told } from './report.ts';

try {
  const verdicts: Verdict[] = [];
  for await (const verdict of attack(readOptions(process.argv.slice(2)))) {
    console.log(told(verdict));
    verdicts.push(verdict);
  }
  console.log(`\n${summary(verdicts)}`);
  process.exitCode = verdicts.some(({ result }) => result === 'accepted') ? 1 : 0;
} catch (error) {
  console.error(wordsFor(error));
  process.exitCode = 2;
}

function wordsFor(error: unknown): string {
  const { message, cause } = error as Error;
  if (error instanceof UsageError) return message;
  // What `fetch` throws says why in its cause.
  const why = error instanceof CannotJudge || !(cause instanceof Error) ? message : `${message}: ${cause.message}`;
  return `Nothing can be said of this client. ${why}`;
}
