/** The look of the page of a reading: paper and ink, one colour a kind, by day and by night, on a phone and in print. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#f6f4ef;--surface:#fffefb;--line:#dcd6ca;--ink:#172326;--soft:#45545a;
--assignments:#1b6237;--assignments-tint:#e3f2e6;--citations:#0b5a5e;--citations-tint:#d5ecea;--people:#7a2f6b;--people-tint:#f5e1f0;
--organisations:#1f4f8f;--organisations-tint:#dfe9f7;--dates:#7a4300;--dates-tint:#fbe8c8;--commendations:#645408;
--commendations-tint:#f3edc9;--doubts:#bd1509;--doubts-tint:#fde3dc}
@media (prefers-color-scheme:dark){:root{--paper:#12191b;--surface:#182124;--line:#334044;--ink:#e8e6df;--soft:#a9b5b8;
--assignments:#8fd3a3;--assignments-tint:#1c3324;--citations:#7fcfcb;--citations-tint:#173537;--people:#e3a6d6;--people-tint:#3a2236;
--organisations:#9dc0f0;--organisations-tint:#1d2d45;--dates:#f0bd77;--dates-tint:#3b2a12;--commendations:#d9c866;
--commendations-tint:#35300f;--doubts:#ff9c8f;--doubts-tint:#47201b}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.65 "Be Vietnam Pro","Segoe UI",system-ui,sans-serif}
header{max-width:78rem;margin:0 auto;padding:2rem 1.25rem 1rem}
.about{margin:0 0 .25rem;color:var(--soft);font-size:.875rem}
h1{margin:0 0 1rem;font-size:clamp(1.35rem,3.2vw,2rem);line-height:1.3;font-weight:700;text-wrap:balance}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1rem;margin:0;padding:0;list-style:none;font-size:.875rem}
.legend b{font-variant-numeric:tabular-nums;color:var(--soft);font-weight:600}
.key{color:var(--ink);text-decoration:none;padding:.1rem .45rem;border-radius:.25rem}
.key:hover,.key:focus-visible{text-decoration:underline}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem;max-width:78rem;margin:0 auto;padding:0 1.25rem 3rem}
@media (min-width:60rem){main{grid-template-columns:minmax(0,44rem) minmax(0,1fr);align-items:start}
.found{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto}}
.text,.found{background:var(--surface);border:1px solid var(--line);border-radius:.5rem;padding:1.25rem 1.5rem}
.text p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font-size:1.0625rem;line-height:1.85}
mark{color:inherit;background:none;border-radius:.15rem;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.key.assignments,mark.assignments{text-decoration:underline solid var(--assignments) 2px;text-underline-offset:.3em}
.key.assignments{background:var(--assignments-tint)}
.key.citations,mark.citations{background:var(--citations-tint)}
.key.people,mark.people{background:var(--people-tint)}
.key.organisations,mark.organisations{background:var(--organisations-tint)}
.key.dates,mark.dates{background:var(--dates-tint)}
.key.commendations,mark.commendations{border-bottom:2px dotted var(--commendations)}
.key.doubts,mark.doubts{text-decoration:underline wavy var(--doubts) 1.5px;text-underline-offset:.25em}
.key.doubts{background:var(--doubts-tint)}
.anchor:target+mark,.anchor:target~.anchor+mark{outline:2px solid currentColor;outline-offset:2px}
h2{display:flex;gap:.5rem;align-items:baseline;margin:1.5rem 0 .5rem;font-size:1rem;border-bottom:1px solid var(--line);padding-bottom:.25rem}
h2:first-child{margin-top:0}
h2 b{font-variant-numeric:tabular-nums;font-weight:600}
h2.assignments{color:var(--assignments)}h2.citations{color:var(--citations)}h2.people{color:var(--people)}
h2.organisations{color:var(--organisations)}h2.dates{color:var(--dates)}h2.commendations{color:var(--commendations)}h2.doubts{color:var(--doubts)}
ol{margin:0;padding:0;list-style:none;font-size:.9375rem}
ol>li{padding:.4rem 0;border-bottom:1px solid var(--line)}
ol>li:last-child{border-bottom:0}
ol a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.2em;overflow-wrap:anywhere}
ol a:hover,ol a:focus-visible{text-decoration-color:currentColor}
ol ul{margin:.15rem 0 0;padding:0;list-style:none;color:var(--soft);font-size:.875rem}
small{color:var(--soft);font-size:.8125rem}
footer{max-width:78rem;margin:0 auto;padding:0 1.25rem 2rem;color:var(--soft);font-size:.8125rem}
@media print{body{background:none}.found{position:static;max-height:none;overflow:visible}.text,.found{border:0;padding:0}
main{display:block}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
