// Objects without their undefined values, so that what is absent is absent.

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out every key whose value is undefined. */
export function present<T extends object>(object: T): Present<T> {
  for (const key in object) if (object[key] === undefined) delete object[key];
  return object as unknown as Present<T>;
}
