#include "publish/html.hpp"

namespace samdrift {

// WeasyPrint 57 knows no grid, no gap between boxes, no clip-path, and no variable inside a
// shorthand.
const std::string_view paper_css = R"css(
.head{display:table;width:100%}
.head>*{display:table-cell;vertical-align:bottom}
.asof{text-align:right}
.figures{display:table;width:100%;table-layout:fixed;border-top:.75pt solid #d6d8da;border-bottom:.75pt solid #d6d8da}
.figures div{display:table-cell;border-left:.75pt solid #d6d8da}
.said{column-count:1}
.ln,section ul.legend{display:block}
.ln .sy{display:inline;margin-right:4pt}
.ln .as{margin-left:6pt}
section ul.legend li{display:inline-block;margin-right:16pt}
th,td,tr.g>th,tr.g>td{border-bottom:.75pt solid #d6d8da}
thead th{border-bottom:.75pt solid #9b9da0}
tr.g>th,tr.g>td{border-top:.75pt solid #9b9da0;background:#f6f7f8}
tbody+tbody,tbody+tfoot,tfoot th,tfoot td{border-top:.75pt solid #9b9da0}
td.on{background:#e6f1ee}
.sr,.srt{color:transparent}
.said{break-inside:auto}
section.l3{break-inside:avoid}
@page{@bottom-left{width:80%}@bottom-right{width:20%}}
.said>ul,thead,tbody:first-of-type tr:first-child,.l3>p:not(:last-child){break-before:auto;break-after:auto}
)css";

} // namespace samdrift
