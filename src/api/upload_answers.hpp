// What the addresses that take files share: their pieces, and the answer when something is wrong
// with them.
#pragma once
#include "api/pages.hpp"
#include "app/upload.hpp"

namespace samdrift {

struct PieceQuery {
    std::int64_t offset = 0;
};
template <> const Entity& entity<PieceQuery>();

// The cooperation of the address; "" for sheets that bring a cooperation of their own.
std::string key_of(const Request&);

// The sentences of all the problems, each with its file's name, and the status of the first.
Response refused_upload(const Request&, const Problems&);

template <class T> Response answered(const Request& request, const Result<T>& result) {
    return result ? json(*result) : refused_upload(request, result.problems);
}

// A piece of a file: {token}, and {file} its number from 0.
Response receive_piece(App&, const Request&);

} // namespace samdrift
