// The contract between server and web. The final file web/src/generated/types.ts is generated from the
// C++ descriptions with exactly these names. Money is integer øre, dates are ISO "2019-12-31", fractions 0..1.
export type Verdict = "same" | "same_product" | "same_supplier" | "different" | "gap" | "not_mapped";
export type Origin = "document" | "derived" | "example" | "measured" | "estimate";
export type CooperationKind = "merger" | "shared_operation";
export type Status = "planned" | "in_operation" | "phasing_out" | "ended";
export type Hosting = "local" | "joint" | "cloud";
export type OperatorKind = "own" | "joint_operation" | "supplier";
export type Criticality = "low" | "medium" | "high" | "life_and_health";
export type IntegrationKind = "api" | "message" | "file" | "manual";
export type Extension = "yes" | "no" | "unclear";
export type LegalReview = "reviewed" | "not_reviewed" | "not_mapped";
export type CellState = "has" | "none_confirmed" | "not_stated" | "not_answered";
// has: at least one usage in operation; none_confirmed: "Har ikke"; not_stated: others have, this one said nothing
// ("Ingen oppgitt"); not_answered: nobody has answered this area ("Ikke svart")
export type PromiseState = "kept" | "broken" | "not_applicable" | "not_stated";
export type WantedField = "product" | "supplier" | "version" | "hosting" | "operator" | "users" | "criticality" | "way_of_working" | "personal_data" | "contract";

export interface Sentence { nb: string; en: string }

// GET /api/session
export interface CooperationRef { key: string; name: string; kind: CooperationKind; target_date: string | null; host: string | null; legal_form: string }
export interface SessionView { user: string; role: string; loopback_only: boolean; version: string; cooperations: CooperationRef[] }

// GET /api/{key}/overview?as_of=
export interface MemberView { id: number; number: string; name: string; inhabitants: number | null; employees: number | null; marked: boolean }
export interface VerdictCount { verdict: Verdict; count: number }
export interface AreaVerdict { area: string; area_name: string; verdict: Verdict; verdict_of_those_who_have: Verdict | null }
export interface GroupView { area: string; area_name: string; areas: AreaVerdict[]; users: number; yearly_cost: number; harmonisation: number | null; marked: boolean }
export interface MemberCompleteness { municipality: string; filled: number; wanted: number; degree: number; usages: number; unanswered_areas: number }
export interface MissingField { field: WantedField; missing: number; of: number }
export interface MilestoneView { id: number; code: string; name: string; due: string }
export interface ActionView { kind: "legal_review" | "give_notice" | "no_processing_agreement"; due: string | null; contracts: number[]; systems: string[]; value: number; marked: boolean; ends: string | null; option_to: string | null }
// give_notice: one action per contract (last day of notice on or after as_of, soonest first); the two others: one action in all
export interface NoticeView { contract: number; municipality: string; system: string; last_day_of_notice: string; ends: string; option_to: string | null }
export interface BreakSum { breaks: number; times: number; minutes: number; cost: number; marked: boolean }   // per year; cost in øre
export interface Overview {
  cooperation: CooperationRef; as_of: string; days_to_target: number | null; // negative: passed
  members: MemberView[]; milestones: MilestoneView[]; notices: NoticeView[]; actions: ActionView[];
  completeness: MemberCompleteness[]; completeness_filled: number; completeness_wanted: number; completeness_degree: number;
  missing_fields: MissingField[];              // most missing first
  harmonisation: number | null; harmonisation_where_all_have: number | null; areas_where_all_have: number; areas: number;
  verdicts: VerdictCount[];                     // all six, in the order of the type
  groups: GroupView[]; breaks: BreakSum; hourly_rate: number; marked: boolean;
}

