// Places: postcodes, wards, names, distances.
export * from './point.ts';
