export { readDate } from './dates.ts';
export { flagged, isMarker, isMarkerAmongTyped, meaningOf } from './markers.ts';
export { readNumber } from './numbers.ts';
export { type Study, study } from './study.ts';
