import { config } from './config.ts';

let own: string | undefined;

/** Notes where this server listens, once it does: its origin, such as `http://127.0.0.1:4321`. */
export function listeningAt(origin: string): void {
  own = origin;
}

/** Where this server reaches itself, without a final slash: where it listens, as far as that is known. */
export const ownAddress = (): string => own ?? publicAddress();

/** Where browsers and other programs find this server, without a final slash: PUBLIC_URL, or where it listens. */
export function publicAddress(): string {
  const { publicUrl, port } = config();
  return publicUrl?.replace(/\/$/, '') ?? own ?? `http://localhost:${port ?? 4321}`;
}
