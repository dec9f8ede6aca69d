// As much of passport as the test needs: it comes without types.
declare module 'passport' {
  import type { RequestHandler } from 'express';

  const passport: {
    use: (name: string, strategy: object) => void;
    authenticate: (name: string, options: { session: boolean }) => RequestHandler;
  };
  export default passport;
}
