// The stylesheet of the sign-in pages, and what they may do. Patterns of the GOV.UK Design System in the colours of
// src/styles/brand.scss, with a striped banner that no real page has; no crown, no logotype, no font to fetch.
import { createHash } from 'node:crypto';

/** The whole of it, as the page’s one <style> holds it. */
export const STYLE = `
:root { --night: #16213e; --blaze: #ffb627; --link: #1b4f9c; --paper: #ffffff; --mist: #f3f5f9; --line: #c9d0dc;
  --ink: #14181f; --soft: #454d5c; --danger: #a4161a; }
* { box-sizing: border-box; }
html { background: var(--mist); scroll-padding-block: 1rem 6rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1.0625rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
.wide { max-width: 62rem; margin-inline: auto; padding-inline: 1rem; }
main { min-height: 60vh; padding-block: 1.5rem 2rem; }
h1 { margin: 0 0 1rem; color: var(--night); font-size: clamp(1.625rem, 1.2rem + 2vw, 2.5rem); line-height: 1.15;
  letter-spacing: -.01em; text-wrap: balance; }
h2 { margin: 1.75rem 0 .75rem; color: var(--night); font-size: 1.25rem; line-height: 1.25; }
p, ul { max-width: 42rem; margin: 0 0 1rem; }
ul { padding-left: 1.25rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
a:focus-visible, summary:focus-visible, .problem:focus { outline: 3px solid transparent; background: var(--blaze);
  color: var(--ink); box-shadow: 0 -2px var(--blaze), 0 4px var(--ink); text-decoration: none; }
.hidden, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { display: block; padding: .6rem 1rem; }

.pretend { background: var(--blaze); color: var(--ink); }
.pretend p { max-width: 62rem; margin-block: 0; padding-block: .7rem; }
.pretend::after { content: ""; display: block; height: .5rem;
  background: repeating-linear-gradient(135deg, var(--ink) 0 .75rem, var(--blaze) .75rem 1.5rem); }
.languages ul { display: flex; justify-content: flex-end; gap: 1rem; max-width: none; margin: 0; padding: 0; list-style: none; }
.languages li > * { display: inline-block; padding-block: .6rem; }
[aria-current] { font-weight: 700; }
footer { border-top: 1px solid var(--line); background: var(--mist); color: var(--soft); font-size: 1rem; }
footer > div { padding-block: 1.25rem; }
footer p { max-width: none; margin: 0 0 .5rem; }

.problem { margin-bottom: 1.75rem; padding: 1rem; border: 4px solid var(--danger); }
.problem h2 { margin-top: 0; color: inherit; }
.problem ul { margin: 0; padding: 0; list-style: none; }
.problem a { color: var(--danger); font-weight: 700; }
.problem:focus { background: none; outline: 3px solid var(--blaze); box-shadow: 0 0 0 6px var(--ink); }
.problem a:focus-visible { color: var(--ink); }
.warning { display: flex; gap: .75rem; max-width: none; padding: .75rem 1rem; border-left: 6px solid var(--blaze);
  background: var(--mist); font-weight: 600; }
.warning::before { content: "!"; flex: none; width: 1.75rem; height: 1.75rem; border: 2px solid var(--ink); border-radius: 50%;
  background: var(--ink); color: var(--paper); font-weight: 700; line-height: 1.5rem; text-align: center; }
.inset { max-width: 42rem; margin-bottom: 1.25rem; padding: .25rem 0 .25rem 1rem; border-left: 6px solid var(--line); }
.inset > :last-child { margin-bottom: 0; }
.inset p { margin-bottom: .25rem; }
.hint { color: var(--soft); }
.error { color: var(--danger); font-weight: 700; }

fieldset { min-width: 0; margin: 0 0 1.5rem; padding: 0; border: 0; }
legend { padding: 0; }
legend h1 { margin-bottom: .75rem; }
.wrong { padding-left: .875rem; border-left: 5px solid var(--danger); }
.choices { display: grid; gap: .25rem 1.5rem; }
.choice { position: relative; display: grid; grid-template: auto 1fr / 2.75rem minmax(0, 1fr); column-gap: .75rem;
  padding: .4rem .5rem .4rem .4rem; border-radius: 4px; }
.choice:hover { background: var(--mist); }
.choice label { padding-top: .1rem; font-weight: 600; cursor: pointer; }
.choice label::after { content: ""; position: absolute; inset: 0; }
.choice p { grid-column: 2; margin: 0; color: var(--soft); font-size: 1rem; line-height: 1.4; }
.choice input { appearance: none; position: relative; z-index: 1; grid-row: 1 / span 2; display: grid; place-content: center; width: 2.75rem; height: 2.75rem; margin: 0;
  border: 2px solid var(--ink); border-radius: 50%; background: var(--paper); }
.choice input:checked::before { content: ""; border: .625rem solid currentcolor; border-radius: 50%; }
.choice input:focus-visible { border-width: 4px; outline: 3px solid transparent; box-shadow: 0 0 0 4px var(--blaze); }
.small .choice { grid-template: auto / 1.75rem minmax(0, 1fr); min-height: 2.75rem; align-items: center; padding-block: .25rem; }
.small .choice label { padding: 0; font-weight: 400; line-height: 1.3; }
.small .choice input { grid-row: auto; width: 1.75rem; height: 1.75rem; }
.small .choice input:checked::before { border-width: .375rem; }
.small legend { margin-bottom: .4rem; color: var(--night); font-size: 1.125rem; font-weight: 700; }

details { margin-bottom: 1.5rem; }
summary { width: fit-content; padding-block: .6rem; color: var(--link); font-weight: 600; text-decoration: underline;
  text-underline-offset: .15em; cursor: pointer; }
details > div { padding: .5rem 0 0 1rem; border-left: 5px solid var(--line); }

.actions { display: flex; flex-wrap: wrap; gap: .75rem 1rem; padding-block: .75rem 1rem; background: var(--paper); }
button, .button { display: inline-block; min-height: 2.75rem; padding: .55rem 1.1rem; border: 2px solid transparent; border-radius: 0;
  background: var(--night); box-shadow: 0 2px 0 #060a16; color: var(--paper); font: inherit; font-weight: 600; line-height: 1.3;
  text-decoration: none; cursor: pointer; }
button:hover, .button:hover { background: #24345f; }
button.second { background: var(--mist); box-shadow: 0 2px 0 #8b94a5; color: var(--ink); }
button.second:hover { background: var(--line); }
button:focus-visible, .button:focus-visible { outline: 3px solid transparent; border-color: var(--blaze); background: var(--blaze);
  box-shadow: 0 0 0 2px var(--blaze), 0 4px 0 2px var(--ink); color: var(--ink); }

dl { max-width: 48rem; margin: 0 0 1.5rem; }
dl > div { padding-block: .6rem; border-bottom: 1px solid var(--line); }
dl > div:first-child { border-top: 1px solid var(--line); }
dt { font-weight: 700; }
dd { margin: 0; }

@media (min-width: 40rem) { dl > div { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 1rem; } }
@media (min-width: 56rem) { .choices { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (min-height: 34rem) { details ~ .actions { position: sticky; z-index: 1; bottom: 0; border-top: 1px solid var(--line); } }
@media (prefers-reduced-motion: no-preference) { button:active, .button:active { transform: translateY(2px); } }
@media (forced-colors: active) {
  button, .button { border-color: ButtonText; }
  .choice input:checked::before { forced-color-adjust: none; border-color: CanvasText; }
  .pretend { border-bottom: 4px dashed CanvasText; }
}
@media print {
  .languages, .skip, .actions { display: none; }
  .choices { display: block; }
  .choice { break-inside: avoid; }
}
`;

/**
 * The Content-Security-Policy header of these pages: their own style and nothing else, no script, no frame around them.
 * `formTargets` are addresses that a form’s answer may send the browser on to: browsers hold redirects to `form-action`.
 */
export function pagePolicy(formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    'img-src data:',
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ["form-action 'self'", ...new Set(formTargets.flatMap(sourceOf))].join(' '),
  ].join('; ');
}

/** An address as a policy names it: its origin; the scheme alone of an app’s own, or where the host is an IPv6 literal. */
function sourceOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { origin, protocol, hostname } = new URL(address);
  return [origin === 'null' || hostname.startsWith('[') ? protocol : origin];
}
