#include "match/heading_names.hpp"
#include "base/words.hpp"
#include "register/entities.hpp"
#include "schema/cells.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace samdrift {
namespace {

struct Called {
    std::string_view table, field; // table "": whichever has the field
    std::string_view names;        // apart by |
};

// clang-format off
constexpr std::array called{
    Called{"", "municipality", "kommune|kommunenavn|kommunens navn|navn på kommune|komm|hvilken kommune|kva kommune|kommunenr|kommunenummer|knr|municipality|municipality name|council|organisasjon|virksomhet|eier|eierkommune"},
    Called{"", "area", "fagområde|fagomr|fagområde navn|tjenesteområde|tenesteområde|tjeneste|teneste|område|sektor|fagfelt|virksomhetsområde|verksemdsområde|kommunalområde|etat|avdeling|fag|områdekode|fagområdekode|service area|service|sector|department|area|domain|business area|kategori"},
    Called{"usage", "system", "system|systemnavn|systemnamn|navn på system|namn på system|fagsystem|fagsystemnavn|it system|ikt system|datasystem|applikasjon|applikasjonsnavn|program|programvare|programnavn|løsning|løysing|verktøy|produkt|produktnavn|systemets navn|hva heter systemet|application|application name|app|software|solution|system name|product|name of system"},
    Called{"contract", "system", "system|systemnavn|systemnamn|fagsystem|gjelder system|avtalen gjelder|hva avtalen gjelder|gjelder|applikasjon|løsning|løysing|produkt|application|software|system name|product|covers"},
    Called{"work_process", "system", "system|systemnavn|fagsystem|i hvilket system|løsning|applikasjon|system used|application"},
    Called{"chain_step", "system", "system|fagsystem|løsning|applikasjon"},
    Called{"", "supplier_as_written", "leverandør|leverandørnavn|leverandørens navn|systemleverandør|programleverandør|navn på leverandør|leverandor|lev|tilbyder|tilbydar|leverandør navn|produsent|avtalepart|motpart|vendor|supplier|provider|vendor name|supplier name|manufacturer"},
    Called{"usage", "version", "versjon|versjonsnummer|versjonsnr|vers|ver|utgave|utgåve|release|versjon i bruk|gjeldende versjon|version|version number"},
    Called{"usage", "status", "status|systemstatus|driftsstatus|livssyklus|fase|tilstand|state|lifecycle|in production|status i dag"},
    Called{"usage", "hosting", "drift|driftsform|driftsmodell|driftsmåte|driftsløsning|driftsløysing|driftstype|driftsplattform|hosting|hvor driftes det|hvor driftes systemet|hvor kjører det|kor vert det drifta|lokal eller sky|lokal sky|sky eller lokal|plattform|leveransemodell|deployment|hosted|hosting model|on premise or cloud"},
    Called{"usage", "operated_by", "driftes av|driftet av|drifta av|driftast av|driftsleverandør|driftspartner|driftsansvarlig|hvem drifter|hvem drifter systemet|kven driftar|drifter|operated by|operator|hosted by|run by|operations provider"},
    Called{"usage", "joint_portfolio", "felles portefølje|fellessystem|felles system|fellesløsning|i felles portefølje|felles|joint|shared|joint portfolio|shared portfolio"},
    Called{"usage", "users", "brukere|antall brukere|antal brukarar|tal på brukarar|ant brukere|brukere antall|antall bruker|brukertall|brukarar|sum brukere|totalt antall brukere|antall aktive brukere|aktive brukere|antall ansatte som bruker|brukerlisenser|users|number of users|no of users|user count|active users|num users"},
    Called{"usage", "criticality", "kritikalitet|kritikalitetsnivå|hvor kritisk|kor kritisk|kritisk|kritiskhet|viktighet|viktigheit|krit|kritikalitetsgrad|hvor viktig|kor viktig|samfunnskritisk|criticality|critical|importance|business criticality|business critical"},
    Called{"", "way_of_working", "arbeidsmåte|arbeidsprosess|arbeidsform|måten det arbeides på|bruksmønster|bruksmåte|way of working|process variant"},
    Called{"usage", "uses_municipality_number", "bruker kommunenummer|brukar kommunenummer|kommunenummer i bruk|avhengig av kommunenummer|bundet til kommunenummer|knyttet til kommunenummer|uses municipality number|depends on municipality number"},
    Called{"usage", "personal_data", "personopplysninger|personopplysningar|pers oppl|persondata|behandler personopplysninger|personopplysninger ja nei|inneholder personopplysninger|behandlar personopplysningar|sensitive opplysninger|personal data|contains personal data|gdpr|pii|processes personal data"},
    Called{"usage", "yearly_cost", "årskostnad|årlig kostnad|årlege kostnader|årleg kostnad|årlige kostnader|kostnad per år|kostnad pr år|kost år|kost per år|kostnader per år|kostnad år|årskost|sum kostnad per år|sum per år|sum årlig kostnad|total kostnad per år|totalkostnad|total årlig kostnad|samlet årlig kostnad|årlig beløp|årspris|pris per år|årsavgift|kostnad|kostnader|kost|lisens og drift per år|annual cost|yearly cost|cost per year|total annual cost|annual costs|cost|yearly costs"},
    Called{"usage", "system_owner", "systemeier|systemeigar|systemeier rolle|eier av system|system owner|owner"},
    Called{"usage", "system_manager", "systemforvalter|systemforvaltar|systemansvarlig|systemansvarleg|superbruker|forvalter|system manager|system administrator|systemadministrator|manager"},
    Called{"", "valid_from", "gyldig fra|gyldig frå|i bruk fra|i bruk frå|tatt i bruk|teke i bruk|tatt i bruk dato|fra|frå|fra dato|startdato|oppstart|innført|innføringsdato|brukt siden|i drift fra|i drift frå|siden|in use from|in use since|from|start date|valid from|since|go live|go live date"},
    Called{"", "valid_to", "gyldig til|i bruk til|fases ut|utfases|utfasingsdato|sluttdato|til dato|avvikles|til og med|avsluttes|in use to|to|end date|valid to|end of life|until"},
    Called{"", "source", "kilde|kjelde|opplysningskilde|source|origin"},
    Called{"", "figures_source", "kilde tall|kilde til tall|kilde for tallene|kjelde tal|source of figures|figures source"},
    Called{"", "remark", "merknad|merknader|kommentar|kommentarer|kommentarar|anmerkning|notat|beskrivelse|annet|anna|bemerkning|remark|remarks|comment|comments|note|notes|description"},
    Called{"contract", "number", "avtalenummer|avtalenr|avtale nr|kontraktsnummer|kontraktnr|avtaleid|avtale id|saksnummer|saksnr|referanse|arkivreferanse|contract number|contract no|contract id|agreement number|reference"},
    Called{"contract", "signed_on", "inngått|inngått dato|avtale inngått|signert|signert dato|avtaledato|underskrevet|dato inngått|kontraktsdato|startdato|oppstart|fra|signed|signed on|date signed|contract date|start date"},
    Called{"contract", "ends", "utløper|utløpsdato|avtale utløper|utløp|avtalens utløp|sluttdato|avtaleslutt|går ut|varer til|til|utgår|avtaleperiode til|expires|expiry|expiry date|end date|ends|expiration date|valid until"},
    Called{"contract", "notice_months", "oppsigelse mnd|oppsigelsestid|oppsigelse måneder|oppsigelsestid måneder|oppsigelsestid mnd|oppseiingstid|oppseiing mnd|oppsigelsesfrist mnd|oppsigelsesfrist måneder|notice months|notice period|notice period months|notice"},
    Called{"contract", "option_to", "opsjon til|opsjon|opsjoner til|opsjon utløper|med opsjoner til|siste opsjon|inkl opsjoner|option to|option until|options until|with options until"},
    Called{"contract", "extension", "utvidelse|kan utvides|utviding|utvidelsesklausul|utvidelsesmulighet|flere kommuner|kan tas i bruk av flere|extension|extension clause|can be extended"},
    Called{"contract", "value", "verdi|avtaleverdi|kontraktsverdi|kontraktssum|avtalesum|total verdi|samlet verdi|verdi av avtalen|verdi på avtalen|value|contract value|total value|agreement value"},
    Called{"contract", "procurement", "anskaffelse|anskaffelsesform|anskaffing|anskaffelsesmåte|anskaffelsesprosedyre|hvordan anskaffet|prosedyre|procurement|procurement procedure|procedure"},
    Called{"contract", "legal_review", "juridisk status|juridisk vurdering|juridisk gjennomgang|gjennomgått av jurist|legal review|legal status"},
    Called{"contract", "processing_agreement", "databehandleravtale|databehandlaravtale|dba|har databehandleravtale|databehandleravtale ja nei|data processing agreement|dpa"},
    Called{"contract", "portfolio", "portefølje|felles eller lokal|felles lokal|portfolio"},
    Called{"integration", "from_system", "fra system|fra|frå system|frå|avsender|kildesystem|kjeldesystem|system|from system|from|source system|sender"},
    Called{"integration", "to_target", "til|til system|mottaker|mottakar|målsystem|integrert mot|integrasjon mot|to|to system|target|target system|receiver"},
    Called{"integration", "kind", "type|type integrasjon|integrasjonstype|teknologi|overføringsmåte|slag|kind|type of integration|technology"},
    Called{"integration", "frequency", "frekvens|hvor ofte|kor ofte|hyppighet|frequency|how often"},
    Called{"integration", "object", "objekt|data|hva overføres|kva vert overført|informasjon|informasjonsobjekt|opplysninger|object|data object|what"},
    Called{"integration", "direction", "retning|dataretning|direction"},
    Called{"work_process", "process", "prosess|arbeidsprosess|oppgave|oppgåve|rutine|prosessnavn|process|task|routine"},
    Called{"work_process", "break_step", "brudd|brot|manuelt trinn|manuelt steg|hva gjøres for hånd|manuelt arbeid|break|manual step|manual work"},
    Called{"work_process", "times_a_year", "ganger per år|gonger per år|antall ganger per år|antall per år|antall i året|volum per år|times a year|times per year|volume per year"},
    Called{"work_process", "minutes_each", "minutter per gang|minutt per gong|tid per gang|minutter|tidsbruk minutter|minutes each|minutes per time|minutes"},
    Called{"member", "municipality", "navn|namn|kommune|kommunenavn|name|municipality"},
    Called{"member", "number", "kommunenummer|kommunenr|knr|komm nr|nummer|municipality number|number"},
    Called{"member", "inhabitants", "innbyggere|innbyggjarar|innbyggertall|antall innbyggere|folketall|folketal|befolkning|inhabitants|population"},
    Called{"member", "employees", "ansatte|tilsette|antall ansatte|ant ansatte|årsverk|employees|number of employees|staff"},
    Called{"member", "becomes", "ny kommune|blir|ny kommune navn|new municipality|becomes"},
    Called{"member", "becomes_on", "ny kommune fra|fra dato|sammenslått fra|samanslått frå|becomes on|from"},
    Called{"member", "joined", "medlem fra|med fra|innmeldt|tilsluttet|member from|joined"},
    Called{"member", "left", "medlem til|utmeldt|trådt ut|member to|left"},
    Called{"member", "role", "rolle|role"},
    Called{"service_area", "code", "kode|fagområdekode|områdekode|code"},
    Called{"service_area", "parent", "overordnet|overordna|under|hører til|parent|belongs to"},
    Called{"service_area", "name", "navn|namn|fagområde|område|betegnelse|name|service area"},
    Called{"ledger_line", "year", "år|regnskapsår|rekneskapsår|year|fiscal year"},
    Called{"ledger_line", "account", "konto|kontonummer|kontonr|art|account|account number"},
    Called{"ledger_line", "name", "navn|kontonavn|kontonamn|tekst|benevnelse|account name|text"},
    Called{"ledger_line", "group", "gruppe|slag|type|group"},
    Called{"ledger_line", "amount", "beløp|regnskap|rekneskap|sum|regnskapsført|bokført|amount|actual"},
    Called{"budget_line", "year", "år|budsjettår|year"},
    Called{"budget_line", "type", "type|slag|drift eller investering|drift investering"},
    Called{"budget_line", "amount", "beløp|budsjett|sum|amount|budget"},
    Called{"risk", "code", "kode|nr|nummer|id|risiko nr|code|number"},
    Called{"risk", "risk", "risiko|hva kan gå galt|kva kan gå gale|uønsket hendelse|hendelse|beskrivelse|risikobeskrivelse|risk|description"},
    Called{"risk", "probability", "sannsynlighet|sannsyn|s|probability|likelihood"},
    Called{"risk", "consequence", "konsekvens|k|consequence|impact"},
    Called{"risk", "measure", "tiltak|risikoreduserende tiltak|measure|measures|mitigation"},
    Called{"milestone", "name", "navn|milepæl|namn|name|milestone"},
    Called{"milestone", "due", "frist|dato|forfall|due|date|deadline"},
    Called{"proposal", "amount", "beløp|investering|kostnad|amount|cost"},
    Called{"proposal", "purpose", "formål|føremål|hensikt|begrunnelse|purpose|reason"},
    Called{"project_cost", "project", "prosjekt|it prosjekt|prosjektnummer|prosjektnr|prosjektkode|nummer|kode|project|cost project|project number"},
    Called{"project_cost", "name", "navn|namn|prosjektnavn|system|applikasjon|tekst|beskrivelse|name|description"},
    Called{"project_cost", "group", "gruppe|slag|type|grunnpakke eller applikasjon|group|kind"},
    Called{"project_cost", "year", "år|budsjettår|regnskapsår|year"},
    Called{"project_cost", "owner", "eier|eigar|kommune|betales av|tilhører|owner|paid by"},
    Called{"project_cost", "cost_kind", "kostnadsart|art|kostnadstype|kostnadsslag|konto|cost kind|account"},
    Called{"project_cost", "stage", "stadium|budsjett eller regnskap|versjon|stage"},
    Called{"project_cost", "amount", "kostnad|årskostnad|kostnad per år|beløp|sum|budsjett|cost|amount|yearly cost"},
    Called{"project_cost", "allocation_key", "fordelingsnøkkel|nøkkel|fordeles etter|deles etter|allocation key|key"},
    Called{"project_users", "project", "prosjekt|it prosjekt|system|applikasjon|prosjektnummer|project"},
    Called{"project_users", "users", "brukere|antall brukere|ant brukere|brukarar|users|number of users"},
    Called{"user_identities", "identities", "brukeridenter|identer|antall brukeridenter|brukerkontoer|kontoer|user identities|accounts"},
    Called{"driver_value", "driver", "grunnlag|fordelingsgrunnlag|drivar|driver|nøkkel|hva"},
    Called{"driver_value", "value", "verdi|antall|tal|tall|value|number"},
    Called{"allocation_key", "group", "gruppe|gjelder|slag|kostnadsgruppe|group"},
    Called{"allocation_key", "formula", "nøkkel|fordelingsnøkkel|fordeling|fordeles etter|deles etter|formel|key|formula|shared by"},
    Called{"allocation_key", "cap", "tak|tak i prosent|maks|maksimum|cap"},
    Called{"allocation_key", "floor", "gulv|gulv i prosent|minst|minimum|floor"},
    Called{"investment", "name", "navn|namn|investering|prosjekt|name|investment"},
    Called{"investment", "kind", "kategori|slag|type|category|kind"},
    Called{"investment", "amount", "beløp|kostnad|ramme|investert|amount|cost"},
    Called{"investment", "lifetime", "levetid|levetid år|avskrivningstid|avskrives over|avskrivning år|lifetime|years"},
    Called{"price_index", "percent", "prosent|prisvekst|prisstigning|lønnsvekst|deflator|indeks|percent|growth"},
    Called{"one_off_cost", "category", "kategori|gruppe|slag|category"},
    Called{"one_off_cost", "item", "post|tiltak|tekst|beskrivelse|hva|item|description"},
    Called{"one_off_cost", "amount", "beløp|kostnad|sannsynlig|mest sannsynlig|amount|cost|likely"},
    Called{"one_off_cost", "low", "lavest|lavt|minimum|minst|fra|low|lowest"},
    Called{"one_off_cost", "high", "høyest|høyt|maksimum|mest|til|high|highest"},
    Called{"alone_cost", "alternative", "alternativ|uten tilslutning|scenario|alternative"},
    Called{"alone_cost", "item", "post|tekst|beskrivelse|item"},
    Called{"alone_cost", "amount", "beløp|kostnad|sum|amount|cost"},
    Called{"key_figure", "name", "navn|namn|nøkkeltall|forutsetning|parameter|name|key figure"},
    Called{"key_figure", "value", "verdi|tall|antall|value"},
    Called{"device", "model", "modell|maskinmodell|pc modell|utstyr|betegnelse|model"},
    Called{"device", "type", "type|slag|utstyrstype|type utstyr|kind"},
    Called{"device", "purchase_year", "kjøpsår|innkjøpsår|anskaffet|anskaffelsesår|kjøpt|årsmodell|purchase year|bought"},
    Called{"device", "place", "sted|plassering|lokasjon|sektor|place|location"},
    Called{"device", "use", "bruk|bruker|brukergruppe|brukes av|use|used by"},
    Called{"device", "count", "antall|ant|stk|tal|count|number"},
    Called{"licence", "name", "produkt|lisens|programvare|navn|product|licence|license"},
    Called{"licence", "count", "antall|antall lisenser|ant|stk|count"},
    Called{"benefit", "name", "gevinst|navn|effekt|nytte|benefit|name"},
    Called{"benefit", "owner", "eier|gevinsteier|ansvarlig|gevinstansvarlig|owner|responsible"},
    Called{"benefit", "indicator", "måles ved|måleindikator|indikator|måling|indicator|measure"},
    Called{"benefit", "baseline", "nullpunkt|nullpunktsmåling|utgangspunkt|nå|baseline"},
    Called{"benefit", "target", "mål|målverdi|ønsket|target"},
    Called{"benefit", "due", "frist|når|realiseres|due|deadline"},
    Called{"kostra_art", "art", "art|artsnummer|kostra art|nummer|kode"},
    Called{"local_account", "account", "konto|kontonummer|kontonr|egen konto|account"},
    Called{"local_account", "art", "art|kostra art|artsnummer|kostra"}};

constexpr std::array sheets_called{
    std::pair{"usage", "system|systemer|systemar|fagsystem|fagsystemer|fagsystemar|systemoversikt|systemliste|system i bruk|systemer i bruk|applikasjoner|applikasjonsoversikt|programvare|it systemer|ikt systemer|systems|systems in use|applications|application list|software|system list"},
    std::pair{"contract", "avtale|avtaler|avtalar|avtaleoversikt|kontrakt|kontrakter|kontraktar|kontraktsoversikt|contracts|agreements"},
    std::pair{"absence", "har ikke|har ikkje|mangler|har ikke system|does not have|absence|absences"},
    std::pair{"integration", "integrasjon|integrasjoner|integrasjonar|integrasjonsoversikt|koblinger|koplingar|integrations|interfaces"},
    std::pair{"member", "kommune|kommuner|kommunar|medlemmer|medlemmar|deltakere|municipalities|members"},
    std::pair{"service_area", "fagområde|fagområder|fagomrader|tjenesteområder|tenesteområde|service areas|areas"},
    std::pair{"work_process", "arbeidsprosess|arbeidsprosesser|arbeidsprosessar|prosesser|brudd|work processes|processes"},
    std::pair{"chain_step", "tjenestekjede|tjenestekjeder|tenestekjeder|service chains"},
    std::pair{"ledger_line", "regnskap|rekneskap|ledger|accounts"},
    std::pair{"budget_line", "budsjett|budget"},
    std::pair{"milestone", "milepæl|milepæler|milepælar|milestones"},
    std::pair{"risk", "risiko|risikoer|risikoar|risikoregister|risikovurdering|risks|risk register"},
    std::pair{"proposal", "investeringsforslag|investeringer|forslag|investment proposals"},
    std::pair{"working_group", "arbeidsgruppe|arbeidsgrupper|working groups"},
    std::pair{"body", "organ|organer|styringsorgan|bodies"},
    std::pair{"project_cost", "it prosjekt|it prosjekter|kostnadsprosjekter|kostnadsmodell|cost projects|cost model"},
    std::pair{"project_users", "brukere|brukere per system|antall brukere|users"},
    std::pair{"user_identities", "brukeridenter|identer|user identities"},
    std::pair{"driver_value", "fordelingsgrunnlag|grunnlag|drivere|drivers"},
    std::pair{"allocation_key", "fordeling|fordelingsnøkler|fordelingsnøklar|nøkler|allocation keys"},
    std::pair{"investment", "kjerneinvesteringer|felles investeringer|core investments"},
    std::pair{"price_index", "prisindeks|prisvekst|deflator|price index"},
    std::pair{"one_off_cost", "engangsutgifter|engangskostnader|etableringskostnader|one off costs"},
    std::pair{"alone_cost", "alene|uten tilslutning|nullalternativ|nullalternativet|going alone"},
    std::pair{"key_figure", "nøkkeltall|nokkeltall|nykeltal|forutsetninger|key figures|assumptions"},
    std::pair{"device", "utstyr|maskiner|pcer|maskinpark|klienter|devices|equipment"},
    std::pair{"licence", "lisenser|lisensar|licences|licenses"},
    std::pair{"benefit", "gevinster|gevinstregister|gevinstoversikt|nytteeffekter|benefits"},
    std::pair{"kostra_art", "kostra arter|arter|artskontoplan"},
    std::pair{"local_account", "kontoplan|kontoer|chart of accounts"},
    std::pair{"project", "prosjekt|prosjekter|prosjektar|delprosjekt|hovedprosjekt|prosjektoversikt|projects|subprojects"},
    std::pair{"decision_point", "beslutningspunkt|beslutningspunkter|decision points"},
    std::pair{"project_team", "ressurs|ressurser|ressursar|team|teams|resources"},
    std::pair{"freeze_period", "frysperiode|frysperioder|frysperiodar|frys|stengte perioder|freezes|freeze periods"},
    std::pair{"cutover", "omlegging|omlegginger|omleggingar|overganger|cutovers|cut overs"},
    std::pair{"cutover_link", "avhengighet|avhengigheter|dependencies"},
    std::pair{"published_plan", "plan|planer|planar|publiserte planer|published plans"},
    std::pair{"plan_line", "planlinje|planlinjer|planlinjar|plan lines"}};
// clang-format on

constexpr std::array by_headings{
    "usage", "contract", "integration", "work_process", "ledger_line", "risk"};

struct KnownName {
    HeadingWords words;
    std::string written;
    bool ours = false; // the template's own heading
};

template <class Take> void each_name(std::string_view names, Take take) {
    while (!names.empty()) {
        const auto end = std::min(names.find('|'), names.size());
        take(names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
}

using NamesOf = std::map<const Field*, std::vector<KnownName>>;

std::vector<KnownName> names_of(const Entity& e, const Field& f) {
    std::vector<KnownName> names;
    if (f.rules.column.empty()) return names;
    const auto add = [&](std::string_view name, bool ours) {
        names.push_back(
            {heading_words(ours ? heading(name) : std::string{name}), std::string{name}, ours});
    };
    add(f.rules.column, true);
    bool own = false;
    for (const auto& c : called)
        if (c.table == e.table && c.field == f.name) {
            own = true;
            each_name(c.names, [&](std::string_view n) { add(n, false); });
        }
    for (const auto& c : called)
        if (!own && c.table.empty() && c.field == f.name)
            each_name(c.names, [&](std::string_view n) { add(n, false); });
    return names;
}

const NamesOf& names_of(const Entity& e) {
    static const auto all = [] {
        std::map<const Entity*, NamesOf> made;
        for (const auto* entity : all_entities())
            for (const auto& f : entity->fields)
                if (auto names = names_of(*entity, f); !names.empty())
                    made[entity].emplace(&f, std::move(names));
        return made;
    }();
    static const NamesOf none;
    const auto found = all.find(&e);
    return found == all.end() ? none : found->second;
}

// The forms a heading may be meant in: all of it, and where it is in two rows the lower one, which
// alone counts a little less.
std::vector<std::pair<HeadingWords, double>> forms_of(std::string_view written) {
    std::vector<std::pair<HeadingWords, double>> forms{{heading_words(written), 1}};
    if (const auto cut = written.rfind(" / "); cut != written.npos) {
        auto lower = heading_words(written.substr(cut + 3));
        if (!lower.unit) lower.unit = forms[0].first.unit;
        forms.emplace_back(std::move(lower), 0.97);
    }
    return forms;
}

} // namespace

std::vector<HeadingName> fields_called(const Entity& e, std::string_view written) {
    const auto forms = forms_of(written);
    std::vector<HeadingName> found;
    for (const auto& [field, names] : names_of(e)) {
        HeadingName best{field, 0, HeadingMatch::none, {}};
        for (const auto& [words, weight] : forms)
            for (const auto& name : names) {
                const auto like = heading_likeness(words, name.words);
                const auto counts = (like >= 1 && !name.ours ? 0.98 : like) * weight;
                if (counts <= best.likeness) continue;
                best = {field, counts,
                    like < 1 ? HeadingMatch::near
                             : (name.ours ? HeadingMatch::exact : HeadingMatch::synonym),
                    name.written};
            }
        if (best.likeness > 0) found.push_back(std::move(best));
    }
    return found;
}

double known_as_heading(std::string_view text) {
    static const auto keys = [] {
        std::unordered_map<std::string, const KnownName*> made;
        for (const auto* e : all_entities())
            for (const auto& [field, names] : names_of(*e))
                for (const auto& n : names) made.emplace(n.words.key, &n);
        return made;
    }();
    if (text.size() > 80) return 0;
    double best = 0;
    for (const auto& [words, weight] : forms_of(text)) {
        if (words.words.empty()) continue;
        double like = keys.contains(words.key) ? 1 : 0;
        const bool digits = words.key.find_first_of("0123456789") != words.key.npos;
        if (like == 0 && !digits)
            for (const auto& [key, name] : keys)
                like = std::max(like, heading_likeness(words, name->words));
        if (like >= 0.8) best = std::max(best, like * weight);
    }
    return best;
}

const Entity* entity_called(std::string_view sheet_name) {
    const auto own = heading(sheet_name);
    if (const auto* e = entity_of_sheet(own)) return e;
    auto words = heading_words(sheet_name);
    // A year or a number beside the name says nothing of the kind.
    std::erase_if(words.words, [](const HeadingWord& w) {
        return w.text.find_first_not_of("0123456789.-") == w.text.npos;
    });
    words.key.clear();
    for (const auto& w : words.words) words.key += w.text;
    for (const auto& [table, names] : sheets_called) {
        bool same = false;
        each_name(names, [&](std::string_view n) { same |= heading_words(n).key == words.key; });
        if (same) return entity_of_table(table);
    }
    return nullptr;
}

bool known_by_headings(const Entity& e) {
    return std::ranges::find(by_headings, e.table) != by_headings.end();
}

} // namespace samdrift
