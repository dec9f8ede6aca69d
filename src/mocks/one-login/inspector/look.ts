// The inspector's stylesheet: the colours of src/styles/brand.scss, one column, no picture, no font to fetch.

/** The whole of it, as the page's <style> holds it. */
export const inspectorLook = `
:root { --night: #16213e; --blaze: #ffb627; --link: #1b4f9c; --paper: #ffffff; --mist: #f3f5f9; --line: #c9d0dc;
  --ink: #14181f; --soft: #454d5c; --good: #0b5d33; --doubt: #7a4100; --bad: #a4161a;
  --plain: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --code: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--mist); color: var(--ink); font: 1rem/1.5 var(--plain); overflow-wrap: anywhere; }
main, footer, .top p { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
code, pre { font-family: var(--code); font-size: .875em; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--blaze); outline-offset: 1px; box-shadow: 0 0 0 5px var(--ink); }
.hidden, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { display: block; padding: .5rem 1rem; background: var(--blaze); color: var(--ink); }

.top { background: var(--night); color: var(--paper); border-bottom: 4px solid var(--blaze); }
.top p { display: flex; align-items: center; gap: .6rem; padding-block: .55rem; font-weight: 700; }
h1 { margin: 1.75rem 0 .25rem; color: var(--night); font-size: clamp(1.5rem, 1.1rem + 2vw, 2.125rem); line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
.lead { margin: 0 0 1rem; color: var(--soft); font-size: 1.125rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem .9rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
.controls { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem; margin-bottom: 1.25rem; }
.controls form, .controls p { margin: 0; }
button, .button { min-height: 2.75rem; padding: .5rem .9rem; border: 1px solid var(--night); border-radius: 4px; background: var(--paper); color: var(--night); font: inherit; font-weight: 600; line-height: 1.5; text-decoration: none; cursor: pointer; }
.button { background: var(--night); color: var(--paper); }
button:hover { background: var(--mist); }
#pause[aria-pressed=true] { background: var(--blaze); }
#pause, .copy { display: none; }
.scripted #pause, .scripted .copy { display: inline-block; }
#status { color: var(--soft); }
#exchanges { display: grid; gap: 1rem; }
#exchanges:not(:empty) + .empty { display: none; }
.empty { margin: 0; padding: 2rem 1.25rem; border: 2px dashed var(--line); background: var(--paper); }
footer p { margin: 2rem 0; color: var(--soft); }

.exchange { padding: .9rem 1.1rem .6rem; border: 1px solid var(--line); border-left: 6px solid var(--good); border-radius: 4px; background: var(--paper); }
.exchange.bad { border-left-color: var(--bad); }
.exchange.new { animation: arrive 2s ease-out; }
@keyframes arrive { from { box-shadow: 0 0 0 4px var(--blaze); } }
h2 { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .6rem; margin: 0; font-size: 1.25rem; line-height: 1.3; }
.number { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
.number::before { content: "#"; }
.endpoint { color: var(--night); }
.verdict { padding: .1rem .6rem; border: 1px solid var(--good); border-radius: 3px; color: var(--good); font-size: .9375rem; }
.bad .verdict { border-color: var(--bad); background: var(--bad); color: var(--paper); }
.facts { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: .25rem 0 .3rem; color: var(--soft); font-size: .9375rem; }
.facts code { color: var(--ink); }

.cause { margin: .6rem 0; padding: .7rem 1rem; border: 1px solid var(--bad); border-radius: 4px; background: color-mix(in srgb, var(--bad) 6%, var(--paper)); }
.cause p { margin: 0; font-size: 1.125rem; font-weight: 600; }
.cause .docs { margin-top: .35rem; font-size: 1rem; font-weight: 400; }
.cause code { font-weight: 700; }
.warning { margin: .6rem 0; padding: .55rem 1rem; border-left: 4px solid var(--doubt); background: color-mix(in srgb, var(--blaze) 16%, var(--paper)); }
.warning strong { color: var(--doubt); }

details { border-top: 1px solid var(--line); }
.facts + details { border-top: 0; }
.exchange > details > :not(summary) { margin-left: 1.1rem; }
summary { padding: .5rem 0; color: var(--link); cursor: pointer; }
summary:hover { text-decoration: underline; text-underline-offset: .15em; }
details[open] > summary { color: var(--night); font-weight: 600; }
.checks { margin: 0 0 .8rem; padding: 0; list-style: none; }
.checks li { display: grid; grid-template-columns: 1.6rem minmax(0, 1fr); padding: .15rem 0; }
.mark { color: var(--good); font-weight: 700; }
.failed { color: var(--bad); font-weight: 600; }
.failed .mark { color: var(--bad); }
table { width: 100%; margin-bottom: .8rem; border-collapse: collapse; table-layout: fixed; font-size: .9375rem; }
th, td { padding: .35rem .6rem .35rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border: 0; color: var(--soft); font-weight: 400; }
th:first-child { width: 36%; }
tbody th, td { font-family: var(--code); font-size: .8125rem; line-height: 1.6; overflow-wrap: break-word; }
td { overflow-wrap: anywhere; }
.note, .problem { margin: 0 0 .6rem; color: var(--soft); }
.problem { color: var(--bad); font-weight: 600; }
.parts { display: grid; gap: 0 1rem; }
figure { min-width: 0; margin: 0 0 .8rem; }
figcaption { color: var(--soft); font-size: .9375rem; }
pre { margin: 0 0 .8rem; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 4px; background: var(--mist); line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; }
figure pre { margin: 0; }
.curl { user-select: all; }
.copy { margin-bottom: .4rem; }

@media (max-width: 30rem) { .exchange > details > :not(summary) { margin-left: 0; } }
@media (min-width: 50rem) {
  .parts { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
  .facts time { margin-left: auto; }
  th:first-child { width: 24%; }
}
@media (prefers-reduced-motion: reduce) { .exchange.new { animation: none; } }
@media (forced-colors: active) { .verdict, .cause, .exchange { border-color: CanvasText; } .bad .verdict { border-width: 3px; } }
@media print {
  body { background: none; }
  .controls, .skip, .copy { display: none !important; }
  .exchange { break-inside: avoid-page; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
