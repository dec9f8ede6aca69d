const NEVER_LEAVES = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** True for the host of an address that never leaves this machine, however names are looked up. */
export const isThisMachine = (host: string): boolean => NEVER_LEAVES.test(host);

/** True besides for names below `localhost`, which browsers take for this machine (RFC 6761 §6.3), and for a bare `::1`. */
export const isLoopback = (host: string): boolean => isThisMachine(host) || /^(.+\.localhost|::1)$/.test(host);