// GET /api/{key}/comparison?as_of=&known_at=
export interface ContractRef { id: number; number: string; supplier: string; signed: string | null; ends: string | null; notice_months: number | null; option_to: string | null; extension: Extension | null; legal_review: LegalReview | null; processing_agreement: boolean | null; value: number | null; last_day_of_notice: string | null; marked: boolean }
export interface IntegrationRef { id: number; to: string; common_component: boolean; kind: IntegrationKind | null; frequency: string; object: string }
export interface UsageView {
  id: number; municipality: string; area: string; area_name: string; product_id: number; product: string; system: string;
  supplier: string | null; supplier_as_written: string; version: string; status: Status; hosting: Hosting | null;
  operator_kind: OperatorKind | null; operator_name: string; joint_portfolio: boolean | null; users: number | null; way_of_working: string; criticality: Criticality | null;
  personal_data: boolean | null; uses_municipality_number: boolean | null; yearly_cost: number | null; cost_per_user: number | null;
  source: Origin; figures_source: Origin; remark: string; most_used: boolean; marked: boolean; // marked: figures are example or estimate
  contracts: ContractRef[]; integrations: IntegrationRef[]; missing: WantedField[];
}
export interface CellView { municipality: string; state: CellState; usages: UsageView[] }
export interface MissingView { municipality: string; confirmed: boolean }
export interface ProductView { product_id: number; product: string; supplier: string | null; municipalities: string[]; users: number; most_used: boolean }
export interface OverlapView { municipality: string; products: string[] }
export interface AreaView {
  area: string; area_name: string; group: string; group_name: string; verdict: Verdict; verdict_of_those_who_have: Verdict | null;
  missing: MissingView[]; products: ProductView[]; cells: CellView[]; // cells: in the order of ComparisonView.municipalities
  harmonisation: number | null; users: number; yearly_cost: number; first_contract_end: string | null; marked: boolean;
  overlaps: OverlapView[]; versions: number; hostings: number; breaks: BreakSum;
  why: Sentence[];      // why the verdict is what it is, in sentences
  watch: Sentence[];    // "Se opp for"
  life_and_health: boolean; contract_ends_before_target: boolean; missing_information: boolean; follows_municipality_number: boolean;
}
export interface MunicipalityColumn { id: number; name: string; usages: number; users: number }
export interface ComparisonView {
  cooperation: CooperationRef; as_of: string; known_at: string | null; municipalities: MunicipalityColumn[];
  harmonisation: number | null; harmonisation_where_all_have: number | null; areas_where_all_have: number;
  verdicts: VerdictCount[]; groups: GroupView[]; areas: AreaView[]; users: number; yearly_cost: number; marked: boolean;
}

// GET /api/{key}/areas/{code}?as_of=
export interface ProcessView { id: number; municipality: string; area: string; process: string; system: string; way_of_working: string; break: string; times: number | null; minutes: number | null; hours: number | null; cost: number | null; source: Origin; remark: string; marked: boolean }
export interface ContractView extends ContractRef { municipality: string; system: string; product: string; areas: string[]; procurement: string; portfolio: string | null; source: Origin; remark: string }
export interface IntegrationView extends IntegrationRef { municipality: string; from: string; source: Origin; remark: string }
export interface AreaPage { cooperation: CooperationRef; as_of: string; hourly_rate: number; municipalities: MunicipalityColumn[]; area: AreaView; contracts: ContractView[]; integrations: IntegrationView[]; processes: ProcessView[]; chains: ChainView[] }

// GET /api/{key}/municipalities/{name}?as_of=
export interface UnansweredArea { area: string; area_name: string; working_group: string }
export interface AbsenceView { id: number; municipality: string; area: string; area_name: string; source: Origin; remark: string }
export interface MunicipalityPage { cooperation: CooperationRef; as_of: string; municipality: MemberView; completeness: MemberCompleteness; missing_fields: MissingField[]; usages: UsageView[]; absences: AbsenceView[]; unanswered: UnansweredArea[]; contracts: ContractView[]; processes: ProcessView[] }

