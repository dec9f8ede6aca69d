// What a question page is made of. A field's `name` says where its value goes: `safeContact.method` is `method` of the
// part `safeContact`, as the schema of the step has it.

interface Common {
  /** Where its value goes, with dots. */
  name: string;
  /** The question itself, or on a page of several fields a label. */
  label: string;
  hint?: string;
  /** May be left empty: said beside the label. */
  optional?: true;
}

/** A choice, in the order of `options`: codes, each with its words. */
interface Choice extends Common {
  options: Readonly<Record<string, string>>;
  /** More to say under an option. */
  hints?: Readonly<Record<string, string>>;
}

export type Field =
  | (Common & {
      /** `numbers`: several whole numbers in one box, such as ages; none is an empty list. */
      kind: 'text' | 'tel' | 'email' | 'number' | 'numbers';
      /** In characters. */
      width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
      autocomplete?: string;
      /** Brings up the figures on a phone. */
      numeric?: true;
    })
  | (Common & { kind: 'lines'; rows?: number; most?: number })
  | (Common & { kind: 'date'; autocomplete?: 'bday' })
  | (Choice & { kind: 'radios' | 'checkboxes' | 'select' })
  /** Two radios; its value is true or false. */
  | (Common & { kind: 'yes-no' })
  /** One box to tick; its value is true, or it has none. */
  | (Common & { kind: 'tick' })
  /** A place on the map: `latitude` and `longitude` in degrees, or nothing. */
  | (Common & { kind: 'pin' });

/** Answers of one step, as its schema takes and gives them. */
export type StepAnswers = Record<string, unknown>;

/** Answers of a journey, by the paths of its steps. */
export type Answers = Readonly<Record<string, StepAnswers | undefined>>;
