// Each rule a token has to keep, with keys made here.
#include "identity/jwt.hpp"
#include "identity/token_maker.hpp"
#include <gtest/gtest.h>
#include <openssl/hmac.h>
#include <set>

namespace samdrift {
namespace {

using enum SignatureAlgorithm;
constexpr std::chrono::sys_seconds now{std::chrono::seconds{1'800'000'000}};

const TestKey& rsa() {
    static const TestKey key{"rsa-1"};
    return key;
}
const TestKey& ec() {
    static const TestKey key{"ec-1", true};
    return key;
}

std::string set_of(const std::string& keys) { return "{\"keys\":[" + keys + "]}"; }
const std::string& key_set_json() {
    static const std::string json = set_of(rsa().jwk() + "," + ec().jwk());
    return json;
}
KeySet keys() { return std::move(*read_key_set(key_set_json())); }

TokenRules rules() { return {"https://login.example", "samdrift", {rs256, ps256, es256}, "n-1"}; }

// Claims of a good token, with `instead` put in the place of the member of its name ("" takes it
// away).
std::string claims(const std::string& name = "", const std::string& instead = "") {
    std::string all;
    bool replaced = false;
    for (const auto& [member, value] :
        {std::pair<std::string, std::string>{"iss", "\"https://login.example\""},
            {"sub", "\"p-17\""}, {"aud", "\"samdrift\""}, {"exp", "1800000300"},
            {"iat", "1799999990"}, {"nonce", "\"n-1\""}}) {
        const bool here = member == name;
        replaced = replaced || here;
        const auto& kept = here ? instead : value;
        if (!kept.empty()) all += ",\"" + member + "\":" + kept;
    }
    if (!replaced && !name.empty()) all += ",\"" + name + "\":" + instead;
    return "{" + all.substr(1) + "}";
}

TokenFault fault_of(const std::string& token, const TokenRules& by = rules()) {
    return check_token(token, by, keys(), now).fault;
}

TEST(Jwt, TakesAGoodTokenOfEveryAlgorithm) {
    for (const auto& [key, algorithm] :
        {std::pair{&rsa(), rs256}, std::pair{&rsa(), ps256}, std::pair{&ec(), es256}}) {
        const auto checked =
            check_token(key->token(algorithm, claims("name", "\"Kari Å\"")), rules(), keys(), now);
        EXPECT_TRUE(checked) << name_of(algorithm) << ": " << name_of(checked.fault);
        EXPECT_EQ(checked.claims.text_of("sub"), "p-17");
        EXPECT_EQ(checked.claims.text_of("name"), "Kari Å");
    }
}

TEST(Jwt, HoldsEveryClaimToItsRule) {
    struct Row {
        const char *why, *name, *instead;
        TokenFault fault;
    };
    using enum TokenFault;
    const Row rows[] = {
        {"another issuer", "iss", R"("https://login.example.evil")", wrong_issuer},
        {"a slash more is another issuer", "iss", R"("https://login.example/")", wrong_issuer},
        {"no issuer", "iss", "", bad_claims},
        {"an issuer that is a list", "iss", R"(["https://login.example"])", bad_claims},
        {"no subject", "sub", "", bad_claims},
        {"an empty subject", "sub", R"("")", no_subject},
        {"for another", "aud", R"("other")", wrong_audience},
        {"for nobody", "aud", "", bad_claims},
        {"for an empty list", "aud", "[]", bad_claims},
        {"a list with what is no text", "aud", R"(["samdrift",1])", bad_claims},
        {"a list of us alone", "aud", R"(["samdrift"])", none},
        {"a list without us", "aud", R"(["a","b"])", wrong_audience},
        {"several, and nobody says who asked", "aud", R"(["samdrift","b"])", wrong_party},
        {"asked for by another", "azp", R"("b")", wrong_party},
        {"asked for by us", "azp", R"("samdrift")", none},
        {"the last good second, with leeway", "exp", "1799999941", none},
        {"the first that is not", "exp", "1799999940", expired},
        {"exp with decimals", "exp", "1799999941.9", none},
        {"never ends", "exp", "", bad_claims},
        {"exp as a text", "exp", R"("1800000300")", bad_claims},
        {"exp no number can hold", "exp", "1e400", bad_claims},
        {"exp far away", "exp", "9e17", none},
        {"long ago", "exp", "-9223372036854775808", expired},
        {"good from now, with leeway", "nbf", "1800000060", none},
        {"not yet", "nbf", "1800000061", not_yet_valid},
        {"nbf as a text", "nbf", R"("0")", bad_claims},
        {"issued a little ahead", "iat", "1800000060", none},
        {"issued in the future", "iat", "1800000061", issued_in_future},
        {"old but good", "iat", "1799999340", none},
        {"too old", "iat", "1799999339", issued_too_long_ago},
        {"never issued", "iat", "", bad_claims},
        {"another's nonce", "nonce", R"("n-2")", wrong_nonce},
        {"no nonce", "nonce", "", bad_claims},
        {"a nonce that is longer", "nonce", R"("n-1 ")", wrong_nonce},
    };
    std::set<TokenFault> met;
    for (const auto& row : rows) {
        const auto fault = fault_of(ec().token(es256, claims(row.name, row.instead)));
        EXPECT_EQ(fault, row.fault) << row.why << ": " << name_of(fault);
        met.insert(fault);
    }
    EXPECT_EQ(met.size(), 11u) << "each outcome of the claims, and none";
    const std::string both = R"(,"azp":"samdrift"})";
    auto two = claims("aud", R"(["samdrift","b"])");
    two.replace(two.size() - 1, 1, both);
    EXPECT_EQ(fault_of(ec().token(es256, two)), none) << "several, asked for by us";
    auto no_nonce = rules();
    no_nonce.nonce.reset();
    EXPECT_EQ(fault_of(ec().token(es256, claims("nonce", "")), no_nonce), none);
    EXPECT_EQ(fault_of(ec().token(es256, claims("sub", "\"" + std::string(256, 's') + "\""))),
        no_subject);
}

TEST(Jwt, HoldsTheHeaderToItsRules) {
    const auto with = [&](const std::string& header) {
        return fault_of(ec().token(es256, header, claims()));
    };
    using enum TokenFault;
    const std::pair<std::string, TokenFault> rows[] = {
        {R"({"alg":"ES256","kid":"ec-1"})", none},
        {R"({"alg":"ES256","kid":"ec-1","typ":"jwt"})", none},
        {R"({"alg":"ES256"})", none}, // one key only that it fits
        {R"({"alg":"ES256","kid":"ec-2"})", unknown_key},
        {R"({"alg":"ES256","kid":"rsa-1"})", unknown_key}, // the type of key must fit
        {R"({"alg":"RS256","kid":"ec-1"})", unknown_key},
        {R"({"alg":"ES256","kid":1})", bad_header},
        {R"({"alg":"ES256","kid":"ec-1","typ":"at+jwt"})", bad_header},
        {R"({"alg":"ES256","kid":"ec-1","crit":["exp"]})", bad_header},
        {R"({"alg":"ES256","kid":"ec-1","b64":true})", bad_header},
        {R"({"alg":"none","alg":"ES256","kid":"ec-1"})", bad_header},
        {R"({"alg":"ES256","kid":"ec-1"}{})", bad_header},
        {R"(["ES256"])", bad_header},
        {"", bad_header},
        {R"({"kid":"ec-1"})", bad_algorithm},
        {R"({"alg":"none","kid":"ec-1"})", bad_algorithm},
        {R"({"alg":"NONE","kid":"ec-1"})", bad_algorithm},
        {R"({"alg":"es256","kid":"ec-1"})", bad_algorithm},
        {R"({"alg":"HS256","kid":"ec-1"})", bad_algorithm},
        {R"({"alg":"ES384","kid":"ec-1"})", bad_algorithm},
        {R"({"alg":["ES256"],"kid":"ec-1"})", bad_algorithm},
    };
    for (const auto& [header, fault] : rows) EXPECT_EQ(with(header), fault) << header;
    auto rsa_only = rules();
    rsa_only.algorithms = {rs256};
    EXPECT_EQ(fault_of(ec().token(es256, claims()), rsa_only), bad_algorithm) << "not allowed";
    EXPECT_EQ(fault_of(rsa().token(ps256, claims()), rsa_only), bad_algorithm);
    EXPECT_EQ(fault_of(rsa().token(rs256, claims()), rsa_only), none);
}

TEST(Jwt, IsSignedByTheKeyItNames) {
    using enum TokenFault;
    const TestKey stranger{"ec-1", true};
    EXPECT_EQ(fault_of(stranger.token(es256, claims())), bad_signature);
    const auto good = rsa().token(rs256, claims());
    const auto dot = good.rfind('.');
    const auto text = good.substr(0, dot);
    EXPECT_EQ(fault_of(text + "."), bad_signature);
    EXPECT_EQ(fault_of(text), not_three_parts);
    EXPECT_EQ(fault_of(good + ".x"), not_three_parts);
    EXPECT_EQ(fault_of(text + "." + base64url(std::string(256, '\0'))), bad_signature);
    EXPECT_EQ(fault_of(text + "." + base64url(rsa().sign(ps256, text))), bad_signature)
        << "PS256 under the name of RS256";
    const auto ps = base64url(rsa().header(ps256)) + "." + base64url(claims());
    EXPECT_EQ(fault_of(ps + "." + base64url(rsa().sign(ps256, ps))), none);
    EXPECT_EQ(fault_of(ps + "." + base64url(rsa().sign(ps256, ps, 20))), bad_signature)
        << "the salt is 32 bytes";
    const auto es = ec().token(es256, claims());
    EXPECT_EQ(fault_of(es.substr(0, es.rfind('.')) + "." + base64url(std::string(64, '\0'))),
        bad_signature)
        << "r = s = 0";
    EXPECT_EQ(fault_of(es + "AAAA"), bad_signature) << "longer than 64 bytes";
}

// The public key is known to all: as the secret of an HMAC it would let anyone sign.
TEST(Jwt, NeverTakesAPublicKeyForASecret) {
    for (const std::string alg : {"HS256", "RS256"}) {
        const auto text =
            base64url("{\"alg\":\"" + alg + R"(","kid":"rsa-1"})") + "." + base64url(claims());
        unsigned char mac[32];
        unsigned size = sizeof mac;
        const auto jwk = rsa().jwk();
        HMAC(EVP_sha256(), jwk.data(), static_cast<int>(jwk.size()),
            reinterpret_cast<const unsigned char*>(text.data()), text.size(), mac, &size);
        const auto fault =
            fault_of(text + "." + base64url({reinterpret_cast<char*>(mac), sizeof mac}));
        EXPECT_EQ(fault, alg == "HS256" ? TokenFault::bad_algorithm : TokenFault::bad_signature);
    }
}

TEST(Jwt, IsReadStrictly) {
    using enum TokenFault;
    const auto good = rsa().token(rs256, claims());
    ASSERT_EQ(fault_of(good), none);
    for (const std::string more : {"=", " ", "\n", "%", "+"}) {
        EXPECT_EQ(fault_of(good + more), bad_signature);
        EXPECT_EQ(fault_of(more + good), bad_header);
    }
    EXPECT_EQ(fault_of(std::string(20'000, 'a')), too_large);
    EXPECT_EQ(fault_of(""), not_three_parts);
    EXPECT_EQ(fault_of(".."), bad_header);
    const auto twice = claims();
    EXPECT_EQ(fault_of(ec().token(es256, R"({"iss":"x",)" + twice.substr(1))), bad_claims)
        << "a member said twice";
    EXPECT_EQ(fault_of(ec().token(es256, twice + "x")), bad_claims);
    EXPECT_EQ(fault_of(ec().token(es256, "{\"a\":\"\xff\"," + twice.substr(1))), bad_claims)
        << "not UTF-8";
    EXPECT_EQ(fault_of(ec().token(es256, "")), bad_claims);
    EXPECT_EQ(claimed_key(good, rules()), "rsa-1");
    EXPECT_EQ(claimed_key("x", rules()), std::nullopt);
}

TEST(Jwt, ReadsBase64urlInOneWay) {
    for (const std::string bytes : {"", "a", "ab", "abc", "\xff\xfe\xfd\xfc"})
        EXPECT_EQ(read_base64url(base64url(bytes)), bytes);
    EXPECT_EQ(base64url("\xff\xef\xbf"), "_--_");
    for (const auto* bad : {"A", "AA==", "AB", "AAB", "A A", "AA+/", "AAAAA", "A\n"})
        EXPECT_EQ(read_base64url(bad), std::nullopt) << bad;
}

TEST(Jwt, LeavesOutKeysThatCannotBeUsed) {
    const auto size_with = [](const std::string& jwk) {
        const auto set = read_key_set(set_of(jwk));
        return set ? static_cast<int>(set->size()) : -1;
    };
    EXPECT_EQ(size_with(rsa().jwk() + "," + ec().jwk()), 2);
    EXPECT_EQ(size_with(rsa().jwk(R"(,"use":"sig","alg":"RS256","key_ops":["verify"])")), 1);
    EXPECT_EQ(size_with(rsa().jwk(R"(,"use":"enc")")), 0) << "for encryption";
    EXPECT_EQ(size_with(rsa().jwk(R"(,"key_ops":["encrypt"])")), 0);
    EXPECT_EQ(size_with(TestKey("small", false, 1024).jwk()), 0) << "RSA under 2048 bits";
    EXPECT_EQ(size_with(R"({"kty":"oct","kid":"h","k":"c2VjcmV0"})"), 0) << "a shared secret";
    const auto zero = base64url(std::string(32, '\1'));
    EXPECT_EQ(
        size_with(R"({"kty":"EC","crv":"P-256","x":")" + zero + R"(","y":")" + zero + "\"}"), 0)
        << "a point that is not on the curve";
    EXPECT_EQ(size_with(R"({"kty":"EC","crv":"P-384"})"), 0);
    EXPECT_EQ(size_with("1"), 0);
    EXPECT_FALSE(read_key_set("{}"));
    EXPECT_FALSE(read_key_set(R"({"keys":{}})"));
    EXPECT_FALSE(read_key_set("<html>"));
}

TEST(Jwt, AKeyThatSaysItsAlgorithmIsForThatOne) {
    const auto set = read_key_set(set_of(rsa().jwk(R"(,"alg":"RS256")")));
    ASSERT_TRUE(set);
    EXPECT_TRUE(check_token(rsa().token(rs256, claims()), rules(), *set, now));
    EXPECT_EQ(check_token(rsa().token(ps256, claims()), rules(), *set, now).fault,
        TokenFault::unknown_key);
    const auto two = read_key_set(set_of(rsa().jwk() + "," + TestKey("rsa-2").jwk()));
    const auto nameless = rsa().token(rs256, R"({"alg":"RS256"})", claims());
    EXPECT_EQ(check_token(nameless, rules(), *two, now).fault, TokenFault::unknown_key)
        << "two keys to choose between";
}

} // namespace
} // namespace samdrift
