#include "identity/key_set.hpp"
#include "base/base64url.hpp"
#include "schema/json.hpp"
#include <algorithm>
#include <array>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

namespace samdrift {
namespace {

template <auto free> struct Freed {
    template <class T> void operator()(T* p) const { free(p); }
};
using Pkey = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using ParamsBuilder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;

constexpr std::array<std::string_view, 3> algorithm_names{"RS256", "PS256", "ES256"};
constexpr std::size_t half = 32; // bytes of a number of P-256
constexpr int least_rsa_bits = 2048, most_rsa_bits = 8192;

const unsigned char* bytes_of(std::string_view s) {
    return reinterpret_cast<const unsigned char*>(s.data());
}

Number number_of(std::string_view bytes) {
    return Number{BN_bin2bn(bytes_of(bytes), static_cast<int>(bytes.size()), nullptr)};
}

Pkey make_key(const char* type, const ParamsBuilder& builder) {
    const Params params{OSSL_PARAM_BLD_to_param(builder.get())};
    const PkeyContext context{EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr)};
    EVP_PKEY* made = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return nullptr;
    return Pkey{made};
}

std::optional<std::string> bytes_in(const Json& key, std::string_view name) {
    const auto text = key.text_of(name);
    return text ? read_base64url(*text) : std::nullopt;
}

Pkey rsa_key(const Json& key) {
    const auto n = bytes_in(key, "n"), e = bytes_in(key, "e");
    if (!n || !e || n->size() > most_rsa_bits / 8 + 1 || e->empty() || e->size() > 8)
        return nullptr;
    const Number modulus = number_of(*n), exponent = number_of(*e);
    if (!modulus || !exponent || BN_num_bits(modulus.get()) < least_rsa_bits ||
        BN_num_bits(modulus.get()) > most_rsa_bits || !BN_is_odd(modulus.get()) ||
        !BN_is_odd(exponent.get()) || BN_is_one(exponent.get()))
        return nullptr;
    const ParamsBuilder builder{OSSL_PARAM_BLD_new()};
    if (!builder || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) ||
        !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()))
        return nullptr;
    return make_key("RSA", builder);
}

Pkey ec_key(const Json& key) {
    const auto x = bytes_in(key, "x"), y = bytes_in(key, "y");
    if (key.text_of("crv") != "P-256" || !x || !y || x->size() != half || y->size() != half)
        return nullptr;
    const std::string point = '\x04' + *x + *y; // uncompressed: SEC 1 section 2.3.3
    const ParamsBuilder builder{OSSL_PARAM_BLD_new()};
    if (!builder ||
        !OSSL_PARAM_BLD_push_utf8_string(
            builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) ||
        !OSSL_PARAM_BLD_push_octet_string(
            builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()))
        return nullptr;
    Pkey made = make_key("EC", builder);
    if (!made) return nullptr;
    const PkeyContext check{EVP_PKEY_CTX_new_from_pkey(nullptr, made.get(), nullptr)};
    return check && EVP_PKEY_public_check(check.get()) == 1 ? std::move(made) : nullptr;
}

bool for_signatures(const Json& key) {
    if (key.find("use") && key.text_of("use") != "sig") return false;
    const auto* uses = key.find("key_ops");
    return !uses ||
           std::ranges::any_of(uses->items, [](const Json& use) { return use.text == "verify"; });
}

// r and s as OpenSSL reads them: SEQUENCE { INTEGER r, INTEGER s }.
std::string der_of(std::string_view r_and_s) {
    const std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>> pair{ECDSA_SIG_new()};
    Number r = number_of(r_and_s.substr(0, half)), s = number_of(r_and_s.substr(half));
    if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1) return {};
    (void)r.release(), (void)s.release(); // the pair's now
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &der);
    if (size <= 0) return {};
    std::string out{reinterpret_cast<char*>(der), static_cast<std::size_t>(size)};
    OPENSSL_free(der);
    return out;
}

