// What the document and the workbook of an estimate share: the parts that are added up apart,
// and the machines model by model.
#pragma once
#include "app/estimate_report.hpp"

namespace samdrift {

enum class EstimatePart { once_investment, once_operation, yearly_investment, yearly };
inline constexpr std::array<EstimatePart, 4> estimate_parts{EstimatePart::once_investment,
    EstimatePart::once_operation, EstimatePart::yearly_investment, EstimatePart::yearly};

EstimatePart part_of(const EstimateItem&);
std::string part_name(const ReportWords&, EstimatePart);

struct EstimateSum {
    Money amount, low, high;
    bool marked = false;
};
EstimateSum sum_of(const EstimateAnswer&, EstimatePart);

// One model, by the rules of the estimate: they look at each model for itself.
struct EstimatedModel {
    std::string name;
    DeviceType type = DeviceType::laptop;
    EstimatedDevices devices;
    std::int64_t count = 0; // of any type
    bool marked = false;
};
std::vector<EstimatedModel> models_of(const EstimateSource&); // the most machines first

// What the rules ask for, by the names of docs/model/key_figure.md.
struct EstimateParameter {
    std::string name;
    std::string key; // "report.estimate.rule.<key>": what it does
    std::optional<std::int64_t> whole = {};
    std::optional<Money> money = {};
    std::optional<Decimal> percent = {};
};
std::vector<EstimateParameter> parameters_of(const EstimateRules&);

} // namespace samdrift