// GET /api/{key}/usages?municipality=&area=&product=&supplier=&status=&hosting=&criticality=&text=&sort=&descending=true&offset=0&limit=100
// area matches the code and everything below it. sort: municipality area product supplier users yearly_cost status hosting
export interface UsagePage { total: number; offset: number; users: number; yearly_cost: number; marked: boolean; usages: UsageView[] }

// GET /api/{key}/rows/{entity}?ids=1,2,3     one or more rows of any entity, every field, and where each came from
export interface RowField { name: string; value: string | number | boolean | null; text: Sentence } // text: the value as people read it
export interface RowHistory { entry: number; at: string; user: string; action: string; place: string; fields: string[] }   // fields changed; empty for new
export interface RowView { id: number; title: string; source: Origin; figures_source: Origin | null; fields: RowField[]; extra: RowField[]; history: RowHistory[] }
// place: "systemer.csv, rad 24". extra: columns of the sheet that Samdrift does not know, kept as they were.
export interface RowPage { entity: string; rows: RowView[] }
// labels of entities and fields: texts "entity.usage", "usage.version" (and help "usage.version.help")

// GET /api/{key}/ledger?municipality=
export interface LedgerYear { year: number; personnel: number; competitive_operation: number; income: number; operation: number; investment: number; total: number; competitive_total: number; competitive_share: number | null }
export interface LedgerLineView { id: number; municipality: string; year: number; account: string; name: string; group: "personnel" | "competitive" | "income" | "investment"; amount: number; source: Origin }
export interface BudgetSum { year: number; type: "operation" | "investment"; amount: number }
export interface BudgetLineView { id: number; municipality: string; year: number; type: "operation" | "investment"; amount: number; source: Origin }
export interface FundsView { id: number; name: string; type: string; from: string | null; to: string | null; amount: number; source: Origin; remark: string }
export interface LedgerPage { cooperation: CooperationRef; municipalities: string[]; municipality: string | null; years: LedgerYear[]; lines: LedgerLineView[]; budget: BudgetSum[]; budget_lines: BudgetLineView[]; funds: FundsView[]; marked: boolean }

// GET /api/{key}/chains
export interface StepView { id: number; step: number; actor: string; system: string; product: string | null; common_component: string | null; object: string; way: "digital" | "automatic" | "manual" | "discretion"; broken: boolean }
export interface PromiseView { number: number; promise: string; state: PromiseState; why: Sentence; steps: number[] }
export interface ChainView { code: string; service: string; area: string; area_name: string; municipality: string; steps: StepView[]; promises: PromiseView[]; kept: number; broken: number; breaks: ProcessView[]; break_cost: BreakSum; marked: boolean }
export interface ChainPage { cooperation: CooperationRef; hourly_rate: number; promises: { number: number; promise: string }[]; chains: ChainView[] }

// GET /api/{key}/completeness
export interface OwedUsage { usage: number; municipality: string; area: string; area_name: string; system: string; missing: WantedField[] }
export interface OwedArea { municipality: string; area: string; area_name: string }
export interface GroupOwes { code: string; name: string; area: string; area_name: string; status: string; filled: number; wanted: number; degree: number; usages: OwedUsage[]; areas: OwedArea[] }
export interface CompletenessPage { cooperation: CooperationRef; members: MemberCompleteness[]; filled: number; wanted: number; degree: number; missing_fields: MissingField[]; groups: GroupOwes[]; without_group: GroupOwes | null }

// GET /api/{key}/contracts?as_of=&filter=legal_review|give_notice|no_processing_agreement
export interface ContractPage { cooperation: CooperationRef; as_of: string; contracts: ContractView[] }

// GET /api/{key}/journal
export interface EntryView { id: number; at: string; user: string; action: string; what: string; created: number; changed: number; removed: number; undone_by: number | null; undoes: number | null }
export interface JournalPage { entries: EntryView[] }

// Errors: HTTP 4xx/5xx with a body
export interface ErrorView { code: string; text: Sentence; request: string }

// Reports: GET /api/{key}/report/comparison.html?lang=nb&as_of=   and   /api/{key}/report/comparison.xlsx?...
