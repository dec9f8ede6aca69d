import { application } from './application/index.ts';
import { bed } from './bed/index.ts';
import type { Kinds } from './delivery/index.ts';
import type { CaseKind } from './kind.ts';
import { referral } from './referral/index.ts';
import { report } from './report/index.ts';

const ALL: readonly CaseKind[] = [application, report, referral, bed];

/** The ways to tell the council something, by their names. */
export const kinds: Kinds = new Map(ALL.map((kind) => [kind.kind, kind]));
