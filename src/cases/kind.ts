import type { Answers, Journey } from './journey/index.ts';
import type { Delivery, Kind, PlanStep, Sending, Status } from './store/index.ts';

/** What the council says when it has taken something, and whenever it is asked. */
export interface Standing {
  status: Status;
  /** For whoever sent it, in plain words. */
  note: string;
  /** The council's own name for it. */
  councilReference?: string | undefined;
  /** A personalised housing plan, where there is one. */
  plan?: readonly PlanStep[] | undefined;
  /** True when whoever sent it knows already, and is not to be told. */
  untold?: true;
}

/** One way to tell the council something: what is asked, what is made of it, and how the council takes it. */
export interface CaseKind {
  kind: Kind;
  journey: Journey;
  /** True when the part of the council that takes it is set up. */
  isOn: () => boolean;
  /** What is written down when it is sent. Throws `ZodError` when the answers do not make a whole. */
  sending: (answers: Answers, now: Date) => Promise<Omit<Sending, 'kind' | 'answers'>>;
  /**
   * Takes a delivery to the council, and answers when the council has acknowledged it. Throws `NotTaken` when it never
   * will, and `UpstreamError` or anything else when it may be tried again.
   */
  deliver: (delivery: Delivery) => Promise<Standing | undefined>;
  /** Asks the council where it has got to. */
  standing: (councilReference: string) => Promise<Standing>;
  /** In one line, for a queue, without a name: such as “Two people, back door of the library”. */
  inShort: (answers: Answers) => string;
}

/** Thrown when the council has refused something for good. `code` is a word or a status: never what was sent. */
export class NotTaken extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`The council did not take it (${code})`);
    this.code = code;
  }
}
