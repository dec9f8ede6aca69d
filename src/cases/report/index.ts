// Telling the council of somebody who sleeps rough (Open311 GeoReport v2).
export { report } from './kind.ts';
export { mapCentre } from './place.ts';
export * as reports from './schema/index.ts';
