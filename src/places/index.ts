// Places: postcodes and names to points on the earth, and how far apart they are.

export { type Basemap, basemapNow, loadBasemap, pathData, STREETS, type View, viewAround, viewOf } from './basemap.ts';
export { type NamedPlace, type PlaceData, placeData } from './data.ts';
export { type Found, findPlace, findPlaceNow, loadPlaces, placeNames } from './find.ts';
export { metresBetween, type Point } from './point.ts';
export { readPostcode } from './postcode.ts';
