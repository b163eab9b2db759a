// Which known names a new name may be: proposals with a score and the reason. It never decides.
#pragma once
#include "schema/texts.hpp"
#include <string>
#include <unordered_map>
#include <vector>

namespace samdrift {

struct KnownName {
    std::string name, supplier; // supplier: "" when not known
};

struct NameProposal {
    std::string name;
    int score = 0; // of 100
    Sentence reason;
};

// From this score on a name is in doubt: a person must say.
inline constexpr int doubt_threshold = 50;

// Names by their words, so that only names that share a word, or begin alike, are compared.
class NameIndex {
public:
    void add(const KnownName&);
    // Best first, at most five, none under doubt_threshold.
    std::vector<NameProposal> propose(const KnownName& written) const;

private:
    struct Held {
        KnownName known;
        std::vector<std::string> words;
        std::string key;
    };
    int weight(const std::string& word, const KnownName& a, const KnownName& b) const;
    NameProposal compare(const Held& written, const Held& known) const;

    std::vector<Held> names_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_word_, by_start_;
};

} // namespace samdrift
