// What the results page shows: everything decided, nothing yet drawn.
import type { OpenState, Query, Service, ServiceAtLocation } from '#directory';
import type { Point } from '#places';

/** Whether it is open, and the words for it; never markup. */
export interface Opening {
  state: OpenState;
  words: string;
}

export interface Result {
  service: Service;
  at?: ServiceAtLocation | undefined;
  /** In a straight line from the place asked for. */
  metres?: number | undefined;
  opening: Opening;
  /** Other locations of the same service that match. */
  others: readonly { at: ServiceAtLocation; metres?: number | undefined }[];
}

/** A fault in what was asked; `field` is the id of the input it belongs to, when it has one. */
export interface Problem {
  field?: string | undefined;
  message: string;
  /** Names of places that were perhaps meant. */
  near?: readonly string[] | undefined;
  /** Where else to look. */
  link?: { href: string; words: string } | undefined;
}

/** A change that gives more, and how many it gives. */
interface Relaxation {
  words: string;
  href: string;
  total: number;
}

export interface FindView {
  status: 200 | 400 | 404;
  search: Query;
  /** The place, as it is shown: `B4 7DJ`. */
  place?: { label: string; point: Point } | undefined;
  /** What else is to be known of the place: only roughly placed, for one. */
  note?: string | undefined;
  problems: readonly Problem[];
  /** Absent where there is nothing to search for. */
  found?:
    | {
        total: number;
        pages: number;
        results: readonly Result[];
        byPhone: readonly Result[];
        unknownHours: number;
        relax: readonly Relaxation[];
      }
    | undefined;
  /** Choices of time for the filter: value and words. */
  times: readonly (readonly [string, string])[];
  /** The map as markup, when there is one. */
  map?: string | undefined;
  /** The address of this search with a change; page 1 unless the change says otherwise. */
  href: (change: Partial<Query>) => string;
  /** The search as a query string with its `?`, to find the way back from a service; empty for none. */
  trail: string;
}
