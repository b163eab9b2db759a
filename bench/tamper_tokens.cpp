// Tampered id_tokens. Those in `unsigned_kinds` keep a good signature, or have none of our
// provider's; those in `signed_kinds` are signed by its own key, and say what they must not.
#include "identity/jwt.hpp"
#include "identity/token_maker.hpp"
#include "tamper.hpp"
#include <algorithm>
#include <map>
#include <memory>
#include <openssl/hmac.h>

namespace samdrift::bench {
namespace {

using enum SignatureAlgorithm;
using Texts = std::vector<std::string>;
using Claims = std::map<std::string, std::string>; // name, and its value as JSON

constexpr std::int64_t now = 1'800'000'000;

std::string text_of(const Claims& claims) {
    std::string out;
    for (const auto& [name, value] : claims)
        out += (out.empty() ? "{\"" : ",\"") + name + "\":" + value;
    return out + "}";
}

Claims good_claims() {
    return {{"iss", R"("https://login.example")"}, {"sub", R"("p-17")"}, {"aud", R"("samdrift")"},
        {"exp", std::to_string(now + 300)}, {"iat", std::to_string(now - 10)},
        {"nbf", std::to_string(now - 10)}, {"azp", R"("samdrift")"}, {"nonce", R"("n-1")"},
        {"name", R"("Kari Nordmann")"}};
}

struct Token {
    std::string header, claims, signature; // in base64url
    std::string text() const { return header + "." + claims + "." + signature; }
};
Token parts_of(const std::string& token) {
    const auto first = token.find('.'), second = token.rfind('.');
    return {token.substr(0, first), token.substr(first + 1, second - first - 1),
        token.substr(second + 1)};
}

// A provider, an attacker with keys of their own, and who checks.
struct Scene {
    TestKey rsa{"rsa-1"}, ec{"ec-1", true};
    TestKey false_rsa{"rsa-1"}, false_ec{"ec-1", true};
    KeySet keys;
    TokenRules rules{"https://login.example", "samdrift", {rs256, ps256, es256}, "n-1"};
    Texts good, others; // one for each algorithm: ours, and another person's
    Texts by_attacker, odd_salts;

    Scene() : keys(std::move(*read_key_set("{\"keys\":[" + rsa.jwk() + "," + ec.jwk() + "]}"))) {
        auto other = good_claims();
        other["sub"] = R"("p-18")";
        for (const auto algorithm : {rs256, ps256, es256}) {
            good.push_back(key(algorithm).token(algorithm, text_of(good_claims())));
            others.push_back(key(algorithm).token(algorithm, text_of(other)));
        }
        for (int i = 0; i < 100; ++i) {
            other["jti"] = std::to_string(i);
            for (const auto algorithm : {rs256, ps256}) {
                by_attacker.push_back(false_rsa.token(algorithm, text_of(other)));
                const auto wrong = algorithm == rs256 ? ps256 : rs256;
                const auto text = base64url(rsa.header(wrong)) + "." + base64url(text_of(other));
                odd_salts.push_back(text + "." + base64url(rsa.sign(algorithm, text)));
            }
            const auto text = base64url(rsa.header(ps256)) + "." + base64url(text_of(other));
            odd_salts.push_back(text + "." + base64url(rsa.sign(ps256, text, i % 32)));
        }
    }
    const TestKey& key(SignatureAlgorithm algorithm) const { return algorithm == es256 ? ec : rsa; }
    Tried attempt(const std::string& token, std::int64_t at = now) const {
        const auto checked =
            check_token(token, rules, keys, std::chrono::sys_seconds{std::chrono::seconds{at}});
        return {static_cast<bool>(checked), reached_signature(checked.fault)};
    }
};

std::string random_bytes(Random& random, std::size_t size) {
    std::string out(size, '\0');
    for (char& c : out) c = static_cast<char>(random());
    return out;
}

std::string flipped(std::string text, Random& random) {
    if (!text.empty()) text[below(random, text.size())] ^= static_cast<char>(1 << below(random, 8));
    return text;
}

std::string flipped_inside(const std::string& part, Random& random) {
    return base64url(flipped(read_base64url(part).value_or("x"), random));
}

std::string hmac(const std::string& secret, const std::string& text) {
    unsigned char mac[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
        reinterpret_cast<const unsigned char*>(text.data()), text.size(), mac, &size);
    return {reinterpret_cast<char*>(mac), size};
}

// The member of a JSON object of texts and numbers, replaced.
std::string with_member(
    const std::string& json, const std::string& name, const std::string& value) {
    const auto from = json.find("\"" + name + "\":");
    if (from == json.npos) return "{\"" + name + "\":" + value + "," + json.substr(1);
    const auto begin = from + name.size() + 3;
    const auto end =
        json[begin] == '"' ? json.find('"', begin + 1) + 1 : json.find_first_of(",}", begin);
    return json.substr(0, begin) + value + json.substr(end);
}

Token with_header(Token token, const std::string& name, const std::string& value) {
    token.header = base64url(with_member(*read_base64url(token.header), name, value));
    return token;
}
Token with_claim(Token token, const std::string& name, const std::string& value) {
    token.claims = base64url(with_member(*read_base64url(token.claims), name, value));
    return token;
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }
std::string random_text(Random& random) {
    return quoted(base64url(random_bytes(random, 1 + below(random, 30))));
}

// A value that the claim must not have; each call another.
std::string bad_value(const std::string& claim, Random& random) {
    const auto far = static_cast<std::int64_t>(below(random, 1'000'000'000));
    if (claim == "exp") return std::to_string(now - 60 - far);
    if (claim == "nbf") return std::to_string(now + 61 + far);
    if (claim == "iat") return std::to_string(below(random, 2) ? now + 61 + far : now - 661 - far);
    if (claim == "aud" && below(random, 2))
        return "[" + random_text(random) + "," + random_text(random) + "]";
    if (claim == "iss" && below(random, 2))
        return quoted("https://login.example" + base64url(random_bytes(random, 6)));
    return random_text(random);
}

// s + n has the same remainder as s: a check that does not compare with n would take it.
std::string plus_modulus(const TestKey& key, std::string signature) {
    const auto jwk = read_any_json(key.jwk());
    std::string n = *read_base64url(*jwk->text_of("n"));
    int carry = 0;
    for (std::size_t i = 1; i <= signature.size(); ++i) {
        const int sum = static_cast<unsigned char>(signature[signature.size() - i]) +
                        static_cast<unsigned char>(n[n.size() - i]) + carry;
        signature[signature.size() - i] = static_cast<char>(sum & 255);
        carry = sum >> 8;
    }
    if (carry) signature.insert(0, 1, '\1');
    return signature;
}

using Maker = std::function<std::string(const Scene&, const Token&, Random&)>;
struct Named {
    std::string name;
    Maker make;
};

std::vector<Named> header_kinds() {
    static const Texts foreign{"none", "None", "NONE", "nOnE", "", "HS256", "HS384", "HS512",
        "RS384", "RS512", "PS512", "ES384", "ES256K", "EdDSA", "rs256", "RS256 ", "dir"};
    static const Texts odd_kids{
        "", "rsa-1 ", "RSA-1", "../../dev/null", "' OR 1=1 --", "0", "rsa-1\\u0000", "ec-1\\n"};
    return {
        {"alg to another",
            [](auto&, auto& t, auto& r) {
                return with_header(t, "alg", quoted(one_of(r, foreign))).text();
            }},
        {"alg to another that is allowed",
            [](auto&, auto& t, auto& r) {
                static const Texts ours{"RS256", "PS256", "ES256"};
                const auto changed = with_header(t, "alg", quoted(one_of(r, ours)));
                return changed.header == t.header ? with_header(t, "alg", "null").text()
                                                  : changed.text();
            }},
        {"alg none and no signature",
            [](auto&, auto& t, auto& r) {
                auto changed =
                    with_header(t, "alg", quoted(one_of(r, Texts{"none", "None", "NONE"})));
                changed.signature.clear();
                return with_claim(changed, "sub", random_text(r)).text();
            }},
        {"alg HS256 with a public key as secret",
            [](auto& s, auto& t, auto& r) {
                auto changed =
                    with_claim(with_header(t, "alg", "\"HS256\""), "sub", random_text(r));
                const auto secret = one_of(r, Texts{s.rsa.jwk(), s.ec.jwk(), s.rsa.kid()});
                changed.signature = base64url(hmac(secret, changed.header + "." + changed.claims));
                return changed.text();
            }},
        {"HMAC with a public key under the old alg",
            [](auto& s, auto& t, auto& r) {
                auto changed = with_claim(t, "sub", random_text(r));
                changed.signature = base64url(hmac(one_of(r, Texts{s.rsa.jwk(), s.ec.jwk()}),
                    changed.header + "." + changed.claims));
                return changed.text();
            }},
        {"kid to one that is not there",
            [](auto&, auto& t, auto& r) { return with_header(t, "kid", random_text(r)).text(); }},
        {"kid to another that is there or to an odd one",
            [](auto&, auto& t, auto& r) {
                if (below(r, 2)) return with_header(t, "kid", quoted(one_of(r, odd_kids))).text();
                const bool is_ec = with_header(t, "kid", "\"ec-1\"").header == t.header;
                return with_header(t, "kid", is_ec ? "\"rsa-1\"" : "\"ec-1\"").text();
            }},
        {"key of an attacker in the header",
            [](auto& s, auto&, auto& r) {
                const auto more = one_of(
                    r, Texts{R"("jwk":)" + s.false_ec.jwk(), R"("jku":"https://evil.example/keys")",
                           R"("x5u":"https://evil.example/x")", R"("x5c":["AAAA"])"});
                auto claims = good_claims();
                claims["sub"] = random_text(r);
                return s.false_ec.token(
                    es256, R"({"alg":"ES256","kid":"ec-1",)" + more + "}", text_of(claims));
            }},
        {"bit of the header",
            [](auto&, Token t, auto& r) {
                t.header = flipped(t.header, r);
                return t.text();
            }},
        {"bit inside the header",
            [](auto&, Token t, auto& r) {
                t.header = flipped_inside(t.header, r);
                return t.text();
            }},
    };
}

std::vector<Named> signature_kinds() {
    return {
        {"bit of the claims",
            [](auto&, Token t, auto& r) {
                t.claims = flipped(t.claims, r);
                return t.text();
            }},
        {"bit inside the claims",
            [](auto&, Token t, auto& r) {
                t.claims = flipped_inside(t.claims, r);
                return t.text();
            }},
        {"bit of the signature",
            [](auto&, Token t, auto& r) {
                t.signature = flipped(t.signature, r);
                return t.text();
            }},
        {"bit inside the signature",
            [](auto&, Token t, auto& r) {
                t.signature = flipped_inside(t.signature, r);
                return t.text();
            }},
        {"signature empty, cut, or longer",
            [](auto&, Token t, auto& r) {
                t.signature = t.signature.substr(0, below(r, t.signature.size()));
                if (below(r, 2)) t.signature.append(1 + below(r, 400), 'A');
                return t.text();
            }},
        {"signature random, zero or one",
            [](auto&, Token t, auto& r) {
                const auto size = read_base64url(t.signature)->size();
                std::string bytes(size, below(r, 2) ? '\0' : '\xff');
                if (below(r, 2)) bytes.back() = '\1';
                t.signature = base64url(below(r, 2) ? bytes : random_bytes(r, size));
                return t.text();
            }},
        {"signature plus the modulus",
            [](auto& s, const Token&, auto& r) {
                Token t = parts_of(s.good[below(r, 2)]);
                t.signature = base64url(plus_modulus(s.rsa, *read_base64url(t.signature)));
                return t.text();
            }},
        {"signature of another's token",
            [](auto& s, Token t, auto& r) {
                t.signature = parts_of(one_of(r, s.others)).signature;
                return t.text();
            }},
        {"claims of another's token",
            [](auto& s, Token t, auto& r) {
                t.claims = parts_of(one_of(r, s.others)).claims;
                return t.text();
            }},
        {"signed by another RSA key of that name",
            [](auto& s, auto&, auto& r) { return one_of(r, s.by_attacker); }},
        {"signed by another EC key of that name",
            [](auto& s, auto&, auto& r) {
                auto claims = good_claims();
                claims["sub"] = random_text(r);
                return s.false_ec.token(es256, text_of(claims));
            }},
        {"signed with another scheme or salt",
            [](auto& s, auto&, auto& r) { return one_of(r, s.odd_salts); }},
    };
}

std::vector<Named> form_kinds() {
    return {
        {"parts swapped",
            [](auto&, auto& t, auto& r) {
                Texts parts{t.header, t.claims, t.signature};
                while (parts[0] == t.header && parts[1] == t.claims) std::ranges::shuffle(parts, r);
                return parts[0] + "." + parts[1] + "." + parts[2];
            }},
        {"part left out or added",
            [](auto&, auto& t, auto& r) {
                const Texts all{t.header + "." + t.claims, t.header, t.claims + "." + t.signature,
                    t.text() + "." + t.signature, "." + t.text(), t.text() + ".",
                    "." + t.claims + ".", t.header + ".." + t.signature};
                return one_of(r, all);
            }},
        {"character put in",
            [](auto&, auto& t, auto& r) {
                auto text = t.text();
                const std::string strange = "=+/ \n\t\r%.A_\0\xc3";
                text.insert(below(r, text.size() + 1), 1,
                    one_of(r, std::vector(strange.begin(), strange.end())));
                return text;
            }},
        {"character taken out",
            [](auto&, auto& t, auto& r) {
                auto text = t.text();
                return text.erase(below(r, text.size()), 1);
            }},
        {"bits that are left over",
            [](auto&, Token t, auto& r) {
                static constexpr std::string_view alphabet =
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
                const std::vector<std::string*> parts{&t.header, &t.claims, &t.signature};
                std::string& part = *one_of(r, parts);
                if (part.size() % 4 == 0) return t.text() + "=";
                const auto spare = part.size() % 4 == 2 ? std::size_t{15} : std::size_t{3};
                part.back() = alphabet[alphabet.find(part.back()) ^ (1 + below(r, spare))];
                return t.text();
            }},
        {"several bits anywhere",
            [](auto&, auto& t, auto& r) {
                auto text = t.text();
                const auto times = 2 + below(r, 8);
                for (std::size_t i = 0; i < times; ++i) text = flipped(text, r);
                return text == t.text() ? text + "." : text;
            }},
        {"anything at all",
            [](auto&, auto&, auto& r) {
                return base64url(random_bytes(r, below(r, 60))) + "." +
                       base64url(random_bytes(r, below(r, 60))) + "." +
                       base64url(random_bytes(r, below(r, 300)));
            }},
        {"too large",
            [](auto&, Token t, auto& r) {
                t.claims.append(16 * 1024 + below(r, 100), 'A');
                return t.text();
            }},
    };
}

// Signed by the provider itself.
std::vector<Named> signed_kinds() {
    const auto by_provider = [](const Scene& s, const Claims& claims) {
        return s.ec.token(es256, text_of(claims));
    };
    return {
        {"signed, a claim left out",
            [=](auto& s, auto&, auto& r) {
                auto claims = good_claims();
                claims.erase(one_of(r, Texts{"iss", "sub", "aud", "exp", "iat", "nonce"}));
                claims["jti"] = random_text(r);
                return by_provider(s, claims);
            }},
        {"signed, a claim of another type",
            [=](auto& s, auto&, auto& r) {
                auto claims = good_claims();
                auto& value = claims[one_of(
                    r, Texts{"iss", "sub", "aud", "exp", "iat", "nbf", "nonce", "azp"})];
                value =
                    one_of(r, Texts{"null", "true", "{}", "[]", "[1]", "{\"a\":" + value + "}"});
                claims["jti"] = random_text(r);
                return by_provider(s, claims);
            }},
        {"signed, a claim said twice",
            [=](auto& s, auto&, auto& r) {
                const auto claims = good_claims();
                const auto name = one_of(r, Texts{"iss", "sub", "aud", "exp", "iat", "nonce"});
                const auto again =
                    ",\"" + name + "\":" + (below(r, 2) ? claims.at(name) : random_text(r));
                auto text = text_of(claims);
                return s.ec.token(es256, text.insert(text.size() - 1, again));
            }},
        {"signed, several audiences without azp",
            [=](auto& s, auto&, auto& r) {
                auto claims = good_claims();
                claims.erase("azp");
                claims["aud"] = "[\"samdrift\"," + random_text(r) + "]";
                return by_provider(s, claims);
            }},
        {"signed, a header that is not for us",
            [=](auto& s, auto&, auto& r) {
                const auto more =
                    one_of(r, Texts{R"("typ":"at+jwt")", R"("typ":1)", R"("crit":["exp"])",
                                  R"("b64":false)", R"("alg":"ES256")", R"("alg":"none")"});
                auto claims = good_claims();
                claims["jti"] = random_text(r);
                return s.ec.token(
                    es256, R"({"alg":"ES256","kid":"ec-1",)" + more + "}", text_of(claims));
            }},
    };
}

void add_claim_kinds(std::vector<Named>& all) {
    for (const std::string name : {"iss", "aud", "exp", "nbf", "iat", "nonce", "azp", "sub"}) {
        all.push_back({name + " to another", [name](auto&, auto& t, auto& r) {
                           return with_claim(t, name, bad_value(name, r)).text();
                       }});
        if (name == "sub") continue; // signed, another person is another person
        all.push_back({"signed, " + name + " to another", [name](auto& s, auto&, auto& r) {
                           auto claims = good_claims();
                           claims[name] = bad_value(name, r);
                           return s.ec.token(es256, text_of(claims));
                       }});
    }
}

} // namespace

Tampering tampered_id_tokens() {
    const auto scene = std::make_shared<const Scene>(); // held by every kind
    std::vector<Named> kinds = header_kinds();
    for (auto& more : {signature_kinds(), form_kinds(), signed_kinds()})
        kinds.insert(kinds.end(), more.begin(), more.end());
    add_claim_kinds(kinds);
    Tampering all{.name = "id_token"};
    all.good_is_accepted = [scene] {
        return std::ranges::all_of(
            scene->good, [&](const auto& token) { return scene->attempt(token).accepted; });
    };
    for (const auto& kind : kinds)
        all.kinds.push_back({kind.name, [scene, make = kind.make](Random& random) {
                                 const auto good = parts_of(one_of(random, scene->good));
                                 return scene->attempt(make(*scene, good, random));
                             }});
    all.kinds.push_back({"at another time", [scene](Random& random) {
                             const auto far =
                                 static_cast<std::int64_t>(below(random, 1'000'000'000));
                             return scene->attempt(one_of(random, scene->good),
                                 below(random, 2) ? now + 360 + far : now - 71 - far);
                         }});
    return all;
}

} // namespace samdrift::bench
