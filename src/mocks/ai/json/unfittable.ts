/** Thrown for a schema that nothing fits, or nothing that can be made here. `message` says which part. */
export class Unfittable extends Error {
  override name = 'Unfittable';
  /** True when no other way through the schema is to be tried. */
  readonly final: boolean;
  constructor(message: string, { final = false } = {}) {
    super(message);
    this.final = final;
  }
}
