// Makes a landscape from rows in any order, or a newer one from an older and the rows that were
// touched.
#pragma once
#include "register/block_builder.hpp"
#include "register/landscape.hpp"
#include <map>
#include <unordered_map>

namespace samdrift {

class LandscapeBuilder {
public:
    LandscapeBuilder() : before_(std::make_shared<const Landscape>()) {}
    // Whatever is not begun anew stays as it is in `before`.
    explicit LandscapeBuilder(std::shared_ptr<const Landscape> before)
        : before_(std::move(before)) {}

    // What follows of it replaces all that stood: a cooperation without its own row is gone.
    void begin_picture(Id<Cooperation>);
    void begin_block(Id<Cooperation>, Id<Municipality>);
    void begin_store_rows(); // those that are the same for all cooperations

    void add(const Supplier&);
    void add(const Product&);
    void add(const Municipality&);
    void add(const Cooperation&);
    void add(const Member&);
    void add(const ServiceArea&);
    void add(const ChainStep&);
    void add(const AgendaPromise&);
    void add(const WorkingGroup&);
    void add(const Body&);
    void add(const Milestone&);
    void add(const Risk&);
    void add(const Proposal&);
    void add(const LedgerLine&);
    void add(const BudgetLine&);
    void add(const ProgrammeFunds&);
    void add(const Assessment&);
    void add(const ChoiceRule&);
    void add(const Rate&);
    void add(const Criterion&);
    void add(const Alternative&);
    void add(const AlternativeScore&);
    void add(const Candidate&);
    void add(const Scenario&);
    void add(const ScenarioChoice&);
    void add(const LegalParameter&);
    void add(const ProjectCost&);
    void add(const ProjectUsers&);
    void add(const UserIdentities&);
    void add(const DriverValue&);
    void add(const AllocationKey&);
    void add(const ClosedYear&);
    void add(const Investment&);
    void add(const PriceIndex&);
    void add(const OneOffCost&);
    void add(const AloneCost&);
    void add(const KeyFigure&);
    void add(const Device&);
    void add(const Licence&);
    void add(const NetworkLine&);
    void add(const Infrastructure&);
    void add(const OrganisationUnit&);
    void add(const DirectorySource&);
    void add(const CostScenarioChange&);
    void add(const Benefit&);
    void add(const KostraArt&);
    void add(const LocalAccount&);
    void add(const Project&);
    void add(const ProgrammeFact&);
    void add(const DecisionPoint&);
    void add(const ProjectTeam&);
    void add(const FreezePeriod&);
    void add(const Cutover&);
    void add(const CutoverLink&);
    void add(const PublishedPlan&);
    void add(const PlanLine&);
    void add(const WorkDefault&);
    void add(const Usage&);
    void add(const Absence&);
    void add(const Integration&);
    void add(const Contract&);
    void add(const WorkProcess&);

    std::shared_ptr<const Landscape> build(std::int64_t last_entry);

private:
    using BlockKey = std::pair<Id<Cooperation>, Id<Municipality>>;
    struct PendingCatalogue {
        Catalogue held;
        std::unordered_map<std::int64_t, Code> products, suppliers;
        Collation collation;
    };

    PendingCatalogue& catalogue();
    Code product(Id<Product>);
    Code supplier(std::optional<Id<Supplier>>);
    Code system_name(const std::string&);
    BlockBuilder& block(Id<Cooperation>, Id<Municipality>);
    CooperationPicture& picture(Id<Cooperation> id) { return pictures_[id]; }
    JointOperation& operation(Id<Cooperation> id) { return picture(id).operation; }
    PlanRows& plan(Id<Cooperation> id) { return picture(id).plan; }
    std::shared_ptr<const Catalogue> finished_catalogue();
    std::shared_ptr<const CooperationPicture> finished_picture(Id<Cooperation>, const Catalogue&);
    CooperationInLandscape with_blocks(Id<Cooperation>, std::shared_ptr<const CooperationPicture>,
        const CooperationInLandscape* old);

    std::shared_ptr<const Landscape> before_;     // shared with its readers, see landscape.hpp
    std::unique_ptr<PendingCatalogue> catalogue_; // none: as before
    std::map<Id<Cooperation>, CooperationPicture> pictures_;
    std::map<BlockKey, BlockBuilder> blocks_;
    std::pair<BlockKey, BlockBuilder*> last_block_ = {};
};

} // namespace samdrift
