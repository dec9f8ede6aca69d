// What every room stands on: settings, the clock, files, the way out to other services, the log.
export { listeningAt, publicAddress } from './address.ts';
export { freezeClock, now } from './clock.ts';
export { type Config, ConfigError, config, readConfig } from './config.ts';
export { dataPath, readData, readState, statePath, writeState } from './files.ts';
export { admit, admitted } from './gate.ts';
export { escapeText, Html, html, raw } from './html.ts';
export { type Answer, type AskOptions, ask, askJson, UpstreamError, type UpstreamFault } from './http.ts';
export { log } from './log.ts';
