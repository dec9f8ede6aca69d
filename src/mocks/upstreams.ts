import type { Upstream } from './upstream.ts';

/** Every pretend upstream, in the order the console shows them. `npm run new -- mock <name>` adds one here. */
export const upstreams: Upstream[] = [];
