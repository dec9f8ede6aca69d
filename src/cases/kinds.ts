import type { Kinds } from './delivery/index.ts';
import type { CaseKind } from './kind.ts';

const ALL: readonly CaseKind[] = [];

/** The ways to tell the council something, by their names. */
export const kinds: Kinds = new Map(ALL.map((kind) => [kind.kind, kind]));
