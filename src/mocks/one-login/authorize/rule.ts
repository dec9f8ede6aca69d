import type { Checks } from '../inspector/checks.ts';
import type { SectionKey } from '../inspector/docs.ts';
import type { OAuthError } from './fault.ts';

/** What must hold, whether it does, the cause in plain English if not, and the error then; or a rule that says by itself. */
export type Rule = [what: string, holds: boolean, cause: string, error: OAuthError] | (() => OAuthError | undefined);

/** The error of the first rule that does not hold. Rules after it are not asked, as the real provider does not. */
export function firstBroken(rules: readonly Rule[], checks: Checks, docs: SectionKey): OAuthError | undefined {
  for (const rule of rules) {
    const error =
      typeof rule === 'function' ? rule() : checks.must(rule[0], rule[1], rule[2], docs) ? undefined : rule[3];
    if (error) return error;
  }
  return undefined;
}
