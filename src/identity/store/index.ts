// What the identity room keeps: people, their sessions, who is on the way to sign in, and what they have saved.
export { firstSight } from './logoutTokens.ts';
export { forgetPerson, personFor } from './people.ts';
export { purge } from './purge.ts';
export { MOST_SAVED, type SavedService, savedServices, saveService, unsaveService } from './saved.ts';
export {
  ABSOLUTE_LIMIT,
  endSession,
  endSessionsOfPerson,
  endSessionsOfSubject,
  findSession,
  IDLE_LIMIT,
  openSession,
  proveIdentity,
  rotateSession,
  type Session,
} from './sessions.ts';
export { keepSignIn, SIGN_IN_LASTS, type SignIn, takeSignIn } from './signIns.ts';
