// What every room stands on: settings, the clock, files, the database, the way out to other services, the log.
export { listeningAt, ownAddress, publicAddress } from './address.ts';
export { type ClockState, clockSkew, clockState, freezeClock, moveClock, now, resetClock } from './clock.ts';
export { type Config, ConfigError, config, readConfig } from './config.ts';
export { type CookieOptions, cookiesAreSecure, readSecretCookie, writeSecretCookie } from './cookies/index.ts';
export type { CouncilSettings, Upstream } from './council.ts';
export { crossSite, formKeyFor, formKeyMatches } from './csrf.ts';
export {
  closeDatabase,
  type Database,
  DatabaseError,
  type DatabaseFault,
  database,
  openDatabase,
  scrub,
  together,
} from './database/index.ts';
export { dataPath, readData, readState, statePath, writeState } from './files.ts';
export { readForm } from './form.ts';
export { admit, admitted } from './gate.ts';
export { escapeText, Html, html, raw } from './html.ts';
export { type Answer, type AskOptions, ask, askJson, goOut, UpstreamError, type UpstreamFault } from './http.ts';
export { log } from './log.ts';
export { dateOf, dayOf, localDate, minuteOf, offsetAt, wallAt, weekdayOf } from './london.ts';
export { isLoopback, isThisMachine } from './loopback.ts';
export { machineTime } from './machineTime.ts';
export type { OneLoginSettings } from './oneLogin.ts';
export { ownPath } from './path.ts';
export { readPrivateKey } from './privateKey.ts';
export { sayable } from './sayable.ts';
export { hashOf, newSecret } from './secret.ts';
