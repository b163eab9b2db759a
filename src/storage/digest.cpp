#include "storage/digest.hpp"
#include "base/failure.hpp"
#include <openssl/evp.h>

namespace samdrift {

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
    static constexpr char digits[] = "0123456789abcdef";
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    EVP_DigestFinal_ex(held_->context.get(), bytes, &length);
    std::string out;
    for (unsigned i = 0; i < length; ++i) {
        out += digits[bytes[i] >> 4];
        out += digits[bytes[i] & 15];
    }
    return out;
}

} // namespace samdrift
