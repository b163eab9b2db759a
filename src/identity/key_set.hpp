// The public keys a provider signs with, as it publishes them (JWKS, RFC 7517), and whether one of
// them made a signature.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samdrift {

// The algorithms there are (RFC 7518 section 3.1): all with a key pair. `none`, and HMAC, where who
// checks could also sign, have no name here and so cannot be allowed.
enum class SignatureAlgorithm { rs256, ps256, es256 };
std::string_view name_of(SignatureAlgorithm); // "RS256"
std::optional<SignatureAlgorithm> signature_algorithm(std::string_view name);

class SigningKey;

class KeySet {
public:
    KeySet();
    ~KeySet();
    KeySet(KeySet&&) noexcept;
    KeySet& operator=(KeySet&&) noexcept;

    // The key of that name which this algorithm may use: its type fits, and its own "alg", where it
    // has one, says so. Without a name: the only such key there is.
    const SigningKey* find(std::optional<std::string_view> kid, SignatureAlgorithm) const;
    bool has(std::string_view kid) const;
    std::size_t size() const;

private:
    friend std::optional<KeySet> read_key_set(std::string_view json);
    std::vector<std::unique_ptr<SigningKey>> keys_;
};

// Nothing where it is no key set. Keys that cannot be used are left out, as RFC 7517 section 5
// says: another type or curve than these, not for signatures, RSA under 2048 or over 8192 bits, a
// point not on the curve.
std::optional<KeySet> read_key_set(std::string_view json);

// The key is one that find() gave for the algorithm. ES256: the signature is 64 bytes, r and s
// (RFC 7518 section 3.4). PS256: salt of 32 bytes (section 3.5).
bool signature_fits(const SigningKey&, SignatureAlgorithm, std::string_view signed_text,
    std::string_view signature);

} // namespace samdrift
