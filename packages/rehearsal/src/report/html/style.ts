/** Two palettes, one column on a phone, and paper; every pair of colours has a contrast of 4.5:1. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2024;--soft:#525a63;--page:#fff;--card:#f6f7f9;--line:#d4d9df;--accent:#5b3fc4;--good:#176b3a;--bad:#b3231f;--wait:#8a5200;--bar:#cfc6f2}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a9b2bc;--page:#14171a;--card:#1d2126;--line:#39414a;--accent:#b5a4ff;--good:#6fce97;--bad:#ff9d97;--wait:#f0b457;--bar:#45397d}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.7rem;line-height:1.25;margin:.2rem 0}
h2{font-size:1.25rem;margin:2.5rem 0 .6rem;padding-top:.4rem;border-top:1px solid var(--line)}
p{margin:.4rem 0}
a{color:var(--accent)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875em;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.5rem 0 0;padding:.8rem;background:var(--card);border-radius:.4rem}
.soft{color:var(--soft)}
.verdict{display:inline-block;padding:.15rem .6rem;border-radius:1rem;border:1px solid currentColor;font-weight:600}
.good{color:var(--good)}.bad{color:var(--bad)}.wait{color:var(--wait)}
.figures{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0;padding:0;list-style:none}
.figures li{flex:1 1 8rem;background:var(--card);border-radius:.5rem;padding:.7rem .9rem}
.figures b{display:block;font-size:1.5rem;line-height:1.2}
.scroll{overflow-x:auto}
.scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--line)}
th{font-size:.85rem;color:var(--soft);font-weight:600}
svg{display:block;width:100%;min-width:44rem;height:auto}
svg text{fill:var(--ink);font:12px system-ui,sans-serif}
svg .small{fill:var(--soft);font-size:11px}
svg .grid{stroke:var(--line)}
svg .bar{fill:var(--bar)}
svg .kept{fill:var(--good)}svg .broken{fill:var(--bad)}svg .suite{fill:var(--accent)}svg .other{fill:var(--soft)}
details{margin:.5rem 0;border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}
summary{cursor:pointer;overflow-wrap:anywhere}
ol.steps{list-style:none;margin:0;padding:0}
ol.steps li{display:grid;grid-template-columns:9.5rem 1fr;gap:.2rem .8rem;padding:.35rem 0;border-bottom:1px solid var(--line)}
@media (max-width:36rem){ol.steps li{grid-template-columns:1fr}table,tbody,tr,td{display:block}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}td{border:0;padding:.1rem 0}tr{border-bottom:1px solid var(--line);padding:.5rem 0}}
@media print{:root{--ink:#000;--soft:#333;--page:#fff;--card:#fff;--line:#999;--accent:#000;--good:#000;--bad:#000;--wait:#000;--bar:#ddd}main{max-width:none;padding:0}h2{break-after:avoid}tr,li,details{break-inside:avoid}.scroll{overflow:visible}svg{min-width:0}}
`;
