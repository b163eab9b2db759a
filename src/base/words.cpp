#include "base/words.hpp"
#include "base/failure.hpp"
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace samdrift {
namespace {

// White space of UTF-8 at the front of s: its length in bytes, or 0.
std::size_t space_at_front(std::string_view s) {
    if (s.empty()) return 0;
    const auto c = static_cast<unsigned char>(s[0]);
    if (c == ' ' || (c >= 9 && c <= 13)) return 1;
    if (s.size() >= 2 && c == 0xC2 && static_cast<unsigned char>(s[1]) == 0xA0) return 2;
    if (s.size() >= 3 && c == 0xE2 && static_cast<unsigned char>(s[1]) == 0x80) {
        const auto last = static_cast<unsigned char>(s[2]);
        if ((last >= 0x80 && last <= 0x8B) || last == 0xAF) return 3;
    }
    return 0;
}

std::size_t space_at_back(std::string_view s) {
    for (std::size_t length : {1u, 2u, 3u})
        if (s.size() >= length && space_at_front(s.substr(s.size() - length)) == length)
            return length;
    return 0;
}

bool plain_ascii(std::string_view s) {
    for (unsigned char c : s)
        if (c >= 0x80) return false;
    return true;
}

std::string one_space_between(std::string_view s) {
    std::string out;
    out.reserve(s.size());
    while (!s.empty()) {
        if (const auto n = space_at_front(s)) {
            if (out.empty() || out.back() != ' ') out += ' ';
            s.remove_prefix(n);
        } else {
            out += s[0];
            s.remove_prefix(1);
        }
    }
    return out;
}

} // namespace

std::string_view trimmed(std::string_view s) {
    while (const auto n = space_at_front(s)) s.remove_prefix(n);
    while (const auto n = space_at_back(s)) s.remove_suffix(n);
    return s;
}

std::string folded(std::string_view s) {
    s = trimmed(s);
    if (plain_ascii(s)) {
        std::string small{s};
        for (char& c : small)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return one_space_between(small);
    }
    UErrorCode error = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(error);
    if (U_FAILURE(error)) throw Failure("icu_missing", u_errorName(error));
    const auto wide = icu::UnicodeString::fromUTF8({s.data(), static_cast<int>(s.size())});
    std::string out;
    normalizer->normalize(wide, error).toUTF8String(out);
    if (U_FAILURE(error)) throw Failure("icu_missing", u_errorName(error));
    return std::string{trimmed(one_space_between(out))};
}

std::string capitalised(std::string_view s) {
    auto wide = icu::UnicodeString::fromUTF8({s.data(), static_cast<int>(s.size())});
    if (wide.isEmpty()) return {};
    const UChar32 first = wide.char32At(0);
    wide.replace(0, U16_LENGTH(first), u_totitle(first));
    std::string out;
    wide.toUTF8String(out);
    return out;
}

struct Collation::Held {
    std::unique_ptr<icu::Collator> collator;
};

Collation::Collation() : held_(std::make_unique<Held>()) {
    UErrorCode error = U_ZERO_ERROR;
    held_->collator.reset(icu::Collator::createInstance(icu::Locale("nb"), error));
    if (U_FAILURE(error)) throw Failure("icu_missing", u_errorName(error));
    held_->collator->setStrength(icu::Collator::TERTIARY);
}

Collation::~Collation() = default;

std::string Collation::key(std::string_view s) const {
    const auto wide = icu::UnicodeString::fromUTF8({s.data(), static_cast<int>(s.size())});
    std::string key(64, '\0');
    auto length = held_->collator->getSortKey(
        wide, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<int>(key.size()));
    if (length > static_cast<int>(key.size())) {
        key.resize(static_cast<std::size_t>(length));
        length = held_->collator->getSortKey(
            wide, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<int>(key.size()));
    }
    key.resize(static_cast<std::size_t>(length > 0 ? length - 1 : 0));
    return key;
}

} // namespace samdrift
