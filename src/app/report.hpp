// A report as bytes, ready to be saved or sent.
#pragma once
#include "app/read.hpp"
#include "schema/texts.hpp"

namespace samdrift {

enum class ReportFormat { html, xlsx };

struct Report {
    std::string content_type, file_name, bytes;
};

// The report `comparison`. Codes as read().
Result<Report> comparison_report(App&, const User&, const ReadRequest&, ReportFormat, Language);

} // namespace samdrift
