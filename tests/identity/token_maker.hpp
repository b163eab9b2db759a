// Signs tokens as a provider would, with keys made here. What it makes may be wrong on purpose.
#pragma once
#include "base/base64url.hpp"
#include "identity/key_set.hpp"
#include <memory>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <stdexcept>
#include <string>

namespace samdrift {

class TestKey {
public:
    explicit TestKey(std::string kid, bool elliptic = false, std::size_t rsa_bits = 2048)
        : kid_(std::move(kid))
        , elliptic_(elliptic)
        , key_(elliptic ? EVP_EC_gen("P-256") : EVP_RSA_gen(static_cast<unsigned>(rsa_bits))) {
        if (!key_) throw std::runtime_error{"no key"};
    }

    const std::string& kid() const { return kid_; }

    // As in a key set, with `more` members, such as `,"use":"enc"`.
    std::string jwk(const std::string& more = "") const {
        const auto member = [&](const char* name, const char* parameter, int size) {
            BIGNUM* number = nullptr;
            EVP_PKEY_get_bn_param(key_.get(), parameter, &number);
            std::string bytes(static_cast<std::size_t>(size ? size : BN_num_bytes(number)), '\0');
            BN_bn2binpad(number, reinterpret_cast<unsigned char*>(bytes.data()),
                static_cast<int>(bytes.size()));
            BN_free(number);
            return ",\"" + std::string{name} + "\":\"" + base64url(bytes) + "\"";
        };
        return "{\"kid\":\"" + kid_ + "\",\"kty\":" +
               (elliptic_ ? "\"EC\",\"crv\":\"P-256\"" + member("x", OSSL_PKEY_PARAM_EC_PUB_X, 32) +
                                member("y", OSSL_PKEY_PARAM_EC_PUB_Y, 32)
                          : "\"RSA\"" + member("n", OSSL_PKEY_PARAM_RSA_N, 0) +
                                member("e", OSSL_PKEY_PARAM_RSA_E, 0)) +
               more + "}";
    }

    // The bytes of a signature.
    std::string sign(SignatureAlgorithm algorithm, const std::string& text, int salt = 32) const {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{
            EVP_MD_CTX_new(), EVP_MD_CTX_free};
        EVP_PKEY_CTX* how = nullptr;
        EVP_DigestSignInit(context.get(), &how, EVP_sha256(), nullptr, key_.get());
        if (algorithm == SignatureAlgorithm::ps256) {
            EVP_PKEY_CTX_set_rsa_padding(how, RSA_PKCS1_PSS_PADDING);
            EVP_PKEY_CTX_set_rsa_pss_saltlen(how, salt);
        }
        const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
        std::size_t size = 0;
        EVP_DigestSign(context.get(), nullptr, &size, bytes, text.size());
        std::string out(size, '\0');
        if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size,
                bytes, text.size()) != 1)
            throw std::runtime_error{"not signed"};
        out.resize(size);
        return elliptic_ ? raw(out) : out;
    }

    // Header and claims signed, in compact form.
    std::string token(
        SignatureAlgorithm algorithm, const std::string& header, const std::string& claims) const {
        const auto text = base64url(header) + "." + base64url(claims);
        return text + "." + base64url(sign(algorithm, text));
    }
    std::string token(SignatureAlgorithm algorithm, const std::string& claims) const {
        return token(algorithm, header(algorithm), claims);
    }
    std::string header(SignatureAlgorithm algorithm) const {
        return R"({"alg":")" + std::string{name_of(algorithm)} + R"(","typ":"JWT","kid":")" + kid_ +
               "\"}";
    }

private:
    // r and s in 32 bytes each, out of OpenSSL's DER.
    static std::string raw(const std::string& der) {
        const auto* from = reinterpret_cast<const unsigned char*>(der.data());
        const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair{
            d2i_ECDSA_SIG(nullptr, &from, static_cast<long>(der.size())), ECDSA_SIG_free};
        std::string out(64, '\0');
        auto* to = reinterpret_cast<unsigned char*>(out.data());
        BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), to, 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), to + 32, 32);
        return out;
    }
    struct Free {
        void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    };
    std::string kid_;
    bool elliptic_;
    std::unique_ptr<EVP_PKEY, Free> key_;
};

} // namespace samdrift
