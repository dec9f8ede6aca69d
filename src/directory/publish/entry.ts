import { write } from './json.ts';
import type { OrukSchedule } from './records.ts';

/** What a filter can ask of a record, whichever kind it is. */
export interface Facts {
  /** Folded text that `search` looks in. */
  text: string;
  terms: ReadonlySet<string>;
  taxonomies: ReadonlySet<string>;
  organisation?: string;
  /** Milliseconds since 1970; absent: never said. */
  modified?: number;
  minimumAge?: number;
  maximumAge?: number;
  schedules: readonly OrukSchedule[];
  points: readonly { lat: number; lon: number }[];
  /** Of a term: its parent, and whether it has children. */
  parent?: string;
  hasChildren?: boolean;
}

/** The ways one record can be written. */
export type Form = 'brief' | 'full' | 'minimal' | 'services';

/** One record of a list: its facts at once, its JSON when first asked for and kept from then on. */
export class Entry {
  readonly id: string;
  readonly #forms: Partial<Record<Form, () => object>> & { full: () => object };
  readonly #facts: () => Facts;
  #known: Facts | undefined;
  readonly #written: Partial<Record<Form, string>> = {};

  constructor(id: string, facts: () => Facts, forms: Partial<Record<Form, () => object>> & { full: () => object }) {
    this.id = id;
    this.#facts = facts;
    this.#forms = forms;
  }

  get facts(): Facts {
    this.#known ??= this.#facts();
    return this.#known;
  }

  /** The record as JSON text; a form it has not got is written in full. */
  json(form: Form): string {
    const make = this.#forms[form] ?? this.#forms.full;
    // The largest form is not kept: it would hold every service twice.
    if (form === 'services') return write(make());
    this.#written[form] ??= write(make());
    return this.#written[form];
  }
}
