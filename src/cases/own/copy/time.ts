/** A time of the database as people and programs read it; `null` for none. Milliseconds since 1970. */
export const time = <T extends number | null>(milliseconds: T): T extends null ? null : string =>
  (milliseconds === null ? null : new Date(milliseconds).toISOString()) as T extends null ? null : string;
