#include "storage/digest.hpp"
#include "base/failure.hpp"
#include <openssl/evp.h>

namespace samdrift {
namespace {

std::string in_digits(std::span<const unsigned char> bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const auto byte : bytes) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

} // namespace

struct Digest::Held {
    struct Free {
        void operator()(EVP_MD_CTX* c) const { EVP_MD_CTX_free(c); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

Digest::Digest() : held_(std::make_unique<Held>()) {
    if (EVP_DigestInit_ex(held_->context.get(), EVP_sha256(), nullptr) != 1)
        throw Failure("crypto_failed", "SHA-256");
}
Digest::~Digest() = default;

void Digest::add(std::string_view text) {
    const auto length = std::to_string(text.size()) + ":";
    EVP_DigestUpdate(held_->context.get(), length.data(), length.size());
    EVP_DigestUpdate(held_->context.get(), text.data(), text.size());
}

void Digest::add(const ResultRow& row, std::size_t columns) {
    for (std::size_t i = 0; i < columns; ++i)
        if (const auto at = static_cast<int>(i); row.null(at))
            EVP_DigestUpdate(held_->context.get(), "-", 1);
        else
            add(row.text(at));
}

std::string Digest::hex() {
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    EVP_DigestFinal_ex(held_->context.get(), bytes, &length);
    return in_digits({bytes, length});
}

std::string sha256(std::string_view bytes) {
    unsigned char made[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), made, &length, EVP_sha256(), nullptr) != 1)
        throw Failure("crypto_failed", "SHA-256");
    return in_digits({made, length});
}

} // namespace samdrift
