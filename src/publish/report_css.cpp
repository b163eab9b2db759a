#include "publish/markup.hpp"

namespace samdrift {

// No "<" and no "&" here: the style sheet stands in a page that is well-formed XML.
const std::string_view report_css = R"css(
:root{--ink:#1e2329;--mute:#55585c;--line:#d6d8da;--strong:#9b9da0;--wash:#f6f7f8;--tint:#e6f1ee;--link:#005db1;--bar:#0b2545}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:400 .875rem/1.45 Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums}
h1,h2,h3,h4,p,ul,dl,dd{margin:0;padding:0}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
a:focus-visible{outline:3px solid var(--bar);outline-offset:2px;border-radius:2px}
strong{font-weight:600}
.wrap{max-width:1440px;margin:0 auto;padding:0 24px}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:#fff;padding:8px;z-index:9}
.top{background:var(--bar);color:#fff}
.top .wrap{display:flex;align-items:center;gap:8px;height:48px;font-weight:600;font-size:1rem;letter-spacing:-.01em}
.head{display:flex;justify-content:space-between;align-items:flex-end;gap:24px;padding:24px 0 12px}
h1{font-size:1.625rem;line-height:1.2;font-weight:600;letter-spacing:-.015em}
h2{font-size:1.0625rem;line-height:1.3;font-weight:600}
h3{font-size:.9375rem;line-height:1.35;font-weight:600}
h4{font-size:.875rem;line-height:1.35;font-weight:600}
h1,h2,h3,h4{break-after:avoid;scroll-margin-top:8px}
.sub{color:var(--mute);margin-top:4px;font-size:.9375rem}
.asof{color:var(--mute);font-size:.8125rem;flex:none}
.asof time{color:var(--ink);font-weight:600}
.contents{border-bottom:1px solid var(--line);padding-bottom:12px;font-size:.8125rem}
.contents ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none}
.contents a{display:inline-block;padding:2px 0}
section.l2{margin-top:36px}
section.l3{margin-top:28px}
section.l4{margin-top:16px}
section p,section ul{max-width:75ch;margin-top:6px}
section table,section .figures{margin-top:12px}
.lead{font-size:1rem}
.note,.unit,.mute{color:var(--mute)}
.note{font-size:.8125rem}
.unit{display:block;font-weight:400;font-size:.75rem}
section ul{padding-left:18px}
section ul.drawn,section ul.legend{list-style:none;padding:0}
.said{column-count:2;column-gap:32px}
.said>*{break-inside:avoid}
.said ul{break-before:column}
section ul.legend{display:flex;align-items:baseline;flex-wrap:wrap;gap:6px 24px;max-width:none;margin-top:12px;font-size:.8125rem;color:var(--mute)}
li+li{margin-top:3px}
.legend li+li,.contents li+li{margin:0}
.ln{display:flex;align-items:baseline;gap:0 6px;flex-wrap:wrap}
.drawn .ln,p.ln{flex-wrap:nowrap}
.ln .sy{flex:none;position:relative;top:3px}
.ln .tx{flex:1 1 min-content}
.ln .as{flex:none;margin-left:auto;text-align:right;white-space:nowrap}
.legend .tx{flex:0 1 auto}
.ex{text-decoration:underline dotted #6b6e72 1.5px;text-underline-offset:.22em}
.sr,.srt{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.figures div{padding:14px 20px 16px;border-left:1px solid var(--line)}
.figures div:first-child{padding-left:0;border:0}
.figures dt,.figures dd{font-size:.8125rem;color:var(--mute);line-height:1.4}
.figures dd.big{font-size:2rem;line-height:1.15;font-weight:600;letter-spacing:-.02em;color:var(--ink);margin:2px 0 4px}
.figures .big .mute{font-size:1rem;font-weight:400;letter-spacing:0;white-space:nowrap}
table{border-collapse:collapse;width:100%;line-height:1.4;position:relative}
table.fixed{table-layout:fixed}
caption{text-align:left;font-weight:600;font-size:.875rem;padding-bottom:6px}
th,td{padding:6px 10px;text-align:left;vertical-align:baseline;font-weight:400;border-bottom:1px solid var(--line);overflow-wrap:break-word;hyphens:auto}
thead th{font-weight:600;font-size:.8125rem;vertical-align:bottom;border-bottom-color:var(--strong);hyphens:manual}
tbody th{font-weight:500}
.num{text-align:right;white-space:nowrap}
thead .num{white-space:normal}
.num .ln{justify-content:flex-end}
.num .ln .tx{flex:none}
.rl{border-left:1px solid var(--line)}
td .ln+.ln{margin-top:4px}
.dense td,.dense .ln{font-size:.8125rem}
.dense td.num{font-size:.875rem}
.dense th,.dense td{padding-left:8px;padding-right:8px}
tr>th:first-child,tr>td:first-child{padding-left:0}
tr>th:last-child,tr>td:last-child{padding-right:0}
tbody+tbody,tbody+tfoot{border-top:1px solid var(--strong)}
td.on{background:var(--tint)}
td.none{background:repeating-linear-gradient(135deg,#fff 0 5px,#f1f2f3 5px 10px);color:var(--mute)}
tr.g>th,tr.g>td{background:var(--wash);border-top:1px solid var(--strong);padding-top:7px;padding-bottom:7px}
tr.g>th:first-child{padding-left:8px}
tr.g>th{font-weight:600}
tr.g>th .mute{font-weight:400;white-space:nowrap}
tr.g>td{font-weight:500}
tr.g .ln{gap:4px}
tr.g .rl{border-left:0}
tfoot th,tfoot td{font-weight:600;border-top:1px solid var(--strong);border-bottom:0}
.bar{margin-right:6px}
.drawing{overflow-x:auto;margin-top:12px}
.drawing:focus-visible{outline:3px solid var(--bar);outline-offset:2px}
.drawing svg{display:block;width:100%;min-width:900px;height:auto}
.pc{display:inline-block;min-width:3.2em}
.upright .wrap{max-width:1008px}
.upright .contents ul{gap:4px 16px}
.room{display:block;height:1.9em;border-bottom:1px dotted #6b6e72}
footer{margin-top:48px;color:var(--mute);font-size:.8125rem}
footer .wrap{display:flex;flex-wrap:wrap;gap:4px 24px;padding-bottom:24px}
footer .wrap::before{content:"";width:100%;border-top:1px solid var(--line);margin-bottom:10px}
@media screen and (max-width:900px){
.said{columns:auto}
.said ul{break-before:auto}
.wrap{padding:0 16px}
.head{display:block;padding:16px 0 12px}
.asof{margin-top:8px}
h1{font-size:1.375rem}
.contents a{padding:10px 0}
.contents ul{gap:0 20px}
.figures{grid-template-columns:repeat(2,minmax(0,1fr))}
.figures div{padding:10px 12px}
.figures div:nth-child(odd){padding-left:0;border:0}
.figures div:nth-child(n+3){border-top:1px solid var(--line)}
table,caption,tbody,tfoot,tr,th,td{display:block}
thead{display:none}
tr{border-bottom:1px solid var(--line);padding:8px 0}
th,td,.dense th,.dense td,tfoot th,tfoot td,tr.g>th,tr.g>td{border:0;padding:2px 0;background:none}
tbody th,tfoot th{font-size:.875rem;padding-bottom:4px}
td{display:grid;grid-template-columns:minmax(96px,30%) minmax(0,1fr);column-gap:12px}
td[data-k]::before{content:attr(data-k);color:var(--mute);font-size:.8125rem}

td,td .ln,.dense td,td.num,.dense td.num{font-size:.8125rem}
td.num,td.num .ln{text-align:left;justify-content:flex-start}
td.num{white-space:normal}
td.on,td.none{background:none}
tr.g{background:var(--wash);margin:12px -16px 0;padding:8px 16px;border-top:1px solid var(--strong)}
tr.g>th:first-child{padding:0}
td:empty{display:none}
tfoot tr{border-top:1px solid var(--strong)}
}
@media (max-width:430px){.figures dd.big{font-size:1.625rem}}
@media (forced-colors:active){td.on{forced-color-adjust:none;background:Canvas;color:CanvasText}td.none{background:none}.sy,.bar{forced-color-adjust:none}}
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:9pt}
.top,.skip,.contents,footer{display:none}
.wrap{padding:0;max-width:none}
.head{padding-top:0}
h1{font-size:18pt}
h2{font-size:12pt}
h3{font-size:10.5pt}
section.l2{margin-top:20pt}
section.l3{margin-top:14pt}
.said,.l3>p:not(:last-child){break-after:avoid}
.said{break-inside:avoid}
a{color:inherit;text-decoration:none}
a.ex{text-decoration:underline dotted #6b6e72 1.5px}
table{break-inside:auto}
.l2 .short{break-inside:avoid}
thead{break-after:avoid}
tbody:first-of-type tr:first-child{break-before:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
tr,.figures,li,caption{break-inside:avoid}
.np{break-before:page}
.drawing{overflow:visible;break-inside:avoid}
.drawing.np{margin-top:0}
.drawing svg{width:auto;min-width:0}
.upright section.l2.np{margin-top:0}
.upright .np h2{font-size:16pt}
.upright tbody+tbody{break-inside:avoid}
.room{height:15pt}
caption,tr.g{break-after:avoid}
tfoot{break-before:avoid}
td .ln+.ln{margin-top:1pt}
th,td{padding:3pt 6pt}
td,th,td .ln,th .ln,thead th,caption{font-size:8.5pt}
.dense td,.dense th,.dense .ln,.dense td.num,.dense thead th{font-size:8pt}
.dense th,.dense td{padding-left:5pt;padding-right:5pt}
.sy{width:auto;height:10pt}
.unit,.note{font-size:8pt}
p,li{orphans:3;widows:3}
}
@page{size:A4 landscape;margin:16mm 12mm 15mm;font:8pt Inter,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;color:#55585c}
)css";

} // namespace samdrift
