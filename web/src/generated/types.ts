// Written from the descriptions in src/ by `samdrift-describe typescript`. Do not edit.
// Money is whole øre, decimals are whole hundredths, dates are ISO texts, fractions are between 0 and 1.

export type Action = "read_register" | "read_contracts" | "read_confidential" | "read_journal" | "edit_rows" | "edit_shared" | "import_sheets" | "undo_batch" | "administer" | "manage_store";
export type ActionKind = "legal_review" | "give_notice" | "no_processing_agreement";
export type AliasKind = "product" | "supplier";
export type ArchiveDecision = "convert" | "deposit" | "keep_readable" | "discard";
export type BenefitKind = "economic" | "quality" | "strategic";
export type BudgetType = "operation" | "investment";
export type CalendarPart = "passed" | "quarter" | "open_ended" | "ended";
export type CellState = "has" | "none_confirmed" | "not_stated" | "not_answered";
export type ChainActor = "citizen" | "company" | "municipality";
export type ChainWay = "digital" | "automatic" | "manual" | "discretion";
export type ChangeKind = "created" | "changed" | "removed";
export type ChoiceKind = "product" | "new_procurement" | "deferred";
export type ChooseStatus = "optimal" | "feasible" | "infeasible" | "unknown";
export type CooperationKind = "merger" | "shared_operation";
export type CostPart = "kept" | "fixed" | "moved_in" | "training" | "conversion" | "procurement" | "exposure" | "integrations" | "breaks" | "score";
export type CostStage = "budget" | "forecast" | "actual";
export type Criticality = "low" | "medium" | "high" | "life_and_health";
export type CutoverClass = "day_1" | "later" | "interim";
export type CutoverKind = "area" | "platform" | "component" | "agreement" | "certificate" | "delegation" | "procurement" | "archive" | "other";
export type DevicePlace = "administration" | "health" | "school" | "other";
export type DeviceType = "laptop" | "desktop" | "thin_client" | "tablet" | "other";
export type DeviceUse = "employee" | "teacher" | "pupil" | "shared";
export type DifferenceKind = "valid" | "known";
export type Extension = "yes" | "no" | "unclear";
export type FieldKind = "boolean" | "integer" | "money" | "date" | "text" | "choice" | "reference" | "fraction" | "any" | "object" | "list" | "decimal";
export type FigureKind = "present_value" | "yearly" | "once" | "users_who_move" | "procurements" | "exposure" | "integrations_lost" | "breaks_closed" | "chains_mended";
export type FoundKind = "area" | "municipality" | "product" | "supplier" | "usage" | "contract" | "integration" | "chain_step" | "working_group" | "body" | "milestone" | "risk" | "proposal" | "project" | "project_team" | "cutover";
export type FreezeStrength = "hard" | "hard_passable_day_1" | "soft";
export type Hosting = "local" | "joint" | "cloud";
export type IntegrationKind = "api" | "message" | "file" | "manual";
export type IntegrationScope = "all" | "area" | "product" | "municipality" | "component";
export type InvestmentKind = "core" | "application" | "own";
export type KeyGroup = "application" | "base" | "deviating" | "core_investment" | "application_investment" | "own_investment";
export type LedgerGroup = "personnel" | "competitive" | "income" | "investment";
export type LegalReview = "reviewed" | "not_reviewed" | "not_mapped";
export type LegalRule = "act_threshold" | "national_threshold" | "eea_threshold" | "clear_clause" | "small_change" | "largest_fee";
export type LicenceMetric = "user" | "device" | "concurrent" | "server" | "core" | "site";
export type LineLimit = "none" | "cap" | "floor";
export type LineType = "fibre" | "adsl" | "vdsl" | "copper" | "radio" | "mobile" | "missing" | "other";
export type LinkKind = "finish_start" | "start_start" | "finish_finish" | "start_finish";
export type MilestoneState = "done" | "dropped" | "late" | "ahead";
export type MilestoneStatus = "planned" | "at_risk" | "delayed" | "achieved" | "dropped";
export type NoticeState = "ahead" | "passed" | "unknown_terms" | "open_ended" | "ended";
export type OperatorKind = "own" | "joint_operation" | "supplier";
export type Origin = "document" | "derived" | "example" | "measured" | "estimate";
export type PhaseState = "done" | "now" | "ahead" | "unknown";
export type PlanBasis = "scenario" | "best" | "most_used";
export type PlanMode = "published" | "draft";
export type PlanStatus = "kept" | "late" | "broken";
export type PlatformPiece = "mail" | "directory" | "network" | "telephony" | "operation";
export type PointDecision = "go_on" | "go_on_with_conditions" | "postpone" | "stop";
export type PointState = "decided" | "next" | "ahead" | "missing";
export type Portfolio = "joint" | "local";
export type ProcurementVerdict = "extend" | "minor_change" | "compete" | "unclear";
export type ProjectGroup = "base" | "application";
export type ProjectKind = "programme" | "project" | "subproject";
export type ProjectPhase = "idea" | "concept" | "plan" | "carry_out" | "close" | "realise";
export type PromiseState = "kept" | "broken" | "not_applicable" | "not_stated";
export type RateKind = "internal_hour" | "training_per_user" | "conversion_per_system" | "procurement" | "procurement_user_year" | "lost_integration" | "horizon" | "discount_rate" | "fee_probability" | "largest_fee" | "survey_share" | "survey_answers" | "point_value" | "fixed_share";
export type Reach = "own" | "joint" | "everything";
export type RiskLevel = "low" | "medium" | "high";
export type RiskStatus = "open" | "accepted" | "occurred" | "closed";
export type Role = "administrator" | "programme_lead" | "ict_manager" | "working_group" | "system_owner" | "economist" | "director" | "joint_operation" | "supplier" | "reader";
export type RuleKind = "must_keep" | "must_not" | "must_procure" | "interim" | "defer" | "deviation" | "same_product" | "same_supplier" | "at_most_procurements" | "budget_per_year" | "needs_component";
export type ScenarioState = "draft" | "published" | "kept";
export type Side = "mine" | "theirs";
export type Status = "planned" | "in_operation" | "phasing_out" | "ended";
export type TimeClass = "keep" | "invest" | "migrate" | "retire";
export type TokenScope = "read" | "write";
export type Verdict = "same" | "same_product" | "same_supplier" | "different" | "gap" | "not_mapped";
export type ViewReach = "own" | "shared" | "standard";
export type WantedField = "product" | "supplier" | "version" | "hosting" | "operator" | "users" | "criticality" | "way_of_working" | "personal_data" | "contract";
export type WhatIfKind = "driver" | "price" | "key" | "membership";
export type WorkPart = "each" | "hundred_users" | "integration" | "system" | "personal_data" | "rehearsal" | "parallel" | "least_days";

export interface Absence {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number;
  area: number;
  valid_from: string | null;
  valid_to: string | null;
  source: Origin;
  remark: string;
  extra: string;
}

export interface AbsenceView {
  id: number;
  municipality: string;
  area: string;
  area_name: string;
  source: Origin;
  remark: string;
}

export interface AccessOrder {
  add_people: PersonOrder[];
  change_people: PersonChange[];
  add_grants: GrantOrder[];
  remove_grants: number[];
  fields: FieldView[];
  roles: RoleOrder[];
}

export interface AccessPage {
  people: PersonView[];
  roles: RoleView[];
  may_change_roles: boolean;
  fields: FieldView[];
  municipalities: string[];
  suppliers: string[];
  areas: string[];
  providers: string[];
  first_password: string | null;
  batch: number | null;
}

export interface ActionView {
  kind: ActionKind;
  due: string | null;
  contracts: number[];
  systems: string[];
  value: number;
  marked: boolean;
  ends: string | null;
  option_to: string | null;
}

