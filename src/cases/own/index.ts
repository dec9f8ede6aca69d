// What a person may do with what is theirs: see it, take a copy away, have it deleted.
export { copyOf } from './copy.ts';
export { caseToDelete, deleteCase, forgotten } from './delete.ts';
export { type Unfinished, yours } from './yours.ts';
