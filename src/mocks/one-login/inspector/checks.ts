import type { SectionKey } from './docs.ts';
import type { Check } from './exchange.ts';

/**
 * Writes down the checks of one request as they are made, so that the inspector can tick and cross them. Answers what it
 * was told, so that a rule reads: `if (!checks.must('The client is registered', known, …)) return refused;`
 */
export class Checks {
  readonly made: Check[] = [];
  readonly warnings: string[] = [];
  /** Whose request it is, once that is known. */
  client: string | undefined;

  /** One check: what must hold, whether it does, the cause in plain English if not, and the section that says so. */
  must(what: string, ok: boolean, cause: string, docs?: SectionKey): boolean {
    this.made.push({ what, ok, ...(ok ? {} : { cause }), ...(docs && { docs }) });
    return ok;
  }

  /** Something worth saying loudly though nothing failed. */
  warn(words: string): void {
    this.warnings.push(words);
  }
}
