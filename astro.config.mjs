import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

/** `@astrojs/node` standalone, started by our own `src/server.ts`, so that pages, rooms and server share one bundle. */
function server() {
  const adapter = node({ mode: 'standalone', bodySizeLimit: 1024 * 1024, experimentalDisableStreaming: true });
  return {
    ...adapter,
    hooks: {
      ...adapter.hooks,
      'astro:config:done': (/** @type {any} */ options) =>
        adapter.hooks['astro:config:done']?.({
          ...options,
          setAdapter: (/** @type {any} */ settings) =>
            options.setAdapter({ ...settings, serverEntrypoint: new URL('./src/server.ts', import.meta.url) }),
        }),
    },
  };
}

/** Puts into `dist/` the files the server reads while it runs, so that it can be moved anywhere. */
function bringFiles() {
  const dist = new URL('./dist/', import.meta.url);
  const fromMsw = createRequire(createRequire(import.meta.url).resolve('msw'));
  return {
    name: 'bring-files',
    hooks: {
      'astro:build:done': async () => {
        await cp(new URL('./data/', import.meta.url), new URL('data/', dist), { recursive: true });
        // The HTTP parser of MSW's interceptors is read beside the chunk that holds it.
        const parser = fromMsw.resolve('@mswjs/interceptors').replace(/lib[/\\].*$/, 'lib/node/llhttp');
        await cp(parser, new URL('server/chunks/llhttp/', dist), { recursive: true });
      },
    },
  };
}

/** Lets the built server write what Astro says into its own log, without addresses. */
function quietLog() {
  const entrypoint = new URL('./src/platform/front/astroLog.ts', import.meta.url);
  const isBuilding = process.argv.includes('build');
  return {
    name: 'quiet-log',
    hooks: {
      // Set this late it is for the server alone: the build has its log by now.
      'astro:config:done': (/** @type {any} */ { config }) => {
        if (isBuilding) config.logger = { entrypoint };
      },
    },
  };
}

export default defineConfig({
  output: 'server',
  adapter: server(),
  integrations: [bringFiles(), quietLog()],
  session: false,
  // Colours would be inline styles, which the policy of the site refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Behind a proxy the address comes from PUBLIC_URL: src/server.ts writes these headers itself and drops any sent to it.
  security: {
    allowedDomains: [{}],
    // Programs post forms to /mocks and to the back-channel logout without an Origin: src/middleware.ts checks the rest.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
    },
  },
  build: { inlineStylesheets: 'always' },
  vite: {
    // Bundle the server's packages too, so that dist/ runs without node_modules.
    ssr: { noExternal: process.argv.includes('build') ? true : [] },
    css: {
      // govuk-frontend carries hacks for old browsers that Lightning CSS rejects.
      lightningcss: { errorRecovery: true },
      preprocessorOptions: {
        scss: { quietDeps: true, loadPaths: [fileURLToPath(new URL('./node_modules', import.meta.url))] },
      },
    },
  },
});
