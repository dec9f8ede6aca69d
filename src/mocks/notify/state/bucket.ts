/** A token bucket: how many messages may go now, and when it was last filled, in milliseconds. */
export interface Bucket {
  tokens: number;
  filledAt: number;
}
