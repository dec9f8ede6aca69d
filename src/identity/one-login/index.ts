// The way to GOV.UK One Login and back: a client that believes nothing it has not checked.
export { publicJwks } from './clientKey.ts';
export { finishSignIn, type SignedIn } from './finish.ts';
export { signInIsOn } from './provider.ts';
export { REFUSALS, SignInRefused } from './refused.ts';
export { readLogoutToken, signOutAddress } from './signOut.ts';
export { type PendingSignIn, type Purpose, type SignInRequest, startSignIn } from './start.ts';
export { TokenRefused } from './tokens.ts';
