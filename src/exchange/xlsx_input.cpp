#include "exchange/xlsx_input.hpp"
#include "base/failure.hpp"
#include "exchange/sheet_names.hpp"
#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <limits>

namespace samdrift {
namespace {

constexpr lxw_row_t last_row = 1'048'575; // of any sheet
constexpr double largest_amount = 1e15;
constexpr std::size_t longest_title = 32;

// The note is as high as its text needs, about 38 characters in each line.
void write_note(const std::string& note, lxw_worksheet* to, lxw_row_t row, lxw_col_t column) {
    std::string no_author;
    lxw_comment_options look{};
    look.author = no_author.data();
    look.font_size = 9;
    look.width = 260;
    const auto lines = note.size() / 38 + static_cast<std::size_t>(std::ranges::count(note, '\n'));
    look.height = static_cast<std::uint16_t>(24 + 16 * lines);
    if (worksheet_write_comment_opt(to, row, column, note.c_str(), &look) != LXW_NO_ERROR)
        throw Failure("cannot_write", note);
}

class Validation {
public:
    Validation(const WorkColumn& column, const std::string& list_sheet)
        : in_(*column.input), title_(column.heading), help_(in_.help), wrong_(in_.wrong) {
        if (in_.kind == InputKind::whole)
            between(LXW_VALIDATION_TYPE_INTEGER,
                static_cast<double>(in_.least.value_or(std::numeric_limits<int>::min())),
                static_cast<double>(in_.most.value_or(std::numeric_limits<int>::max())));
        if (in_.kind == InputKind::amount)
            between(LXW_VALIDATION_TYPE_DECIMAL,
                in_.least ? static_cast<double>(*in_.least) / 100 : -largest_amount,
                in_.most ? static_cast<double>(*in_.most) / 100 : largest_amount);
        if (in_.kind == InputKind::day) days();
        if (in_.kind == InputKind::list) list(list_sheet);
        if (in_.kind == InputKind::text) rule_.validate = LXW_VALIDATION_TYPE_ANY;
        say();
    }

    void write(lxw_worksheet* to, lxw_row_t first, lxw_col_t column) {
        if (worksheet_data_validation_range(to, first, column, last_row, column, &rule_) !=
            LXW_NO_ERROR)
            throw Failure("cannot_write", title_);
        if (!formula_.empty()) use_formula(*to->data_validations);
    }

private:
    // libxlsxwriter 1.1.4 copies a list's formula twice and frees it once: it is given a list of no
    // words, and the formula afterwards.
    void use_formula(lxw_data_validations& all) const {
        lxw_data_val_obj* last = nullptr;
        lxw_data_val_obj* at = nullptr;
        STAILQ_FOREACH(at, &all, list_pointers) last = at;
        std::free(last->value_formula);
        last->value_formula = strdup(formula_.c_str());
        last->validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    }

    void between(lxw_validation_types type, double least, double most) {
        rule_.validate = static_cast<std::uint8_t>(type);
        rule_.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        rule_.minimum_number = least;
        rule_.maximum_number = most;
    }

    void days() {
        rule_.validate = LXW_VALIDATION_TYPE_DATE;
        rule_.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        rule_.minimum_datetime = {1900, 1, 1, 0, 0, 0};
        rule_.maximum_datetime = {2200, 12, 31, 0, 0, 0};
    }

    void list(const std::string& list_sheet) {
        if (!in_.list_sheet.empty()) {
            std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
            const auto at = static_cast<lxw_col_t>(in_.list_column);
            lxw_rowcol_to_range_abs(range.data(), 1, at, static_cast<lxw_row_t>(in_.list_size), at);
            formula_ = quoted_sheet_name(list_sheet) + "!" + range.data();
        }
        words_ = in_.choices;
        if (!formula_.empty()) words_ = {"-"};
        for (auto& word : words_) word_list_.push_back(word.data());
        word_list_.push_back(nullptr);
        rule_.validate = LXW_VALIDATION_TYPE_LIST;
        rule_.value_list = word_list_.data();
    }

    void say() {
        title_.resize(std::min(title_.size(), longest_title));
        rule_.input_title = title_.data();
        rule_.input_message = help_.data();
        if (in_.otherwise == Otherwise::allow) {
            rule_.show_error = LXW_VALIDATION_OFF;
            return;
        }
        rule_.error_type = in_.otherwise == Otherwise::refuse ? LXW_VALIDATION_ERROR_TYPE_STOP
                                                              : LXW_VALIDATION_ERROR_TYPE_WARNING;
        rule_.error_title = title_.data();
        rule_.error_message = wrong_.data();
    }

    const WorkInput& in_;
    std::string title_, help_, wrong_, formula_;
    std::vector<std::string> words_;
    std::vector<char*> word_list_;
    lxw_data_validation rule_{};
};

} // namespace

void write_input(const WorkColumn& column, const std::string& list_sheet, lxw_worksheet* to,
    lxw_row_t heading, lxw_col_t at) {
    write_note(column.input->note, to, heading, at);
    Validation{column, list_sheet}.write(to, heading + 1, at);
}

} // namespace samdrift
