#include "storage/landscape_rows.hpp"
#include "base/failure.hpp"

namespace samdrift {
namespace {

// Takes the columns of a row one after another.
class Columns {
public:
    explicit Columns(const ResultRow& row) : row_(row) {}

    template <class Of> void take(Id<Of>& id) { id.number = row_.integer(at_++); }
    void take(std::string& text) { text = row_.text(at_++); }
    void take(bool& b) { b = row_.integer(at_++) != 0; }
    void take(int& n) { n = static_cast<int>(row_.integer(at_++)); }
    void take(std::int64_t& n) { n = row_.integer(at_++); }
    void take(Money& m) { m.oere = row_.integer(at_++); }
    void take(Date& d) {
        const auto text = row_.text(at_++);
        const auto read = read_iso(text);
        if (!read) broken(text);
        d = *read;
    }
    template <class E>
    requires std::is_enum_v<E>
    void take(E& e) {
        const auto name = row_.text(at_++);
        for (std::size_t i = 0; i < choices_of<E>.size(); ++i)
            if (choices_of<E>[i].name == name) {
                e = static_cast<E>(i);
                return;
            }
        broken(name);
    }
    template <class T> void take(std::optional<T>& maybe) {
        if (row_.null(at_)) {
            maybe.reset();
            ++at_;
        } else {
            take(maybe.emplace());
        }
    }
    template <class... T> void all(T&... fields) { (take(fields), ...); }

private:
    [[noreturn]] static void broken(std::string_view value) {
        throw Failure(
            "database_broken", "a value that no version has written: " + std::string{value});
    }
    const ResultRow& row_;
    int at_ = 0;
};

} // namespace

const std::string_view RowsOf<Usage>::select =
    "SELECT id, cooperation, municipality, area, system, product, supplier, supplier_as_written, "
    "version, status, "
    "hosting, operated_by, operator_kind, joint_portfolio, users, criticality, way_of_working, "
    "uses_municipality_number, personal_data, yearly_cost, valid_from, valid_to, source, "
    "figures_source, remark "
    "FROM usage";

void RowsOf<Usage>::read(const ResultRow& row, Usage& u) {
    Columns{row}.all(u.id, u.cooperation, u.municipality, u.area, u.system, u.product, u.supplier,
        u.supplier_as_written, u.version, u.status, u.hosting, u.operated_by, u.operator_kind,
        u.joint_portfolio, u.users, u.criticality, u.way_of_working, u.uses_municipality_number,
        u.personal_data, u.yearly_cost, u.valid_from, u.valid_to, u.source, u.figures_source,
        u.remark);
}

const std::string_view RowsOf<Contract>::select =
    "SELECT id, cooperation, municipality, system, product, supplier, supplier_as_written, number, "
    "signed_on, ends, "
    "notice_months, option_to, extension, value, procurement, legal_review, processing_agreement, "
    "portfolio, source, "
    "figures_source, remark FROM contract";

void RowsOf<Contract>::read(const ResultRow& row, Contract& c) {
    Columns{row}.all(c.id, c.cooperation, c.municipality, c.system, c.product, c.supplier,
        c.supplier_as_written, c.number, c.signed_on, c.ends, c.notice_months, c.option_to,
        c.extension, c.value, c.procurement, c.legal_review, c.processing_agreement, c.portfolio,
        c.source, c.figures_source, c.remark);
}

const std::string_view RowsOf<Integration>::select =
    "SELECT id, cooperation, municipality, from_system, from_product, to_target, to_product, "
    "common_component, kind, "
    "frequency, object, direction, source, remark FROM integration";

void RowsOf<Integration>::read(const ResultRow& row, Integration& i) {
    Columns{row}.all(i.id, i.cooperation, i.municipality, i.from_system, i.from_product,
        i.to_target, i.to_product, i.common_component, i.kind, i.frequency, i.object, i.direction,
        i.source, i.remark);
}

} // namespace samdrift
