// What the browser holds while somebody signs in and is signed in.
export {
  clearSessionCookie,
  clearSignInCookie,
  readSessionCookie,
  readSignInCookie,
  sessionCookie,
  signInCookie,
} from './cookies.ts';
