// The pretend outside world. Each upstream is written once, as MSW handlers for the real one's address, and shows three
// faces: inside the server (startMocks), over HTTP under /mocks/<upstream>/ (answerOverHttp), on its own (serve.ts).
import { answerConsole } from './console/api.ts';
import { answerUpstream } from './http/answer.ts';

export * from './console/index.ts';
export { answerDirectly, finishedOverHttp } from './http/answer.ts';
export { curlFor, pretendAddress } from './http/choose.ts';
export { startMocks } from './inside.ts';
export type { FinishedAnswer, MockContext, Upstream } from './upstream.ts';
export { upstreams } from './upstreams.ts';

/**
 * Second and third face: answers a request made to `/mocks/<upstream>/…`, or to the console under `/mocks/console/`.
 * `path` is what follows `/mocks/`, `peer` the address at the other end. Answers `undefined` when no upstream has that
 * name, 404 when it has no such address.
 */
export const answerOverHttp = async (path: string, request: Request, peer?: string): Promise<Response | undefined> =>
  (await answerConsole(path, request, peer)) ?? answerUpstream(path, request, peer);
