#include "match/across_accounts.hpp"
#include "base/words.hpp"
#include "match/standing_rows.hpp"
#include "register/account.hpp"
#include "register/cost_model.hpp"
#include "register/ledger.hpp"
#include <map>

namespace samdrift {
namespace {

using Periods = std::vector<Read<KostraArt>>;

std::string said(const Periods& periods) {
    std::string all;
    for (const auto& [art, row] : periods) {
        const auto year = [](std::optional<int> y) { return y ? std::to_string(*y) : ""; };
        all += (all.empty() ? "" : ", ") + year(art.from_year) + "–" + year(art.to_year);
    }
    return all;
}

class Accounts {
public:
    Accounts(const TableOf& table, Problems& problems) : problems_{problems} {
        for (const auto& read : standing<KostraArt>(table))
            arts_[folded(read.object.art)].push_back(read);
        for (auto& [art, periods] : arts_) check_periods(periods);
        for (const auto& [local, row] : standing<LocalAccount>(table)) {
            art_of_[folded(local.account)] = local.art;
            if (!arts_.empty() && !arts_.contains(folded(local.art)))
                problems_.push_back({"unknown_art", place_of<LocalAccount>(row, "art"), local.art});
        }
    }

    bool any() const { return !arts_.empty(); }

    // False: it is no account that is known. at: where it stands.
    template <class At> bool check(const std::string& account, int year, const At& at) {
        const auto mapped = art_of_.find(folded(account));
        const auto& art = mapped == art_of_.end() ? account : mapped->second;
        const auto found = arts_.find(folded(art));
        if (found == arts_.end()) return mapped != art_of_.end();
        const bool valid = std::ranges::any_of(
            found->second, [&](const auto& read) { return valid_in(read.object, year); });
        if (!valid)
            problems_.push_back({"art_not_valid", at(), art,
                {{"year", std::to_string(year)}, {"valid", said(found->second)}}});
        return true;
    }

private:
    void check_periods(Periods& periods) {
        const auto from = [](const auto& read) { return read.object.from_year.value_or(0); };
        std::ranges::stable_sort(periods, {}, from);
        for (std::size_t i = 1; i < periods.size(); ++i) {
            const auto &before = periods[i - 1], &after = periods[i];
            if (before.object.to_year && *before.object.to_year < from(after)) continue;
            const auto& told = before.row->seen && !after.row->seen ? before : after;
            problems_.push_back(
                {"art_years_overlap", place_of<KostraArt>(told.row, "from_year"), told.object.art});
        }
    }

    Problems& problems_;
    std::map<std::string, Periods> arts_;
    std::map<std::string, std::string> art_of_;
};

} // namespace

void across_accounts(const TableOf& table, Problems& problems, std::vector<Told>& noted) {
    if (!touched<KostraArt>(table) && !touched<LocalAccount>(table) &&
        !touched<LedgerLine>(table) && !touched<ProjectCost>(table))
        return;
    Accounts accounts{table, problems};
    if (!accounts.any()) return;
    for (const auto& [line, row] : standing<LedgerLine>(table)) {
        const auto at = [&] { return place_of<LedgerLine>(row, "account"); };
        if (!accounts.check(line.account, line.year, at) && row->seen)
            noted.push_back({"account_unknown", at(), line.account});
    }
    for (const auto& [cost, row] : standing<ProjectCost>(table)) {
        const auto at = [&] { return place_of<ProjectCost>(row, "cost_kind"); };
        if (!cost.cost_kind.empty()) accounts.check(cost.cost_kind, cost.year, at);
    }
}

} // namespace samdrift
