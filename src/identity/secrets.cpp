#include "identity/secrets.hpp"
#include "base/failure.hpp"
#include <array>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace samdrift {

std::string random_secret() {
    std::array<unsigned char, 32> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw Failure("no_randomness", "RAND_bytes");
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string out;
    unsigned bits = 0, held = 0;
    for (const auto byte : bytes) {
        held = held << 8 | byte;
        for (bits += 8; bits >= 6; bits -= 6) out += letters[held >> (bits - 6) & 63];
    }
    if (bits > 0) out += letters[held << (6 - bits) & 63];
    return out;
}

std::string digest_of(std::string_view secret) {
    std::array<unsigned char, 32> hash{};
    EVP_Digest(secret.data(), secret.size(), hash.data(), nullptr, EVP_sha256(), nullptr);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const auto byte : hash) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace samdrift
