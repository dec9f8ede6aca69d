// The outbox's stylesheet: the colours of src/styles/brand.scss; a telephone, an airmail card and a sheet of A4 drawn with
// nothing but borders and gradients.

/** The whole of it, as the page's one <style> holds it. */
export const outboxLook = `
:root { --night: #16213e; --blaze: #ffb627; --link: #1b4f9c; --paper: #ffffff; --mist: #f3f5f9; --line: #c9d0dc;
  --ink: #14181f; --soft: #454d5c; --good: #0b5d33; --doubt: #7a4100; --bad: #a4161a;
  --plain: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --code: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--mist); color: var(--ink); font: 1rem/1.5 var(--plain); overflow-wrap: anywhere; }
main, footer, .top p { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
main:focus { outline: none; }
code { font-family: var(--code); font-size: .8125rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--blaze); outline-offset: 1px; box-shadow: 0 0 0 5px var(--ink); }
.hidden, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { display: block; padding: .5rem 1rem; background: var(--blaze); color: var(--ink); }

.top { background: var(--night); color: var(--paper); border-bottom: 4px solid var(--blaze); }
.top p { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding-block: .55rem; }
h1 { margin: 1.75rem 0 .25rem; color: var(--night); font-size: clamp(1.75rem, 1.2rem + 2vw, 2.5rem); line-height: 1.15; letter-spacing: -.01em; }
.lead { margin: 0 0 1rem; color: var(--soft); font-size: 1.125rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-flex; gap: .5rem; align-items: center; min-height: 2.75rem; padding: .35rem .9rem; border: 1px solid var(--line); border-radius: 999px; background: var(--paper); color: var(--night); font-weight: 600; text-decoration: none; }
nav a:hover { border-color: var(--night); }
nav a[aria-current] { border-color: var(--night); background: var(--night); color: var(--paper); }
.count { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
[aria-current] .count { color: #d5dbea; }

.messages { display: grid; gap: 1.5rem; margin: 1.5rem 0; padding: 0; list-style: none; }
.message { padding: 1rem; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); }
.message:target { border-color: var(--night); box-shadow: 0 0 0 3px var(--blaze); }
article { display: grid; gap: 1.25rem; }
.picture { display: grid; justify-items: center; align-items: start; min-width: 0; padding: 1.25rem .5rem; border-radius: 8px; background: radial-gradient(ellipse at 30% 0, #e4e9f4, transparent 70%), var(--mist); }
h2 { margin: .15rem 0 .6rem; color: var(--night); font-size: 1.25rem; line-height: 1.25; }
.status { display: inline-block; margin: 0 0 1rem; padding: .2rem .7rem; border-radius: 4px; font-weight: 600; }
.status::before { display: inline-block; width: 1.25em; font-weight: 700; }
.good { background: #dff2e6; color: var(--good); }
.good::before { content: "✓" / ""; }
.waiting { background: #fff1d2; color: var(--doubt); }
.waiting::before { content: "…" / ""; }
.bad { background: #fbe5e6; color: var(--bad); }
.bad::before { content: "✕" / ""; }
.facts { margin: 0; }
.facts > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .75rem; padding: .35rem 0; border-top: 1px solid var(--line); }
dt, .none { color: var(--soft); }
dd { margin: 0; }

.phone { width: 100%; min-width: 0; max-width: 19rem; padding: .6rem; border-radius: 2.4rem; background: linear-gradient(150deg, #39415a, #10131c 45%); box-shadow: inset 0 0 0 2px #5b637c, 0 14px 26px -10px rgb(16 19 28 / .45); }
.screen { display: flex; flex-direction: column; min-height: 29rem; overflow: hidden; border-radius: 1.85rem; background: #fff; }
.screen p { margin: 0; }
.bar { display: grid; grid-template-columns: 1fr auto auto; gap: .35rem; align-items: center; padding: .6rem 1.2rem .3rem; background: #eef1f7; font-size: .8125rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.signal { display: flex; gap: 2px; align-items: end; height: .7rem; }
.signal i { width: 3px; height: 25%; border-radius: 1px; background: var(--ink); }
.signal i:nth-child(2) { height: 50%; }
.signal i:nth-child(3) { height: 75%; }
.signal i:nth-child(4) { height: 100%; opacity: .25; }
.battery { position: relative; width: 1.45rem; height: .7rem; border: 1.5px solid var(--ink); border-radius: 3px; background: linear-gradient(90deg, var(--bad) 24%, transparent 24%) content-box; padding: 1px; }
.battery::after { content: ""; position: absolute; top: 25%; right: -4px; width: 2px; height: 50%; border-radius: 0 1px 1px 0; background: var(--ink); }
.from { display: grid; justify-items: center; gap: .15rem; padding: .35rem 1rem .6rem; border-bottom: 1px solid var(--line); background: #eef1f7; font-size: .9375rem; }
.face { display: grid; place-items: center; width: 2.75rem; height: 2.75rem; border-radius: 50%; background: var(--night); color: var(--blaze); font-size: 1.25rem; font-weight: 700; }
.talk { flex: 1; display: flex; flex-direction: column; gap: .5rem; align-items: flex-start; padding: .9rem .75rem; }
.bubble { max-width: 88%; padding: .6rem .85rem; border-radius: 1.15rem 1.15rem 1.15rem .3rem; background: #e6e9f0; font-size: 1rem; line-height: 1.4; }
.mine { align-self: flex-end; border-radius: 1.15rem 1.15rem .3rem; background: var(--link); color: #fff; }
.answer { display: flex; gap: .4rem; padding: .5rem .6rem .8rem; }
.answer input:not([type=hidden]) { flex: 1; width: 0; min-width: 0; min-height: 2.75rem; padding: .3rem 1rem; border: 1px solid #7a8498; border-radius: 999px; background: #fff; color: inherit; font: inherit; }
.answer input::placeholder { color: var(--soft); opacity: 1; }
.answer button { flex: none; width: 2.75rem; height: 2.75rem; border: 0; border-radius: 50%; background: var(--link); color: #fff; font: inherit; font-size: 1.25rem; font-weight: 700; cursor: pointer; }
.answer button:hover { background: var(--night); }

.envelope { width: 100%; max-width: 36rem; padding: .6rem; border-radius: 6px; background: repeating-linear-gradient(135deg, var(--blaze) 0 .9rem, #fffaf0 .9rem 1.8rem, var(--night) 1.8rem 2.7rem, #fffaf0 2.7rem 3.6rem); box-shadow: 0 10px 22px -12px rgb(16 19 28 / .45); }
.card { position: relative; padding: 1.1rem 1.1rem .5rem; border-radius: 3px; background: #fffdf8; }
.head { margin: 0; padding-right: 5.25rem; font-size: .9375rem; }
.head > div { display: flex; gap: .5rem; }
.head dt { flex: none; width: 3.5rem; }
.head dd { min-width: 0; }
.head dd span { display: block; color: var(--soft); font-size: .8125rem; line-height: 1.3; }
.postmark { position: absolute; top: .8rem; right: .9rem; display: grid; place-content: center; width: 4.6rem; height: 4.6rem; margin: 0; border: 2px solid #5c6684; border-radius: 50%; outline: 1px solid #5c6684; outline-offset: -7px; color: #4a5470; font-size: .6875rem; line-height: 1.25; text-align: center; letter-spacing: .02em; transform: rotate(-11deg); }
.postmark b { font-size: .875rem; font-variant-numeric: tabular-nums; }
.subject { margin: 1rem 0 .75rem; padding-top: .9rem; border-top: 1px dashed var(--line); color: var(--night); font-size: 1.25rem; font-weight: 700; line-height: 1.3; text-wrap: balance; }
.words h3 { margin: 1.3rem 0 .4rem; color: var(--night); font-size: 1.0625rem; line-height: 1.3; }
.words h4 { margin: 1rem 0 .3rem; font-size: 1rem; }
.words p, .words ul, .words ol { margin: 0 0 .8rem; }
.words ul, .words ol { padding-left: 1.4rem; }
.words ul { list-style: disc; }
.words li { margin-bottom: .2rem; }
.words blockquote { margin: 0 0 .9rem; padding: .5rem 0 .5rem .9rem; border-left: 5px solid var(--line); }
.words blockquote p { margin: 0; }
.words hr { margin: 1.2rem 0; border: 0; border-top: 1px solid var(--line); }
.unsubscribe { margin: 0; padding: .6rem 0; border-top: 1px solid var(--line); font-size: .9375rem; }

.sheet { display: grid; grid-template: "window contact" "date date" "subject subject" "words words" 1fr / minmax(0, 1fr) minmax(0, 1fr); align-content: start; gap: 0 1rem; width: 100%; max-width: 36rem; aspect-ratio: 210 / 297; padding: clamp(1.1rem, 6%, 2.6rem); background: #fff; box-shadow: 0 1px 2px rgb(16 19 28 / .25), 0 14px 28px -14px rgb(16 19 28 / .5); font-family: "Helvetica Neue", Helvetica, "Liberation Sans", Arial, sans-serif; font-size: .9375rem; line-height: 1.45; }
.sheet.more { box-shadow: 0 1px 2px rgb(16 19 28 / .25), 5px 5px 0 -1px #fff, 5px 5px 2px rgb(16 19 28 / .3), 10px 10px 0 -2px #fff, 10px 10px 3px rgb(16 19 28 / .3); }
.sheet p { margin: 0; }
.contact { grid-area: contact; justify-self: end; color: var(--soft); font-size: .8125rem; text-align: right; }
.window { grid-area: window; align-self: end; margin-top: 3.25rem !important; padding: .6rem .7rem; border: 1px dashed var(--line); border-radius: 3px; }
.date { grid-area: date; padding-top: 1.75rem; }
.sheet .subject { grid-area: subject; margin: 1rem 0 .6rem; padding: 0; border: 0; font-size: 1.1875rem; }
.sheet .words { grid-area: words; }
.sheet .words p { margin-bottom: .7rem; }
.sheet .words h3 { font-size: 1rem; }
.file { grid-template: auto / auto; place-content: center; aspect-ratio: auto; min-height: 16rem; text-align: center; }

.nothing { margin: 1.5rem 0; padding: 2rem 1.25rem; border: 2px dashed var(--line); border-radius: 12px; background: var(--paper); }
.nothing p { margin: 0 0 .25rem; }
.older a { display: inline-block; padding: .6rem 0; font-weight: 600; }
.keys { margin: 1.5rem 0; padding: .3rem 1rem; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); }
summary { min-height: 2.75rem; padding: .6rem 0; color: var(--link); font-weight: 600; cursor: pointer; }
.keys code { user-select: all; }
footer { padding-bottom: 2rem; }
footer p { color: var(--soft); }

@media (min-width: 56rem) {
  article { grid-template-columns: minmax(0, 36.5rem) minmax(0, 1fr); }
  .sms article { grid-template-columns: 23rem minmax(0, 1fr); }
  .picture { padding: 1.5rem; }
  .card { padding: 1.5rem 1.75rem .9rem; }
  .told { position: sticky; top: 1rem; align-self: start; }
}
@media (max-width: 24rem) {
  .message { padding: .6rem; }
  .picture { padding: .75rem .35rem; }
  .sheet { aspect-ratio: auto; }
  .postmark { display: none; }
  .head { padding-right: 0; }
}
@media (forced-colors: active) { .status, .bubble, .phone, .envelope, .sheet { border: 1px solid CanvasText; } }
@media print { .skip, nav, .answer, .keys { display: none; } .message { break-inside: avoid-page; } }
`;
