// The inspector's page: what services asked of the pretend One Login, and what became of it.
import { type Html, html, raw } from '#platform';
import { exchangeArticle } from './article.ts';
import type { Exchange } from './exchange.ts';
import { inspectorLook } from './look.ts';
import { inspectorScript } from './script.ts';

export interface InspectorView {
  /** Newest first, as the log gives them. */
  exchanges: Exchange[];
  /** Where this One Login is served, and the issuer it says it is. */
  base: string;
  issuer: string;
  /** Where the form that forgets all exchanges posts to. */
  clearAction: string;
  /** The address of the event stream; the page adds `after=<number>`. */
  events: string;
  /** Whether to listen to it. */
  stream: boolean;
}

/** The most entries a page left open shows. */
const MOST_SHOWN = 50;

/** The whole page. Send it with `inspectorPolicy()` as its Content-Security-Policy. */
export function inspectorPage(view: InspectorView): Html {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Inspector – pretend GOV.UK One Login</title>
<link rel="icon" href="data:,">
<style>${raw(inspectorLook)}</style>
</head>
<body>
<a class="skip" href="#exchanges">Skip to the exchanges</a>
<header class="top"><p>${MARK} Pretend GOV.UK One Login</p></header>
<main>
<h1>What your service asked, and what came back</h1>
<p class="lead">Every request to this pretend One Login, with each check that the real one makes.</p>
<dl class="addresses"><dt>Issuer</dt><dd><code>${view.issuer}</code></dd><dt>Served at</dt><dd><code>${view.base}</code></dd></dl>
<div class="controls">
<a class="button" href="?">Look again</a>
${view.stream && html`<button type="button" id="pause" aria-pressed="false">Pause</button>`}
<form method="post" action="${view.clearAction}"><button>Forget them all</button></form>
<p id="status" role="status"></p>
</div>
${list(view)}
</main>
<footer><p>Nothing here is real, nobody named here exists, and nothing is kept: the last exchanges are in memory only.</p></footer>
<script>${raw(inspectorScript)}</script>
</body>
</html>
`;
}

const MARK = raw(
  '<svg width="22" height="26" viewBox="0 0 26 30" aria-hidden="true"><path fill="#ffb627" d="M2 3h14l9 8-9 8H2z"/><path fill="#fff" d="M6 19h5v10H6zM6 0h5v3H6z"/></svg>',
);

function list({ exchanges, events, stream, base, issuer }: InspectorView): Html {
  const live = stream && html`data-events="${events}" data-after="${exchanges[0]?.id ?? 0}" data-most="${MOST_SHOWN}"`;
  return html`<div id="exchanges" tabindex="-1" ${live}>${exchanges.map((exchange) => exchangeArticle(exchange, { issuer, base }))}</div>
<p class="empty">Nothing has been asked yet. Point your service’s discovery address at <code>${base}/.well-known/openid-configuration</code> and sign in.</p>`;
}