// Set up once for each key: setting up costs more than half of a check.
PkeyContext verifying(EVP_PKEY* key, SignatureAlgorithm algorithm) {
    PkeyContext made{EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr)};
    const bool ready =
        made && EVP_PKEY_verify_init(made.get()) == 1 &&
        EVP_PKEY_CTX_set_signature_md(made.get(), EVP_sha256()) == 1 &&
        (algorithm != SignatureAlgorithm::rs256 ||
            EVP_PKEY_CTX_set_rsa_padding(made.get(), RSA_PKCS1_PADDING) == 1) &&
        (algorithm != SignatureAlgorithm::ps256 ||
            (EVP_PKEY_CTX_set_rsa_padding(made.get(), RSA_PKCS1_PSS_PADDING) == 1 &&
                EVP_PKEY_CTX_set_rsa_pss_saltlen(made.get(), RSA_PSS_SALTLEN_DIGEST) == 1));
    return ready ? std::move(made) : nullptr;
}

} // namespace

class SigningKey {
public:
    Pkey key;
    bool elliptic = false;
    std::optional<std::string> kid, alg;
    std::array<PkeyContext, algorithm_names.size()> checks;

    bool fits(SignatureAlgorithm algorithm) const {
        return (algorithm == SignatureAlgorithm::es256) == elliptic &&
               (!alg || *alg == name_of(algorithm));
    }
};

std::string_view name_of(SignatureAlgorithm algorithm) {
    return algorithm_names[static_cast<std::size_t>(algorithm)];
}

std::optional<SignatureAlgorithm> signature_algorithm(std::string_view name) {
    const auto at = std::ranges::find(algorithm_names, name);
    if (at == algorithm_names.end()) return std::nullopt;
    return static_cast<SignatureAlgorithm>(at - algorithm_names.begin());
}

KeySet::KeySet() = default;
KeySet::~KeySet() = default;
KeySet::KeySet(KeySet&&) noexcept = default;
KeySet& KeySet::operator=(KeySet&&) noexcept = default;
std::size_t KeySet::size() const { return keys_.size(); }

bool KeySet::has(std::string_view kid) const {
    return std::ranges::any_of(keys_, [&](const auto& key) { return key->kid == kid; });
}

const SigningKey* KeySet::find(
    std::optional<std::string_view> kid, SignatureAlgorithm algorithm) const {
    const SigningKey* found = nullptr;
    for (const auto& key : keys_) {
        if (!key->fits(algorithm) || (kid && key->kid != *kid)) continue;
        if (kid) return key.get();
        if (found) return nullptr; // two to choose between: OpenID Connect Core section 10.1
        found = key.get();
    }
    return found;
}

std::optional<KeySet> read_key_set(std::string_view json) {
    const auto read = read_any_json(json);
    const auto* keys = read ? read->find("keys") : nullptr;
    if (!keys || keys->is != Json::Is::list) return std::nullopt;
    KeySet set;
    for (const auto& from : keys->items) {
        const auto type = from.text_of("kty");
        if (!for_signatures(from) || (type != "RSA" && type != "EC")) continue;
        auto key = std::make_unique<SigningKey>();
        key->elliptic = type == "EC";
        key->key = key->elliptic ? ec_key(from) : rsa_key(from);
        if (!key->key) continue;
        key->kid = from.text_of("kid");
        key->alg = from.text_of("alg");
        for (std::size_t i = 0; i < key->checks.size(); ++i)
            if (const auto algorithm = static_cast<SignatureAlgorithm>(i); key->fits(algorithm))
                key->checks[i] = verifying(key->key.get(), algorithm);
        set.keys_.push_back(std::move(key));
    }
    ERR_clear_error();
    return set;
}

bool signature_fits(const SigningKey& key, SignatureAlgorithm algorithm,
    std::string_view signed_text, std::string_view signature) {
    const auto& prepared = key.checks[static_cast<std::size_t>(algorithm)];
    std::string der;
    if (!prepared) return false;
    if (!key.elliptic &&
        signature.size() != static_cast<std::size_t>(EVP_PKEY_get_size(key.key.get())))
        return false;
    if (key.elliptic) {
        if (signature.size() != 2 * half) return false;
        signature = der = der_of(signature);
    }
    unsigned char digest[EVP_MAX_MD_SIZE];
    std::size_t size = 0;
    const PkeyContext context{EVP_PKEY_CTX_dup(prepared.get())};
    const bool fits =
        context &&
        EVP_Q_digest(nullptr, "SHA256", nullptr, signed_text.data(), signed_text.size(), digest,
            &size) == 1 &&
        EVP_PKEY_verify(context.get(), bytes_of(signature), signature.size(), digest, size) == 1;
    ERR_clear_error();
    return fits;
}

} // namespace samdrift