export interface AgendaPromise {
  id: number;
  entry: number;
  cooperation: number;
  number: number;
  promise: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface Alias {
  id: number;
  entry: number;
  kind: AliasKind;
  name: string;
  spelling: string;
  product: number | null;
  supplier: number | null;
  source: Origin;
  remark: string;
  extra: string;
  part: string;
}

export interface AlikeView {
  kind: AliasKind;
  score: number;
  reason: Sentence;
  keep: NameSide;
  gone: NameSide;
}

export interface AllocationKey {
  id: number;
  entry: number;
  cooperation: number;
  group: KeyGroup | null;
  name: string;
  formula: string;
  cap: number | null;
  floor: number | null;
  from_year: number | null;
  to_year: number | null;
  source: Origin;
  remark: string;
  extra: string;
}

export interface AloneCost {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number;
  alternative: string;
  year: number;
  type: BudgetType;
  item: string;
  amount: number;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface Alternative {
  id: number;
  entry: number;
  cooperation: number;
  subject: string;
  name: string;
  description: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface AlternativeAreaView {
  area: string;
  choice: string;
}

export interface AlternativeScore {
  id: number;
  entry: number;
  cooperation: number;
  subject: string;
  alternative: string;
  criterion: string;
  points: number;
  reason: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface AlternativeView {
  cost: number;
  areas: AlternativeAreaView[];
}

export interface AlternativesAnswer {
  subjects: WeighedSubjectView[];
}

export interface AreaMoved {
  area: string;
  area_name: string;
  before: JudgedView;
  after: JudgedView;
}

export interface AreaPage {
  cooperation: CooperationRef;
  as_of: string;
  hourly_rate: number;
  municipalities: MunicipalityColumn[];
  area: AreaView;
  contracts: ContractView[];
  integrations: IntegrationView[];
  processes: ProcessView[];
  chains: ChainView[];
}

export interface AreaVerdict {
  area: string;
  area_name: string;
  verdict: Verdict;
  verdict_of_those_who_have: Verdict | null;
}

export interface AreaView {
  area: string;
  area_name: string;
  group: string;
  group_name: string;
  verdict: Verdict;
  verdict_of_those_who_have: Verdict | null;
  missing: MissingView[];
  products: ProductView[];
  cells: CellView[];
  harmonisation: number | null;
  users: number;
  yearly_cost: number;
  first_contract_end: string | null;
  marked: boolean;
  overlaps: OverlapView[];
  versions: number;
  hostings: number;
  breaks: BreakSum;
  why: Sentence[];
  watch: Sentence[];
  life_and_health: boolean;
  contract_ends_before_target: boolean;
  missing_information: boolean;
  follows_municipality_number: boolean;
}

export interface Assessment {
  id: number;
  entry: number;
  cooperation: number;
  area: number;
  system: string;
  product: number;
  function: number | null;
  technical: number | null;
  survey: number | null;
  answers: number | null;
  invited: number | null;
  architecture: number | null;
  digital_lift: number | null;
  common_components: number | null;
  continued: boolean | null;
  time_class: TimeClass | null;
  time_reason: string;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
  supported_until: string | null;
}

export interface Attachment {
  id: number;
  entry: number;
  cooperation: number;
  contract: number | null;
  usage: number | null;
  product: number | null;
  supplier: number | null;
  working_group: number | null;
  name: string;
  media_type: string;
  size: number;
  hash: string;
  note: string;
  confidential: boolean;
}

export interface AttachmentBegin {
  kind: string;
  id: number;
  files: UploadFile[];
}

export interface AttachmentList {
  kind: string;
  id: number;
  may_add: boolean;
  most_bytes: number;
  endings: string[];
  attachments: AttachmentView[];
  batch: number | null;
}

export interface AttachmentOrder {
  kind: string;
  id: number;
  note: string;
  confidential: boolean;
}

export interface AttachmentUpload {
  token: string;
  piece: number;
  files: UploadFile[];
}

export interface AttachmentView {
  id: number;
  name: string;
  media_type: string;
  size: number;
  hash: string;
  note: string;
  confidential: boolean;
  added_by: DoneBy;
  added_at: string;
  may_remove: boolean;
}

export interface Benefit {
  id: number;
  entry: number;
  cooperation: number;
  name: string;
  kind: BenefitKind;
  municipality: number | null;
  owner: string;
  indicator: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  due: string | null;
  measured: number | null;
  measured_on: string | null;
  yearly: number | null;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface BenefitView {
  id: number;
  name: string;
  kind: BenefitKind;
  municipality: string;
  owner: string;
  indicator: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  measured: number | null;
  due: string | null;
  measured_on: string | null;
  reached: number | null;
  yearly: number | null;
  marked: boolean;
}

export interface Body {
  id: number;
  entry: number;
  cooperation: number;
  place_in_order: number;
  kind: string;
  name: string;
  role: string;
  level: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface BreakPage {
  cooperation: CooperationRef;
  as_of: string;
  hourly_rate: number;
  sum: BreakSum;
  uncounted: number;
  areas: BreakRank[];
  municipalities: BreakRank[];
  systems: BreakRank[];
  breaks: ProcessView[];
}

export interface BreakRank {
  key: string;
  name: string;
  sum: BreakSum;
  uncounted: number;
  processes: number[];
}

export interface BreakSum {
  breaks: number;
  times: number;
  minutes: number;
  cost: number;
  marked: boolean;
}

export interface BudgetLine {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number;
  year: number;
  type: BudgetType;
  amount: number;
  source: Origin;
  remark: string;
  extra: string;
}

export interface BudgetLineView {
  id: number;
  municipality: string;
  year: number;
  type: BudgetType;
  amount: number;
  source: Origin;
}

export interface BudgetSum {
  year: number;
  type: BudgetType;
  amount: number;
}

export interface CalendarGroup {
  part: CalendarPart;
  from: string | null;
  value: number;
  marked: boolean;
  contracts: ContractView[];
}

export interface CalendarPage {
  cooperation: CooperationRef;
  as_of: string;
  municipalities: string[];
  suppliers: string[];
  contracts: number;
  groups: CalendarGroup[];
}

export interface Candidate {
  id: number;
  entry: number;
  cooperation: number;
  area: number;
  system: string;
  product: number;
  supplier: number | null;
  supplier_as_written: string;
  yearly_fixed: number | null;
  yearly_per_user: number | null;
  one_off: number | null;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface CandidateView {
  product: string | null;
  product_id: number | null;
  supplier: string;
  used_by: string[];
  must_change: string[];
  users: number;
  users_who_move: number;
  cost: number;
  lines: ChoiceCostView[];
  procurement: ProcurementView | null;
  score: number | null;
  criteria: CriterionView[];
  time: TimeClass | null;
  time_by_person: boolean;
  time_reason: string;
  knocked_out: ChoiceReasonView[];
}

export interface CellCorrection {
  file: string;
  sheet: string;
  row: number;
  column: string;
  value: string;
}

export interface CellView {
  municipality: string;
  state: CellState;
  usages: UsageView[];
}

export interface ChainPage {
  cooperation: CooperationRef;
  hourly_rate: number;
  promises: NumberedPromise[];
  chains: ChainView[];
}

export interface ChainStep {
  id: number;
  entry: number;
  cooperation: number;
  code: string;
  service: string;
  area: number;
  step: number;
  municipality: number;
  actor: ChainActor;
  system: string;
  product: number | null;
  common_component: string;
  object: string;
  way: ChainWay;
  source: Origin;
  remark: string;
  extra: string;
}

export interface ChainView {
  code: string;
  service: string;
  area: string;
  area_name: string;
  municipality: string;
  steps: StepView[];
  promises: PromiseView[];
  kept: number;
  broken: number;
  breaks: ProcessView[];
  break_cost: BreakSum;
  marked: boolean;
}

export interface ChangeView {
  entity: string;
  row: number;
  title: string;
  kind: ChangeKind;
  place: Sentence;
  fields: FieldChange[];
}

export interface ChangedRow {
  file: string;
  sheet: string;
  row: number;
  fields: string[];
}

export interface ChoiceCostView {
  part: CostPart;
  amount: number;
  yearly: number | null;
  municipality: string | null;
  rows: RowBehindView[];
}

export interface ChoiceReasonView {
  code: string;
  text: Sentence;
  rows: RowBehindView[];
}

export interface ChoiceRule {
  id: number;
  entry: number;
  cooperation: number;
  areas: string;
  rule: RuleKind;
  value: number | null;
  system: string;
  product: number | null;
  municipality: number | null;
  component: string;
  until: string | null;
  year: number | null;
  source: Origin;
  remark: string;
  extra: string;
}

export interface ChooseAnswer {
  status: ChooseStatus;
  cost: number | null;
  bound: number | null;
  gap: number | null;
  seconds: number;
  as_of: string;
  from: string;
  years: number;
  alternatives: AlternativeView[];
  areas: ChosenAreaView[];
  integrations_lost: LostIntegrationView[];
  contradiction: ContradictionView[];
  not_reviewed: ReviewView[];
}

export interface ChosenAreaView {
  area: string;
  area_name: string;
  choice: string;
  kept: KeptProductView[];
  interim_until: string | null;
  target: string | null;
  deferred_until: string | null;
  deviations: DeviationView[];
  by_person: PersonsChoiceView | null;
  second: string | null;
  margin: number | null;
  margin_proven: boolean;
  cost: number;
  users: number;
  users_who_move: number;
  lines: ChoiceCostView[];
  reasons: ChoiceReasonView[];
  flips: PriceFlipView[];
  candidates: CandidateView[];
}

export interface ClosedYear {
  id: number;
  entry: number;
  cooperation: number;
  year: number;
  source: Origin;
  remark: string;
  extra: string;
}

export interface ColumnChoice {
  file: string;
  sheet: string;
  column: string;
  field: string;
}

export interface ColumnView {
  heading: string;
  field: string;
  proposed: string;
  confidence: number;
  reason: string;
  reason_en: string;
  examples: string[];
}

export interface ComparisonView {
  cooperation: CooperationRef;
  as_of: string;
  known_at: string | null;
  municipalities: MunicipalityColumn[];
  harmonisation: number | null;
  harmonisation_where_all_have: number | null;
  areas_where_all_have: number;
  verdicts: VerdictCount[];
  groups: GroupView[];
  areas: AreaView[];
  users: number;
  yearly_cost: number;
  marked: boolean;
}

export interface CompletenessCourse {
  cooperation: CooperationRef;
  as_of: string;
  days_recorded: number;
  days: string[];
  all: CourseDegree[];
  groups: GroupCourse[];
}

export interface CompletenessPage {
  cooperation: CooperationRef;
  members: MemberCompleteness[];
  filled: number;
  wanted: number;
  degree: number;
  missing_fields: MissingField[];
  groups: GroupOwes[];
  without_group: GroupOwes | null;
}

export interface ConfidentialField {
  id: number;
  entry: number;
  cooperation: number;
  kind: string;
  field: string;
}

export interface ConflictChoice {
  entity: string;
  id: number;
  entry: number;
  field: string;
  keep: Side;
}

export interface ConflictField {
  field: string;
  seen: string | number | boolean | null;
  mine: string | number | boolean | null;
  theirs: string | number | boolean | null;
}

export interface Contract {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number;
  system: string;
  product: number;
  supplier: number | null;
  supplier_as_written: string;
  number: string;
  signed_on: string | null;
  ends: string | null;
  notice_months: number | null;
  option_to: string | null;
  extension: Extension | null;
  value: number | null;
  procurement: string;
  legal_review: LegalReview | null;
  processing_agreement: boolean | null;
  portfolio: Portfolio | null;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface ContractMoved {
  id: number;
  municipality: string;
  system: string;
  number: string;
  signed_on: string | null;
  ends: string | null;
}

export interface ContractPage {
  cooperation: CooperationRef;
  as_of: string;
  contracts: ContractView[];
}

export interface ContractRef {
  id: number;
  number: string;
  supplier: string;
  signed: string | null;
  ends: string | null;
  notice_months: number | null;
  option_to: string | null;
  extension: Extension | null;
  legal_review: LegalReview | null;
  processing_agreement: boolean | null;
  value: number | null;
  last_day_of_notice: string | null;
  marked: boolean;
}

export interface ContractSheet {
  cooperation: CooperationRef;
  as_of: string;
  contract: ContractView;
  usages: UsageView[];
  integrations: IntegrationView[];
  others: ContractView[];
}

export interface ContractView {
  id: number;
  number: string;
  supplier: string;
  signed: string | null;
  ends: string | null;
  notice_months: number | null;
  option_to: string | null;
  extension: Extension | null;
  legal_review: LegalReview | null;
  processing_agreement: boolean | null;
  value: number | null;
  last_day_of_notice: string | null;
  marked: boolean;
  notice: NoticeState;
  municipality: string;
  system: string;
  product: string;
  product_id: number;
  supplier_id: number | null;
  areas: string[];
  procurement: string;
  portfolio: Portfolio | null;
  source: Origin;
  remark: string;
}

export interface ContradictionView {
  rule: ChoiceReasonView;
  areas: string[];
}

export interface ContributionAnswer {
  year: number;
  years: number[];
  stage: CostStage;
  total: number;
  marked: boolean;
  owners: OwnerContributionView[];
  unit_prices: UnitPriceView[];
  not_run: NotRunView[];
  investments: InvestmentView[];
  ahead: YearAheadView[];
  ahead_stops: number | null;
  why_ahead_stops: Sentence[];
}

export interface ContributionChangeView {
  before: number;
  projects: number;
  members: number;
  share: number;
  cost: number;
}

export interface ContributionLineView {
  cost_project: string;
  name: string;
  group: ProjectGroup;
  key: string;
  driver: string;
  value: number | null;
  of: number | null;
  amount: number;
  total: number;
  fixed: number | null;
  limited: LineLimit;
  parts: ContributionPartView[];
  rows: CostSource[];
}

export interface ContributionPartView {
  driver: string;
  share: number;
  value: number;
  weight: number;
  of: number;
  rows: CostSource[];
}

export interface Cooperation {
  id: number;
  entry: number;
  key: string;
  name: string;
  kind: CooperationKind;
  target_date: string | null;
  host: string;
  legal_form: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface CooperationRef {
  key: string;
  name: string;
  kind: CooperationKind;
  target_date: string | null;
  host: string | null;
  legal_form: string;
}

export interface CostScenarioChange {
  id: number;
  entry: number;
  cooperation: number;
  scenario: string;
  number: number;
  kind: WhatIfKind;
  owner: string;
  cost_project: string;
  driver: string;
  year: number | null;
  value: number | null;
  amount: number | null;
  group: KeyGroup | null;
  key: string;
  formula: string;
  cap: number | null;
  floor: number | null;
  joined: string | null;
  left: string | null;
  source: Origin;
  remark: string;
  extra: string;
}

export interface CostScenarioOrder {
  name: string;
  stage: CostStage;
  changes: WhatIfChange[];
}

export interface CostScenarioStored {
  batch: number;
}

export interface CostScenarioView {
  name: string;
  changes: WhatIfChange[];
  rows: CostSource[];
}

export interface CostScenariosPage {
  may_change: boolean;
  scenarios: CostScenarioView[];
}

export interface CostSource {
  kind: string;
  id: number;
}

export interface CourseDegree {
  filled: number;
  wanted: number;
  degree: number;
}

export interface Criterion {
  id: number;
  entry: number;
  cooperation: number;
  subject: string;
  name: string;
  weight: number;
  source: Origin;
  remark: string;
  extra: string;
  scenario: number | null;
}

export interface CriterionView {
  criterion: string;
  weight: number;
  points: number | null;
  left_out: ChoiceReasonView | null;
  rows: RowBehindView[];
}

export interface Cutover {
  id: number;
  entry: number;
  cooperation: number;
  code: string;
  name: string;
  kind: CutoverKind;
  platform: PlatformPiece | null;
  project: string;
  municipality: number | null;
  area: number | null;
  from_system: string;
  from_product: number | null;
  system: string;
  product: number | null;
  subject: string;
  cutover_class: CutoverClass;
  work_low: number | null;
  work_likely: number | null;
  work_high: number | null;
  duration_days: number | null;
  teams: string;
  earliest: string | null;
  latest: string | null;
  fixed_start: string | null;
  rehearsal_days: number | null;
  parallel_days: number | null;
  archive: ArchiveDecision | null;
  go_no_go: string;
  roll_back: string;
  responsible: string;
  progress: number | null;
  actual_start: string | null;
  actual_finish: string | null;
  made_from: string;
  changed_by_hand: boolean;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
  left_out: boolean;
  late_weight: number | null;
}

export interface CutoverDifference {
  cutover: string;
  field: string;
  yours: string;
  made: string;
}

export interface CutoverInPlan {
  id: string;
  name: string;
  area: string;
  municipality: string;
  kind: CutoverKind;
  cutover_class: CutoverClass;
  start: string;
  finish: string;
  team: string;
  days: number;
  work: number;
  deadline: string | null;
  days_late: number;
  critical: boolean;
  slack: number;
  why: Sentence;
  made_from: string;
  teams: TeamOfCutover[];
  after: string[];
  latest_finish: string;
  published_start: string | null;
  published_finish: string | null;
  baseline_start: string | null;
  baseline_finish: string | null;
  fixed: boolean;
  changed_by_hand: boolean;
  done: boolean;
  progress: number | null;
  actual_start: string | null;
  rehearsal_days: number;
  parallel_days: number;
  row: number;
  entry: number;
  chance: number | null;
  matters: number;
  broken: Sentence[];
  from_system: string;
  system: string;
}

export interface CutoverLink {
  id: number;
  entry: number;
  cooperation: number;
  from: string;
  to: string;
  kind: LinkKind;
  lag_days: number;
  reason: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface CutoverOrder {
  scenario: string;
  as_of: string | null;
}

export interface CutoversStored {
  batch: number;
  created: number;
  changed: number;
  removed: number;
  kept: number;
  different: CutoverDifference[];
  no_longer: string[];
}

export interface DecisionPoint {
  id: number;
  entry: number;
  cooperation: number;
  project: string;
  phase: ProjectPhase;
  day: string | null;
  decision: PointDecision | null;
  body: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface DemoView {
  login: string;
  name: string;
  role: Role;
}

export interface DeviationView {
  municipality: string;
  products: string[];
  until: string | null;
}

export interface Device {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number;
  model: string;
  type: DeviceType;
  purchase_year: number | null;
  place: DevicePlace;
  use: DeviceUse;
  count: number;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface DifferenceGroup {
  entity: string;
  municipality: string;
  area: string;
  area_name: string;
  created: number;
  changed: number;
  removed: number;
}

export interface DifferencePage {
  cooperation: CooperationRef;
  kind: DifferenceKind;
  from: string;
  to: string;
  known_at: string | null;
  valid: ValidDifference | null;
  known: KnownDifference | null;
}

export interface DirectorySource {
  id: number;
  entry: number;
  cooperation: number;
  name: string;
  scope: string;
  users: number | null;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface DoneBy {
  id: number;
  name: string;
}

export interface DriverValue {
  id: number;
  entry: number;
  cooperation: number;
  driver: string;
  municipality: number;
  year: number;
  value: number;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface EditAnswer {
  batch: number | null;
  created: number;
  changed: number;
  removed: number;
  same: number;
  problems: EditProblem[];
  conflicts: EditConflict[];
  questions: QuestionView[];
  rows: TableRecord[];
  names: TableName[];
}

export interface EditConflict {
  sheet: number;
  row: number;
  id: number;
  entry: number;
  at: string;
  user: DoneBy;
  fields: ConflictField[];
}

export interface EditProblem {
  sheet: number;
  row: number;
  field: string;
  value: string;
  code: string;
  text: string;
  text_en: string;
}

export interface EditRequest {
  apply: boolean;
  sheets: EditSheet[];
  answers: NameAnswer[];
}

export interface EditRow {
  id: number | null;
  seen: number | null;
  remove: boolean;
  texts: string[];
}

export interface EditSheet {
  entity: string;
  fields: string[];
  rows: EditRow[];
}

export interface EntryPage {
  entry: EntryView;
  offset: number;
  rows: ChangeView[];
}

export interface EntryView {
  id: number;
  at: string;
  user: DoneBy;
  action: string;
  what: string;
  created: number;
  changed: number;
  removed: number;
  undone_by: number | null;
  undoes: number | null;
}

export interface ErrorView {
  code: string;
  text: Sentence;
  request: string;
}

export interface EstimateItem {
  category: string;
  item: string;
  year: number;
  kind: BudgetType;
  amount: number;
  low: number;
  high: number;
  rule: string;
  rule_en: string;
  marked: boolean;
  yearly: boolean;
  in_contribution: boolean;
}

export interface EstimatePage {
  may_join: string[];
  joining: string;
  date: string | null;
  items: EstimateItem[];
  devices: EstimatedDevices;
  alone: GoingAloneView[];
  benefits: BenefitView[];
}

export interface EstimatedDevices {
  pcs: number;
  models: number;
  replaced: number;
  replaced_by_age: number;
  replaced_by_few_of_model: number;
  kept: number;
  models_kept: number;
  image_days: number;
  thin_clients_kept: number;
  cabinets: number;
  of_unknown_age: number;
  pcs_of_pupils: number;
  thin_clients_of_pupils: number;
}

export interface ExplainedAmount {
  owner: string;
  cost_project: string;
  year: number;
  amount: number;
  steps: ExplainedStepView[];
}

export interface ExplainedStepView {
  code: string;
  text: Sentence;
  rows: CostSource[];
}

export interface FactInProgramme {
  id: number;
  name: string;
  value: string;
  unit: string;
  number: number | null;
  day: string | null;
  marked: boolean;
}

export interface FieldChange {
  name: string;
  before: Sentence;
  after: Sentence;
}

export interface FieldView {
  kind: string;
  field: string;
  confidential: boolean;
}

export interface FoundGroup {
  kind: FoundKind;
  total: number;
  items: FoundItem[];
}

export interface FoundItem {
  id: number;
  title: string;
  detail: string;
  address: string;
}

export interface FreezeInPlan {
  name: string;
  strength: FreezeStrength;
  spans: PlanSpan[];
  cutovers: string[];
}

export interface FreezePeriod {
  id: number;
  entry: number;
  cooperation: number;
  name: string;
  from: string | null;
  to: string | null;
  repeats: string;
  area: number | null;
  strength: FreezeStrength;
  price_per_day: number | null;
  source: Origin;
  remark: string;
  extra: string;
}

export interface FundsView {
  id: number;
  name: string;
  type: string;
  from: string | null;
  to: string | null;
  amount: number;
  source: Origin;
  remark: string;
}

export interface GoingAloneView {
  alternative: string;
  years: GoingAloneYear[];
  break_even: number | null;
  marked: boolean;
  stops: Sentence[];
}

export interface GoingAloneYear {
  year: number;
  alone_operation: number;
  alone_investment: number;
  alone: number;
  before_joining: number;
  contribution: number;
  investments: number;
  once: number;
  yearly: number;
  joining: number;
  difference: number;
  difference_so_far: number;
  prolonged: boolean;
  rows: CostSource[];
}

export interface GrantOrder {
  person: number;
  role: Role;
  municipality: string | null;
  area: string | null;
  supplier: string | null;
}

export interface GrantView {
  id: number;
  role: Role;
  everywhere: boolean;
  municipality: string | null;
  area: string | null;
  area_name: string | null;
  supplier: string | null;
}

export interface GroupCourse {
  id: number | null;
  code: string;
  name: string;
  area_name: string;
  degrees: CourseDegree[];
}

export interface GroupInProgramme {
  id: number;
  code: string;
  name: string;
  area: string;
  status: string;
}

export interface GroupOwes {
  id: number | null;
  code: string;
  name: string;
  area: string;
  area_name: string;
  status: string;
  filled: number;
  wanted: number;
  degree: number;
  usages: OwedUsage[];
  areas: OwedArea[];
}

export interface GroupSheet {
  cooperation: CooperationRef;
  as_of: string;
  group: GroupOwes;
  members: MemberCompleteness[];
  areas: AreaVerdict[];
  usages: UsageView[];
  contracts: ContractView[];
}

export interface GroupView {
  area: string;
  area_name: string;
  areas: AreaVerdict[];
  users: number;
  yearly_cost: number;
  harmonisation: number | null;
  marked: boolean;
}

export interface ImportAnswer {
  new: number;
  changed: number;
  same: number;
  refused: number;
  kinds: KindCount[];
  sheets: SheetView[];
  problems: ProblemView[];
  unknown_columns: string[];
  not_read: string[];
  left_out: ProblemView[];
  noted: ProblemView[];
  questions: QuestionView[];
  conflicts: ImportConflict[];
  accepted: QuestionView[];
  changed_rows: ChangedRow[];
  new_products: string[];
  new_suppliers: string[];
  cooperation: string;
  batch: number | null;
}

export interface ImportConflict {
  file: string;
  sheet: string;
  row: number;
  entity: string;
  id: number;
  entry: number;
  mark: string;
  title: string;
  at: string;
  user: DoneBy;
  fields: ImportConflictField[];
}

export interface ImportConflictField {
  field: string;
  column: string;
  seen: Sentence;
  mine: Sentence;
  theirs: Sentence;
}

export interface ImportOrder {
  apply: boolean;
  answers: NameAnswer[];
  conflicts: ConflictChoice[];
  corrections: CellCorrection[];
  left_out: RowLeftOut[];
  columns: ColumnChoice[];
  sheets: SheetChoice[];
}

export interface Infrastructure {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number | null;
  kind: string;
  solution: string;
  status: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface Integration {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number;
  from_system: string;
  from_product: number;
  to_target: string;
  to_product: number | null;
  common_component: string;
  kind: IntegrationKind | null;
  frequency: string;
  object: string;
  direction: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface IntegrationCell {
  line: number;
  column: number;
  municipalities: string[];
  integrations: number[];
  manual: boolean;
}

export interface IntegrationEdge {
  from: number;
  to: number;
  kind: IntegrationKind | null;
  both_ways: boolean;
  objects: string[];
  integrations: number[];
}

export interface IntegrationHead {
  key: string;
  name: string;
  common_component: boolean;
}

export interface IntegrationMatrix {
  lines: IntegrationHead[];
  columns: IntegrationHead[];
  cells: IntegrationCell[];
}

export interface IntegrationNode {
  name: string;
  product: number | null;
  municipality: string;
  areas: string[];
  asked: boolean;
}

export interface IntegrationPage {
  cooperation: CooperationRef;
  as_of: string;
  scope: IntegrationScope;
  name: string;
  municipalities: string[];
  areas: IntegrationHead[];
  products: IntegrationHead[];
  components: IntegrationHead[];
  total: number;
  nodes: IntegrationNode[];
  edges: IntegrationEdge[];
  integrations: IntegrationView[];
  by_area: IntegrationMatrix | null;
  by_component: IntegrationMatrix | null;
}

export interface IntegrationRef {
  id: number;
  to: string;
  common_component: boolean;
  kind: IntegrationKind | null;
  frequency: string;
  object: string;
}

export interface IntegrationView {
  id: number;
  to: string;
  common_component: boolean;
  kind: IntegrationKind | null;
  frequency: string;
  object: string;
  direction: string;
  municipality: string;
  from: string;
  from_product_id: number;
  to_product_id: number | null;
  source: Origin;
  remark: string;
}

export interface Investment {
  id: number;
  entry: number;
  cooperation: number;
  year: number;
  kind: InvestmentKind;
  name: string;
  amount: number;
  lifetime: number;
  owner: number | null;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface InvestmentShareView {
  owner: string;
  amount: number;
  depreciation: number;
}

export interface InvestmentView {
  id: number;
  name: string;
  kind: InvestmentKind;
  year: number;
  lifetime: number;
  amount: number;
  depreciation: number;
  shares: InvestmentShareView[];
}

export interface JournalPage {
  entries: EntryView[];
  total: number;
  offset: number;
  users: DoneBy[];
  actions: string[];
}

export interface JudgedView {
  verdict: Verdict;
  verdict_of_those_who_have: Verdict | null;
  products: string[];
  harmonisation: number | null;
  usages: number[];
}

export interface KeptProductView {
  product: string;
  product_id: number;
  serves: string[];
  moves_in: string[];
}

export interface KeyFigure {
  id: number;
  entry: number;
  cooperation: number;
  name: string;
  value: number;
  unit: string;
  from: string | null;
  to: string | null;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface KindCount {
  kind: string;
  new: number;
  changed: number;
  same: number;
  refused: number;
}

export interface KnownColumn {
  field: string;
  heading: string;
}

export interface KnownDifference {
  created: number;
  changed: number;
  removed: number;
  groups: DifferenceGroup[];
  total: number;
  offset: number;
  rows: ChangeView[];
}

export interface KnownSheet {
  kind: string;
  entity: string;
  columns: KnownColumn[];
}

export interface KostraArt {
  id: number;
  entry: number;
  cooperation: number;
  art: string;
  name: string;
  from_year: number | null;
  to_year: number | null;
  source: Origin;
  remark: string;
  extra: string;
}

export interface LedgerLine {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number;
  year: number;
  account: string;
  name: string;
  group: LedgerGroup;
  amount: number;
  source: Origin;
  remark: string;
  extra: string;
}

export interface LedgerLineView {
  id: number;
  municipality: string;
  year: number;
  account: string;
  name: string;
  group: LedgerGroup;
  amount: number;
  source: Origin;
}

export interface LedgerPage {
  cooperation: CooperationRef;
  municipalities: string[];
  municipality: string | null;
  years: LedgerYear[];
  lines: LedgerLineView[];
  budget: BudgetSum[];
  budget_lines: BudgetLineView[];
  funds: FundsView[];
  marked: boolean;
}

export interface LedgerYear {
  year: number;
  personnel: number;
  competitive_operation: number;
  income: number;
  operation: number;
  investment: number;
  total: number;
  competitive_total: number;
  competitive_share: number | null;
}

export interface LegalParameter {
  id: number;
  entry: number;
  parameter: LegalRule;
  applies_to: string;
  value: number | null;
  unit: string;
  from: string;
  to: string | null;
  basis: string;
  read_in: string;
  remark: string;
  extra: string;
}

export interface Licence {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number | null;
  name: string;
  metric: LicenceMetric;
  count: number;
  maintained: boolean | null;
  upgradable: boolean | null;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface LocalAccount {
  id: number;
  entry: number;
  cooperation: number;
  account: string;
  art: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface LoginRequest {
  login: string;
  password: string;
}

export interface LostIntegrationView {
  id: number;
  municipality: string;
  from_area: string;
  from_product: string;
  to_area: string;
  to_product: string;
  amount: number;
}

export interface MappingView {
  id: number;
  municipality: string;
  entity: string;
  headings: string[];
  said_on: string | null;
}

export interface MappingsPage {
  mappings: MappingView[];
}

export interface Member {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number;
  number: string;
  inhabitants: number | null;
  employees: number | null;
  becomes: string;
  becomes_on: string | null;
  joined: string | null;
  left: string | null;
  role: string;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface MemberCompleteness {
  municipality: string;
  filled: number;
  wanted: number;
  degree: number;
  usages: number;
  unanswered_areas: number;
}

export interface MemberView {
  id: number;
  number: string;
  name: string;
  inhabitants: number | null;
  employees: number | null;
  marked: boolean;
}

export interface MergeField {
  field: string;
  keep: Sentence;
  gone: Sentence;
}

export interface MergeMoved {
  entity: string;
  rows: number;
  elsewhere: number;
}

export interface MergeView {
  wish: MergeWish;
  keep: string;
  gone: string;
  differ: MergeField[];
  moved: MergeMoved[];
  side_by_side: number;
}

export interface MergeWish {
  kind: AliasKind;
  keep: number;
  gone: number;
  from_gone: string[];
}

export interface Milestone {
  id: number;
  entry: number;
  cooperation: number;
  code: string;
  name: string;
  due: string;
  source: Origin;
  remark: string;
  extra: string;
  project: string;
  status: MilestoneStatus | null;
  achieved: string | null;
}

export interface MilestoneInPlan {
  code: string;
  name: string;
  day: string;
  state: MilestoneState;
  days_late: number;
  chance: number | null;
}

export interface MilestoneInProgramme {
  id: number;
  code: string;
  name: string;
  due: string;
  achieved: string | null;
  status: MilestoneStatus | null;
  state: MilestoneState;
  days_late: number;
  project: ProjectOf;
}

export interface MilestoneView {
  id: number;
  code: string;
  name: string;
  due: string;
}

export interface MissingField {
  field: WantedField;
  missing: number;
  of: number;
}

export interface MissingView {
  municipality: string;
  confirmed: boolean;
}

export interface MoveOrder {
  cutover: string;
  start: string | null;
  seen: number;
  as_of: string | null;
  scenario: string;
}

export interface MoveStored {
  batch: number;
  row: number;
  entry: number;
}

export interface Municipality {
  id: number;
  entry: number;
  number: string;
  name: string;
}

export interface MunicipalityColumn {
  id: number;
  name: string;
  usages: number;
  users: number;
}

export interface MunicipalityPage {
  cooperation: CooperationRef;
  as_of: string;
  municipality: MemberView;
  completeness: MemberCompleteness;
  missing_fields: MissingField[];
  usages: UsageView[];
  absences: AbsenceView[];
  unanswered: UnansweredArea[];
  contracts: ContractView[];
  processes: ProcessView[];
}

export interface NameAnswer {
  kind: string;
  spelling: string;
  name: string;
  part: string;
}

export interface NameRefusal {
  id: number;
  entry: number;
  kind: AliasKind;
  first: string;
  second: string;
}

export interface NameRefused {
  id: number;
  kind: AliasKind;
  first: string;
  second: string;
}

export interface NameSide {
  id: number;
  name: string;
  supplier: string;
  uses: number;
}

export interface NameSpelling {
  alias: number;
  kind: AliasKind;
  spelling: string;
  of: NameSide;
}

export interface NameTwo {
  kind: AliasKind;
  first: number;
  second: number;
}

export interface NamedRef {
  id: number;
  name: string;
}

export interface NamesAnswer {
  batch: number | null;
  changed: number;
  merges: MergeView[];
  problems: ProblemView[];
}

export interface NamesOrder {
  apply: boolean;
  merge: MergeWish[];
  two: NameTwo[];
  ask_again: number[];
  confirm: number[];
  own: number[];
}

export interface NamesPage {
  catalogue: boolean;
  may_change: boolean;
  total: number;
  pairs: AlikeView[];
  spellings: NameSpelling[];
  refused: NameRefused[];
}

export interface NetworkLine {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number | null;
  location: string;
  type: LineType;
  mbit: number | null;
  leads_to: string;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface NotRunView {
  cost_project: string;
  name: string;
  owner: string;
  amount: number;
}

export interface NoticeView {
  contract: number;
  municipality: string;
  system: string;
  last_day_of_notice: string;
  ends: string | null;
  option_to: string | null;
}

export interface NumberedPromise {
  number: number;
  promise: string;
}

export interface OneOffCost {
  id: number;
  entry: number;
  cooperation: number;
  joining: number | null;
  category: string;
  item: string;
  year: number;
  type: BudgetType;
  amount: number;
  low: number | null;
  high: number | null;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface OpenCooperation {
  key: string;
  name: string;
  kind: CooperationKind;
  target_date: string | null;
  host: string | null;
  legal_form: string;
  may: Action[];
}

export interface OpenObjective {
  objective: string;
  value: number;
  bound: number;
}

export interface OrganisationUnit {
  id: number;
  entry: number;
  cooperation: number;
  name: string;
  person_years: number | null;
  apprentices: number | null;
  task: string;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface OverlapView {
  municipality: string;
  products: string[];
}

export interface Overview {
  cooperation: CooperationRef;
  as_of: string;
  days_to_target: number | null;
  members: MemberView[];
  milestones: MilestoneView[];
  notices: NoticeView[];
  actions: ActionView[];
  completeness: MemberCompleteness[];
  completeness_filled: number;
  completeness_wanted: number;
  completeness_degree: number;
  missing_fields: MissingField[];
  harmonisation: number | null;
  harmonisation_where_all_have: number | null;
  areas_where_all_have: number;
  areas: number;
  verdicts: VerdictCount[];
  groups: GroupView[];
  breaks: BreakSum;
  hourly_rate: number;
  marked: boolean;
}

export interface OwedArea {
  municipality: string;
  area: string;
  area_name: string;
}

export interface OwedUsage {
  usage: number;
  municipality: string;
  area: string;
  area_name: string;
  system: string;
  missing: WantedField[];
}

export interface OwnerAheadView {
  owner: string;
  amount: number;
}

export interface OwnerContributionView {
  owner: string;
  municipality: number;
  days: number;
  amount: number;
  base: number;
  applications: number;
  own: number;
  change: ContributionChangeView;
  investments: number;
  depreciation: number;
  lines: ContributionLineView[];
}

export interface PasswordChange {
  old_password: string;
  new_password: string;
}

export interface PersonChange {
  id: number;
  disabled: boolean | null;
  new_password: boolean;
}

export interface PersonOrder {
  name: string;
  login: string;
  provider: string;
}

export interface PersonView {
  id: number;
  name: string;
  login: string;
  provider: string;
  demo: boolean;
  disabled: boolean;
  mine: boolean;
  grants: GrantView[];
}

export interface PersonsChoiceView {
  id: number;
  entry: number;
  way_of_working: string;
  reason: string;
}

export interface PhaseInProgramme {
  phase: ProjectPhase;
  state: PhaseState;
  point: PointInProgramme | null;
}

export interface PlanChance {
  runs: number;
  seed: number;
  end_p50: string;
  end_p80: string;
  end_p95: string;
  cost_p50: number;
  cost_p80: number;
  cost_p95: number;
  first_day: number | null;
}

export interface PlanLine {
  id: number;
  entry: number;
  cooperation: number;
  plan: number;
  cutover: string;
  name: string;
  start: string;
  finish: string;
  teams: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface PlanMove {
  cutover: string;
  start: string | null;
}

export interface PlanPublished {
  batch: number;
  number: number;
}

export interface PlanSpan {
  first: string;
  last: string;
}

export interface PlanTry {
  moves: PlanMove[];
  scenario: string;
  as_of: string | null;
}

export interface PlanVersion {
  number: number;
  name: string;
  day: string;
  end: string;
}

export interface PlanView {
  mode: PlanMode;
  may_change: boolean;
  status: PlanStatus;
  basis: PlanBasis;
  scenario: string;
  today: string;
  first_day: string | null;
  end: string;
  bound: string;
  lateness: number;
  lateness_bound: number;
  open: OpenObjective | null;
  published: PlanVersion | null;
  baseline: PlanVersion | null;
  moved: number;
  not_planned: number;
  cutovers: CutoverInPlan[];
  teams: TeamInPlan[];
  freezes: FreezeInPlan[];
  milestones: MilestoneInPlan[];
  chance: PlanChance | null;
  must_give: Sentence[];
  done: number;
  free_days: string[];
}

export interface PointInProgramme {
  id: number;
  project: string;
  phase: ProjectPhase;
  day: string | null;
  decision: PointDecision | null;
  body: string;
  state: PointState;
  days_late: number;
}

export interface PointsGivenView {
  criterion: string;
  points: number | null;
  share: number;
  reason: string;
  marked: boolean;
  rows: RowBehindView[];
}

export interface PriceFlipView {
  of_chosen: boolean;
  product: string | null;
  now: number;
  at: number;
  text: Sentence;
  rows: RowBehindView[];
}

export interface PriceIndex {
  id: number;
  entry: number;
  cooperation: number;
  cost_kind: string;
  year: number;
  percent: number;
  source: Origin;
  remark: string;
  extra: string;
}

export interface ProblemView {
  file: string;
  sheet: string;
  row: number;
  column: string;
  value: string;
  code: string;
  text: string;
  text_en: string;
}

export interface ProcessView {
  id: number;
  municipality: string;
  area: string;
  area_name: string;
  process: string;
  system: string;
  product_id: number | null;
  way_of_working: string;
  break: string;
  times: number | null;
  minutes: number | null;
  hours: number | null;
  cost: number | null;
  source: Origin;
  remark: string;
  marked: boolean;
}

export interface ProcurementView {
  verdict: ProcurementVerdict;
  basis: string;
  exposure: number | null;
  reasons: ChoiceReasonView[];
}

export interface Product {
  id: number;
  entry: number;
  name: string;
  supplier: number | null;
}

export interface ProductSheet {
  cooperation: CooperationRef;
  as_of: string;
  id: number;
  product: string;
  suppliers: NamedRef[];
  users: number;
  yearly_cost: number;
  marked: boolean;
  filled: number;
  wanted: number;
  degree: number;
  spellings: Spelling[];
  areas: AreaVerdict[];
  usages: UsageView[];
  contracts: ContractView[];
  integrations: IntegrationView[];
  processes: ProcessView[];
}

export interface ProductView {
  product_id: number;
  product: string;
  supplier: string | null;
  supplier_id: number | null;
  municipalities: string[];
  users: number;
  most_used: boolean;
}

export interface ProgrammeFact {
  id: number;
  entry: number;
  cooperation: number;
  name: string;
  value: string;
  unit: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface ProgrammeFunds {
  id: number;
  entry: number;
  cooperation: number;
  name: string;
  type: string;
  from: string | null;
  to: string | null;
  amount: number;
  source: Origin;
  remark: string;
  extra: string;
}

export interface ProgrammePage {
  cooperation: CooperationRef;
  today: string;
  may_change: boolean;
  projects: ProjectInProgramme[];
  budget: number | null;
  actual: number | null;
  over: number | null;
  other_points: PointInProgramme[];
  facts: FactInProgramme[];
  milestones: MilestoneInProgramme[];
  groups: GroupInProgramme[];
  risks: RiskInProgramme[];
  risks_before: RiskCell[];
  risks_after: RiskCell[];
  risks_unknown_after: number[];
}

export interface Project {
  id: number;
  entry: number;
  cooperation: number;
  code: string;
  name: string;
  parent: string;
  area: number | null;
  kind: ProjectKind | null;
  goal: string;
  start: string | null;
  end: string | null;
  owner: string;
  board: string;
  mandate: string;
  budget: number | null;
  actual: number | null;
  phase: ProjectPhase | null;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface ProjectCost {
  id: number;
  entry: number;
  cooperation: number;
  project: string;
  name: string;
  group: ProjectGroup;
  area: number | null;
  year: number;
  month: number | null;
  owner: number | null;
  cost_kind: string;
  stage: CostStage;
  amount: number;
  allocation_key: string;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface ProjectInProgramme {
  id: number;
  code: string;
  name: string;
  parent: string;
  area: string;
  kind: ProjectKind | null;
  phase: ProjectPhase | null;
  depth: number;
  below: number;
  goal: string;
  owner: string;
  board: string;
  mandate: string;
  start: string | null;
  end: string | null;
  budget: number | null;
  actual: number | null;
  budget_sum: number | null;
  actual_sum: number | null;
  over: number | null;
  marked: boolean;
  sum_marked: boolean;
  phases: PhaseInProgramme[];
}

export interface ProjectOf {
  code: string;
  name: string;
  id: number | null;
}

export interface ProjectTeam {
  id: number;
  entry: number;
  cooperation: number;
  name: string;
  capacity: number;
  unit: string;
  areas: string;
  from: string | null;
  to: string | null;
  source: Origin;
  remark: string;
  extra: string;
  even_level: number | null;
}

export interface ProjectUsers {
  id: number;
  entry: number;
  cooperation: number;
  project: string;
  municipality: number;
  year: number;
  users: number;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface PromiseView {
  number: number;
  promise: string;
  state: PromiseState;
  why: Sentence;
  steps: number[];
}

export interface Proposal {
  id: number;
  entry: number;
  cooperation: number;
  code: string;
  name: string;
  area: number | null;
  year: number;
  amount: number;
  purpose: string;
  status: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface ProposalView {
  name: string;
  score: number;
  reason: string;
  reason_en: string;
  part: string;
}

export interface ProviderView {
  name: string;
  label: string;
}

export interface PublishOrder {
  name: string;
  baseline: boolean;
  scenario: string;
  lines: PublishedLine[];
  as_of: string | null;
}

export interface PublishedLine {
  cutover: string;
  start: string;
}

export interface PublishedPlan {
  id: number;
  entry: number;
  cooperation: number;
  number: number;
  name: string;
  published: string;
  planned_from: string | null;
  baseline: boolean;
  scenario: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface QuestionView {
  kind: string;
  name: string;
  supplier: string;
  places: string[];
  proposals: ProposalView[];
}

export interface Rate {
  id: number;
  entry: number;
  cooperation: number;
  rate: RateKind;
  area: number | null;
  value: number;
  unit: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface RememberedMapping {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number | null;
  headings: string;
  kind: string;
  columns: string;
  said_on: string | null;
}

export interface ReviewView {
  contract: number;
  municipality: string;
  product: string;
  number: string;
  value: number | null;
}

export interface RightView {
  action: Action;
  reach: Reach;
}

export interface Risk {
  id: number;
  entry: number;
  cooperation: number;
  code: string;
  risk: string;
  probability: number;
  consequence: number;
  measure: string;
  source: Origin;
  remark: string;
  extra: string;
  probability_after: number | null;
  consequence_after: number | null;
  owner: string;
  project: string;
  status: RiskStatus | null;
}

export interface RiskCell {
  size: RiskSize;
  risks: number[];
}

export interface RiskInProgramme {
  id: number;
  code: string;
  risk: string;
  measure: string;
  owner: string;
  before: RiskSize;
  after: RiskSize | null;
  status: RiskStatus | null;
  project: ProjectOf;
  marked: boolean;
}

export interface RiskSize {
  probability: number;
  consequence: number;
  size: number;
  level: RiskLevel;
}

export interface RoleGrant {
  id: number;
  entry: number;
  cooperation: number | null;
  person: number | null;
  role: Role;
  municipality: number | null;
  area: number | null;
  supplier: number | null;
}

export interface RoleOrder {
  role: Role;
  rights: RightView[];
}

export interface RoleRight {
  id: number;
  entry: number;
  role: Role;
  action: Action;
  reach: Reach;
}

export interface RoleView {
  role: Role;
  decided: boolean;
  rights: RightView[];
}

export interface RowBehindView {
  kind: string;
  id: number;
  marked: boolean;
}

export interface RowEventView {
  entry: number;
  at: string;
  user: DoneBy;
  action: string;
  change: ChangeView;
}

export interface RowField {
  name: string;
  value: string | number | boolean | null;
  text: Sentence;
}

export interface RowHistory {
  entry: number;
  at: string;
  user: DoneBy;
  action: string;
  place: Sentence;
  fields: string[];
}

export interface RowLeftOut {
  file: string;
  sheet: string;
  row: number;
}

export interface RowPage {
  entity: string;
  rows: RowView[];
}

export interface RowStory {
  entity: string;
  row: number;
  title: string;
  there: boolean;
  events: RowEventView[];
}

export interface RowView {
  id: number;
  title: string;
  source: Origin;
  figures_source: Origin | null;
  fields: RowField[];
  extra: RowField[];
  history: RowHistory[];
}

export interface SavedView {
  id: number;
  entry: number;
  cooperation: number;
  owner: number;
  kind: string;
  name: string;
  reach: ViewReach;
  settings: string;
}

export interface Scenario {
  id: number;
  entry: number;
  cooperation: number;
  name: string;
  based_on: number | null;
  state: ScenarioState;
  source: Origin;
  remark: string;
  extra: string;
}

export interface ScenarioAreaChoice {
  choice: string;
  kept: string[];
  interim_until: string | null;
  deferred_until: string | null;
  cost: number;
  users_who_move: number;
  by_person: boolean;
  way_of_working: string;
  reason: string;
}

export interface ScenarioAreaView {
  area: string;
  area_name: string;
  one: ScenarioAreaChoice | null;
  other: ScenarioAreaChoice | null;
  alike: boolean;
}

export interface ScenarioChoice {
  id: number;
  entry: number;
  cooperation: number;
  scenario: number;
  area: number;
  municipality: number | null;
  choice: ChoiceKind;
  system: string;
  product: number | null;
  interim_until: string | null;
  target: string;
  deferred_until: string | null;
  way_of_working: string;
  reason: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface ScenarioComparison {
  as_of: string;
  from: string;
  years: number;
  one: ScenarioSide;
  other: ScenarioSide;
  areas: ScenarioAreaView[];
}

export interface ScenarioFigure {
  kind: FigureKind;
  amount: number | null;
  count: number | null;
  of: number | null;
  minutes: number | null;
  rows: RowBehindView[];
}

export interface ScenarioOrder {
  name: string;
  from: string;
  remark: string;
}

export interface ScenarioSide {
  name: string;
  status: ChooseStatus;
  gap: number | null;
  figures: ScenarioFigure[];
  contradiction: ContradictionView[];
}

export interface ScenarioStored {
  id: number;
  batch: number;
  choices: number;
}

export interface ScenarioView {
  id: number;
  entry: number;
  name: string;
  based_on: string | null;
  state: ScenarioState;
  chosen: number;
  areas_left: string[];
  remark: string;
}

export interface ScenariosPage {
  scenarios: ScenarioView[];
  areas: number;
  may_change: boolean;
}

export interface SearchPage {
  text: string;
  groups: FoundGroup[];
}

export interface Sentence {
  nb: string;
  en: string;
}

export interface ServiceArea {
  id: number;
  entry: number;
  cooperation: number;
  code: string;
  parent: number | null;
  name: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface SessionView {
  user: string;
  person: number;
  role: string;
  csrf: string;
  own_password: boolean;
  accounts: boolean;
  loopback_only: boolean;
  version: string;
  cooperations: OpenCooperation[];
  providers: ProviderView[];
  demo: DemoView[];
}

export interface SheetChoice {
  file: string;
  sheet: string;
  kind: string;
}

export interface SheetView {
  file: string;
  sheet: string;
  kind: string;
  entity: string;
  rows: number;
  confidence: number;
  remembered: number | null;
  remembered_from: string | null;
  columns: ColumnView[];
}

export interface Spelling {
  text: string;
  municipalities: string[];
}

export interface StandingView {
  members: number;
  usages: number;
  contracts: number;
  users: number;
  on_most_used: number;
  harmonisation: number | null;
  harmonisation_where_all_have: number | null;
  areas_where_all_have: number;
}

export interface StepView {
  id: number;
  step: number;
  actor: ChainActor;
  system: string;
  product: string | null;
  common_component: string | null;
  object: string;
  way: ChainWay;
  broken: boolean;
}

export interface Supplier {
  id: number;
  entry: number;
  name: string;
}

export interface SupplierProduct {
  product_id: number;
  product: string;
  municipalities: string[];
  areas: string[];
  users: number;
  yearly_cost: number;
  marked: boolean;
}

export interface SupplierSheet {
  cooperation: CooperationRef;
  as_of: string;
  id: number;
  supplier: string;
  users: number;
  yearly_cost: number;
  marked: boolean;
  spellings: Spelling[];
  products: SupplierProduct[];
  usages: UsageView[];
  contracts: ContractView[];
}

export interface TableField {
  field: string;
  kind: FieldKind;
  required: boolean;
  key: boolean;
  editable: boolean;
  only_new: boolean;
  choice_type: string;
  choices: string[];
  target: string;
  catalogue: boolean;
  max_length: number;
  minimum: number | null;
  maximum: number | null;
  unit: number;
}

export interface TableName {
  entity: string;
  id: number;
  code: string;
  name: string;
}

export interface TablePage {
  entity: string;
  may_add: boolean;
  dated: boolean;
  as_of: string | null;
  known_at: string;
  columns: TableField[];
  rows: TableRecord[];
  names: TableName[];
}

export interface TableRecord {
  id: number;
  entry: number;
  may_change: boolean;
  values: (string | number | boolean | null)[];
}

export interface TableView {
  id: number;
  name: string;
  reach: ViewReach;
  owner: string;
  mine: boolean;
  may_change: boolean;
  settings: ViewSetting[];
}

export interface TableViews {
  entity: string;
  may_share: boolean;
  may_set_standard: boolean;
  saved: number | null;
  views: TableView[];
}

export interface TeamInPlan {
  name: string;
  months: TeamMonth[];
}

export interface TeamMonth {
  from: string;
  people: number;
  capacity: number;
}

export interface TeamOfCutover {
  name: string;
  people: number;
}

export interface TokenOrder {
  name: string;
  scope: TokenScope;
  cooperation: string | null;
  ends: string;
}

export interface TokenPage {
  tokens: TokenView[];
}

export interface TokenView {
  id: number;
  name: string;
  scope: TokenScope;
  cooperation: string | null;
  made: string;
  ends: string;
  revoked: string | null;
  secret: string | null;
}

export interface TurningWeightView {
  at: number;
  first: string;
}

export interface UnansweredArea {
  area: string;
  area_name: string;
  working_group: string;
  working_group_id: number | null;
}

export interface UndoAnswer {
  undone: number;
  batch: number | null;
  problems: ProblemView[];
}

export interface UndoRequest {
  batch: number;
}

export interface UnitPriceView {
  cost_project: string;
  name: string;
  driver: string;
  total: number;
  of: number;
  price: number;
}

export interface UploadFile {
  name: string;
  size: number;
}

export interface UploadOrder {
  files: UploadFile[];
}

export interface UploadProgress {
  received: number;
}

export interface UploadView {
  token: string;
  piece: number;
  files: UploadFile[];
  known: KnownSheet[];
}

export interface Usage {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number;
  area: number;
  system: string;
  product: number;
  supplier: number | null;
  supplier_as_written: string;
  version: string;
  status: Status;
  hosting: Hosting | null;
  operated_by: string;
  operator_kind: OperatorKind | null;
  joint_portfolio: boolean | null;
  users: number | null;
  criticality: Criticality | null;
  way_of_working: string;
  uses_municipality_number: boolean | null;
  personal_data: boolean | null;
  yearly_cost: number | null;
  system_owner: string;
  system_manager: string;
  valid_from: string | null;
  valid_to: string | null;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface UsageMoved {
  id: number;
  municipality: string;
  area: string;
  area_name: string;
  system: string;
  product: string;
  users: number | null;
  marked: boolean;
}

export interface UsagePage {
  total: number;
  offset: number;
  users: number;
  yearly_cost: number;
  marked: boolean;
  usages: UsageView[];
}

export interface UsageView {
  id: number;
  municipality: string;
  area: string;
  area_name: string;
  product_id: number;
  product: string;
  system: string;
  supplier: string | null;
  supplier_id: number | null;
  supplier_as_written: string;
  version: string;
  status: Status;
  hosting: Hosting | null;
  operator_kind: OperatorKind | null;
  operator_name: string;
  joint_portfolio: boolean | null;
  users: number | null;
  way_of_working: string;
  criticality: Criticality | null;
  personal_data: boolean | null;
  uses_municipality_number: boolean | null;
  yearly_cost: number | null;
  cost_per_user: number | null;
  source: Origin;
  figures_source: Origin;
  remark: string;
  most_used: boolean;
  marked: boolean;
  contracts: ContractRef[];
  integrations: IntegrationRef[];
  missing: WantedField[];
}

export interface UserIdentities {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number;
  year: number;
  identities: number;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface ValidDifference {
  before: StandingView;
  after: StandingView;
  members_joined: string[];
  members_left: string[];
  usages_begun: UsageMoved[];
  usages_ended: UsageMoved[];
  contracts_begun: ContractMoved[];
  contracts_ended: ContractMoved[];
  areas: AreaMoved[];
}

export interface VerdictCount {
  verdict: Verdict;
  count: number;
}

export interface ViewOrder {
  id: number | null;
  entity: string;
  name: string;
  reach: ViewReach;
  settings: ViewSetting[];
}

export interface ViewSetting {
  name: string;
  value: string;
}

export interface WeighedAlternativeView {
  place: number;
  name: string;
  description: string;
  total: number | null;
  points: PointsGivenView[];
  missing: string[];
}

export interface WeighedArea {
  area: string;
  area_name: string;
  products: WeighedProduct[];
  another_is_best: boolean;
  choice_stored: string;
  choice_tried: string;
}

export interface WeighedCriterionView {
  criterion: string;
  weight: number;
  share: number;
  turn: TurningWeightView | null;
  rows: RowBehindView[];
}

export interface WeighedProduct {
  product: string;
  stored: number | null;
  tried: number | null;
  chosen_stored: boolean;
  chosen_tried: boolean;
}

export interface WeighedSubjectView {
  subject: string;
  criteria: WeighedCriterionView[];
  alternatives: WeighedAlternativeView[];
  margin: number | null;
  missing: number;
}

export interface WeightView {
  criterion: string;
  name: string;
  stored: number;
  tried: number;
  share: number;
  row: number | null;
  entry: number | null;
}

export interface WeightsPage {
  weights: WeightView[];
  areas: WeighedArea[];
  cost_stored: number | null;
  cost_tried: number | null;
  point_value: number;
  may_change: boolean;
}

export interface WhatIfAnswer {
  stage: CostStage;
  years: WhatIfYear[];
}

export interface WhatIfChange {
  kind: WhatIfKind;
  owner: string;
  cost_project: string;
  driver: string;
  year: number | null;
  value: number | null;
  amount: number | null;
  group: KeyGroup | null;
  key: string;
  formula: string;
  cap: number | null;
  floor: number | null;
  joined: string | null;
  left: string | null;
}

export interface WhatIfOrder {
  year: number;
  years: number;
  stage: CostStage;
  changes: WhatIfChange[];
}

export interface WhatIfOwner {
  owner: string;
  before: number;
  after: number;
  change: number;
}

export interface WhatIfYear {
  year: number;
  before: number;
  after: number;
  change: number;
  owners: WhatIfOwner[];
}

export interface WorkDefault {
  id: number;
  entry: number;
  kind: CutoverKind;
  platform: PlatformPiece | null;
  part: WorkPart;
  low: number;
  likely: number;
  high: number;
  basis: string;
  remark: string;
  extra: string;
}

export interface WorkProcess {
  id: number;
  entry: number;
  cooperation: number;
  municipality: number;
  area: number;
  process: string;
  system: string;
  product: number | null;
  way_of_working: string;
  break_step: string;
  times_a_year: number | null;
  minutes_each: number | null;
  source: Origin;
  figures_source: Origin | null;
  remark: string;
  extra: string;
}

export interface WorkingGroup {
  id: number;
  entry: number;
  cooperation: number;
  code: string;
  name: string;
  area: number | null;
  status: string;
  source: Origin;
  remark: string;
  extra: string;
}

export interface YearAheadView {
  year: number;
  prolonged: boolean;
  total: number;
  owners: OwnerAheadView[];
}
