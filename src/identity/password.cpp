#include "identity/password.hpp"
#include "base/failure.hpp"
#include "base/words.hpp"
#include <algorithm>
#include <argon2.h>
#include <array>
#include <openssl/rand.h>

namespace samdrift {
namespace {

constexpr std::uint32_t passes = 2, kibibytes = 19'456, lanes = 1;
constexpr std::size_t salt_bytes = 16, hash_bytes = 32;

// What an unknown name is held against, so that it takes as long as a known one.
const std::string& nobodys_password() {
    static const std::string hash = hashed_password("no password at all is this one");
    return hash;
}

std::size_t letters(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

std::string hashed_password(std::string_view password) {
    std::array<unsigned char, salt_bytes> salt{};
    if (RAND_bytes(salt.data(), static_cast<int>(salt.size())) != 1)
        throw Failure("no_randomness", "RAND_bytes");
    std::string encoded(
        argon2_encodedlen(passes, kibibytes, lanes, salt_bytes, hash_bytes, Argon2_id), '\0');
    const int result = argon2id_hash_encoded(passes, kibibytes, lanes, password.data(),
        password.size(), salt.data(), salt.size(), hash_bytes, encoded.data(), encoded.size());
    if (result != ARGON2_OK) throw Failure("out_of_memory", argon2_error_message(result));
    encoded.resize(encoded.find('\0'));
    return encoded;
}

bool password_fits(std::string_view password, std::string_view stored) {
    const std::string against{stored.empty() ? std::string_view{nobodys_password()} : stored};
    const int result = argon2id_verify(against.c_str(), password.data(), password.size());
    if (result != ARGON2_OK && result != ARGON2_VERIFY_MISMATCH)
        throw Failure("out_of_memory", argon2_error_message(result));
    return result == ARGON2_OK && !stored.empty();
}

std::string password_fault(std::string_view password, std::string_view login) {
    if (password.size() > 200) return "password_too_long";
    if (letters(password) < 12) return "password_too_short";
    const auto first = password.front();
    const bool one_letter = std::ranges::all_of(password, [&](char c) { return c == first; });
    const auto small = folded(password);
    const bool has_name = login.size() > 3 && small.find(folded(login)) != small.npos &&
                          letters(password) < letters(login) + 8;
    return one_letter || has_name ? "password_too_common" : "";
}

} // namespace samdrift
