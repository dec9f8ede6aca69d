// Signing in with GOV.UK One Login, and the account it opens: one for everything the council does, not one for each.
export { type Notice, noticesFor } from './notices.ts';
export { publicJwks, REFUSALS, SignInRefused, signInIsOn } from './one-login/index.ts';
export { save, savedBy, unsave } from './saved.ts';
export { beginSignIn, completeSignIn, type Onward } from './signIn.ts';
export { signOut, takeLogoutToken } from './signOut.ts';
export { MOST_SAVED } from './store/index.ts';
export { type Visitor, visitorOf } from './visitor.ts';
