// Files that belong to rows: kept whole, seen by those who see the row, and taken back.
#include "app/attachments.hpp"
#include "app/check.hpp"
#include "app/copy.hpp"
#include "app/history.hpp"
#include "app/rows.hpp"
#include "app/scratch.hpp"
#include "register/attachment.hpp"
#include "register/landscape.hpp"
#include "schema/json.hpp"
#include "storage/digest.hpp"
#include <algorithm>
#include <gtest/gtest.h>

namespace samdrift {
namespace {

struct AttachmentPlace {
    std::string kind;
    std::int64_t id = 0;
};

constexpr const char* key = "nye-asker";

struct Sent {
    std::string name, bytes;
};

class Attachments : public testing::Test {
protected:
    Attachments() : app{scratch.store(), ticking()} {
        import_folder(app, scratch.copy_example(key));
        contract = {"contract",
            number("SELECT c.id FROM contract c JOIN municipality m ON m.id = c.municipality WHERE "
                   "m.name = 'Asker' AND c.supplier IS NOT NULL ORDER BY c.id LIMIT 1")};
        scratch.open()->run(
            "INSERT INTO \"user\" (id, name) VALUES (7, 'Leser'), (8, 'IKT'), (9, 'Leverandør')");
    }
    std::int64_t number(const std::string& sql) { return one_integer(*scratch.open(), sql); }

    Result<AttachmentList> attach(const User& user, const AttachmentPlace& of,
        const std::vector<Sent>& files, bool confidential = false) {
        AttachmentBegin begin{of.kind, of.id, {}};
        for (const auto& f : files)
            begin.files.push_back({f.name, static_cast<std::int64_t>(f.bytes.size())});
        const auto upload = begin_attachments(app, user, key, begin);
        if (!upload) return upload.problems;
        for (std::size_t i = 0; i < files.size(); ++i)
            for (std::size_t at = 0; at < files[i].bytes.size(); at += 500'000)
                EXPECT_TRUE(add_piece(app, user,
                    {key, upload->token, static_cast<std::int64_t>(i),
                        static_cast<std::int64_t>(at),
                        std::string_view{files[i].bytes}.substr(at, 500'000)}));
        return keep_attachments(
            app, user, key, upload->token, {of.kind, of.id, " Signert ", confidential});
    }
    static std::string code(const Problems& problems) {
        std::string all;
        for (const auto& p : problems) all += (all.empty() ? "" : " ") + p.code;
        return all;
    }
    std::string seen(const User& user, const AttachmentPlace& of, const DayQuery& day = {}) {
        const auto list = attachments(app, user, key, {of.kind, of.id, day});
        if (!list) return code(list.problems);
        std::string names;
        for (const auto& a : list->attachments) names += (names.empty() ? "" : " ") + a.name;
        return names;
    }
    User of_municipality(const std::string& name) {
        auto user = user_in_role(8, "IKT", Role::ict_manager);
        user.grants[0].municipality =
            Id<Municipality>{number("SELECT id FROM municipality WHERE name = '" + name + "'")};
        return user;
    }

    Scratch scratch;
    App app;
    AttachmentPlace contract;
    const User lead = local_user();
    const User reader = user_in_role(7, "Leser", Role::reader);
    const Sent agreement{"Avtale på ØÆÅ.pdf", "%PDF-1.7\n" + std::string(1'200'000, '\x01')};
};

TEST_F(Attachments, AreKeptWholeAndFetchedAgain) {
    const auto kept = attach(lead, contract, {agreement, {"notat.txt", "Møte\r\n"}});
    ASSERT_TRUE(kept) << code(kept.problems);
    ASSERT_EQ(kept->attachments.size(), 2u);
    const auto& view = kept->attachments[1];
    EXPECT_EQ(view.name, agreement.name);
    EXPECT_EQ(view.media_type, "application/pdf");
    EXPECT_EQ(view.size, 1'200'009);
    EXPECT_EQ(view.hash, sha256(agreement.bytes));
    EXPECT_EQ(view.note, "Signert");
    EXPECT_TRUE(view.may_remove && kept->may_add);
    const auto file = attachment_file(app, reader, key, view.id);
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->bytes == agreement.bytes);
    EXPECT_EQ(file->file_name, agreement.name);
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        << "as others reckon it (FIPS 180-4)";
    const auto list = attachments(app, reader, key, {contract.kind, contract.id, {}});
    EXPECT_EQ(list->attachments.size(), 2u);
    EXPECT_FALSE(list->may_add || list->attachments[0].may_remove);
    EXPECT_TRUE(check_store(app, lead)->whole);
}

TEST_F(Attachments, BelongToWhatTheyWereGivenTo) {
    const auto one = [&](const char* table) {
        return number(std::string{"SELECT min(id) FROM "} + table);
    };
    const AttachmentPlace places[] = {contract, {"usage", one("usage")},
        {"product", one("product")}, {"supplier", one("supplier")},
        {"working_group", one("working_group")}, {"cooperation", 0}};
    for (const auto& place : places)
        EXPECT_TRUE(attach(lead, place, {{place.kind + ".txt", "a"}})) << place.kind;
    for (const auto& place : places) EXPECT_EQ(seen(lead, place), place.kind + ".txt");
    EXPECT_EQ(number("SELECT count(*) FROM attachment_content"), 1) << "the same bytes once";
}

TEST_F(Attachments, AreRefusedWithTheReason) {
    struct Row {
        const char* why;
        AttachmentPlace of;
        std::vector<Sent> files;
        std::string code;
    };
    const Row rows[] = {
        {"nothing", contract, {}, "upload_empty"},
        {"a program", contract, {{"a.exe", "MZ"}}, "attachment_kind"},
        {"a page that runs", contract, {{"a.html", "<script>"}}, "attachment_kind"},
        {"all that is wrong", contract, {{"a.svg", "x"}, {"b.pdf", "%PDF-"}, {"B.pdf", "%PDF-"}},
            "attachment_kind same_file_twice"},
        {"not what it says", contract, {{"a.pdf", "MZ\x90"}, {"b.png", "%PDF-"}},
            "attachment_content attachment_content"},
        {"not text", contract, {{"a.txt", std::string{"a\0b", 3}}}, "attachment_content"},
        {"no such row", {"contract", 999'999}, {{"a.txt", "a"}}, "unknown_row"},
        {"no such kind", {"ledger_line", 1}, {{"a.txt", "a"}}, "unknown_row"},
        {"not a kind at all", {"user", 1}, {{"a.txt", "a"}}, "unknown_row"},
    };
    for (const auto& row : rows)
        EXPECT_EQ(code(attach(lead, row.of, row.files).problems), row.code) << row.why;
    EXPECT_EQ(code(begin_attachments(app, lead, key,
                  {contract.kind, contract.id, {{"a.pdf", most_attachment_bytes + 1}}})
                       .problems),
        "attachment_too_large");
    ASSERT_TRUE(attach(lead, contract, {agreement}));
    EXPECT_EQ(code(attach(lead, contract, {agreement}).problems), "attachment_there");
    EXPECT_EQ(code(attach(reader, contract, {{"a.txt", "a"}}).problems), "forbidden");
    EXPECT_EQ(number("SELECT count(*) FROM attachment"), 1) << "what is refused leaves nothing";
    EXPECT_EQ(number("SELECT count(DISTINCT hash) FROM attachment_content"), 1);
}

TEST_F(Attachments, AnUploadServesWhatItWasMadeFor) {
    const auto upload =
        begin_attachments(app, lead, key, {contract.kind, contract.id, {{"a.csv", 1}}});
    ASSERT_TRUE(upload);
    ASSERT_TRUE(add_piece(app, lead, {key, upload->token, 0, 0, "a"}));
    EXPECT_EQ(code(import_upload(app, lead, key, upload->token, {}).problems), "unknown_upload");
    const auto sheets = begin_upload(app, lead, key, {{{"a.csv", 1}}});
    ASSERT_TRUE(sheets && add_piece(app, lead, {key, sheets->token, 0, 0, "a"}));
    EXPECT_EQ(code(keep_attachments(
                  app, lead, key, sheets->token, {contract.kind, contract.id, {}, false})
                       .problems),
        "unknown_upload");
    EXPECT_EQ(code(keep_attachments(
                  app, reader, key, upload->token, {contract.kind, contract.id, {}, false})
                       .problems),
        "unknown_upload")
        << "another's";
    EXPECT_TRUE(
        keep_attachments(app, lead, key, upload->token, {contract.kind, contract.id, {}, false}));
}

TEST_F(Attachments, FollowTheRightsOfTheirRow) {
    ASSERT_TRUE(attach(lead, contract, {agreement}));
    const auto id = number("SELECT max(id) FROM attachment");
    const auto mine = of_municipality("Asker"), others = of_municipality("Røyken");
    EXPECT_TRUE(attachments(app, mine, key, {contract.kind, contract.id, {}})->may_add);
    EXPECT_FALSE(attachments(app, others, key, {contract.kind, contract.id, {}})->may_add);
    EXPECT_EQ(code(remove_attachment(app, others, key, id).problems), "forbidden");
    EXPECT_FALSE(attachments(app, mine, key, {"cooperation", 0, {}})->may_add)
        << "what is everybody's is changed by those who change what is shared";
    EXPECT_EQ(code(remove_attachment(app, reader, key, id).problems), "forbidden");
    auto supplier = user_in_role(9, "Leverandør", Role::supplier);
    supplier.grants[0].supplier = Id<Supplier>{
        number("SELECT supplier FROM contract WHERE id = " + std::to_string(contract.id))};
    EXPECT_FALSE(attachments(app, supplier, key, {contract.kind, contract.id, {}}))
        << "a supplier does not read what others write of its contracts";
    EXPECT_FALSE(attachment_file(app, supplier, key, id));
    const User nobody{};
    EXPECT_EQ(code(attachment_file(app, nobody, key, id).problems), "login_needed");
    EXPECT_EQ(code(attachment_file(app, lead, key, id + 1).problems), "unknown_attachment");
}

TEST_F(Attachments, OfAnotherCooperationAreNotThere) {
    import_folder(app, scratch.copy_example("nye-drammen"));
    ASSERT_TRUE(attach(lead, {"product", number("SELECT min(id) FROM product")}, {agreement}));
    const auto id = number("SELECT max(id) FROM attachment");
    const AttachmentPlace product{"product", number("SELECT min(id) FROM product")};
    EXPECT_TRUE(
        attachments(app, lead, "nye-drammen", {product.kind, product.id, {}})->attachments.empty());
    EXPECT_EQ(code(attachment_file(app, lead, "nye-drammen", id).problems), "unknown_attachment");
    EXPECT_EQ(code(remove_attachment(app, lead, "nye-drammen", id).problems), "unknown_attachment");
    EXPECT_EQ(
        code(attachments(app, lead, "nye-drammen", {contract.kind, contract.id, {}}).problems),
        "unknown_row");
}

TEST_F(Attachments, WhatIsConfidentialIsSeenByThoseWhoMay) {
    ASSERT_TRUE(attach(lead, contract, {{"pris.txt", "Pris: 17"}}, true));
    const auto id = number("SELECT max(id) FROM attachment");
    EXPECT_EQ(seen(lead, contract), "pris.txt");
    EXPECT_EQ(seen(reader, contract), "");
    EXPECT_EQ(code(attachment_file(app, reader, key, id).problems), "unknown_attachment");
    EXPECT_FALSE(row_page(app, reader, key, "attachment", {id}));
    const auto entry = number("SELECT max(id) FROM journal_entry");
    EXPECT_EQ(entry_page(app, lead, key, entry, 0)->rows.size(), 1u);
    const auto teller = of_municipality("Hurum"); // reads the journal
    const auto page = entry_page(app, teller, key, entry, 0);
    const auto found = !page ? std::string{} : to_json(*page);
    EXPECT_EQ(found.find("pris.txt"), std::string::npos) << found;
    const auto journal = journal_page(app, teller, key, {});
    ASSERT_TRUE(journal);
    EXPECT_EQ(to_json(*journal).find("pris.txt"), std::string::npos);
}

TEST_F(Attachments, AreRemovedAndTakenBackAndKnownAsTheyWere) {
    ASSERT_TRUE(attach(lead, contract, {agreement}));
    const auto before = app.moment();
    const auto removed =
        remove_attachment(app, lead, key, number("SELECT max(id) FROM attachment"));
    ASSERT_TRUE(removed && removed->batch);
    EXPECT_TRUE(removed->attachments.empty());
    EXPECT_EQ(seen(lead, contract), "");
    EXPECT_EQ(seen(lead, contract, {{}, before}), agreement.name) << "as it was known";
    const auto id = one_integer(
        *scratch.open(), "SELECT max(\"row\") FROM journal_change WHERE entity = 'attachment'");
    EXPECT_TRUE(attachment_file(app, lead, key, id, {{}, before}));
    EXPECT_FALSE(attachment_file(app, lead, key, id));
    EXPECT_TRUE(check_store(app, lead)->whole);
    ASSERT_TRUE(undo_batch(app, lead, *removed->batch, key).batch);
    EXPECT_EQ(seen(lead, contract), agreement.name);
    const auto file = attachment_file(app, lead, key, number("SELECT max(id) FROM attachment"));
    EXPECT_TRUE(file && file->bytes == agreement.bytes);
    EXPECT_EQ(undo_batch(app, lead, 1, key).problems.at(0).code, "still_used")
        << "the import that made the contract is not taken back from under its file";
}

TEST_F(Attachments, DamageIsFoundAndNothingWrongIsHandedOut) {
    ASSERT_TRUE(attach(lead, contract, {agreement}));
    const auto id = number("SELECT max(id) FROM attachment");
    scratch.open()->run("UPDATE attachment_content SET bytes = 'AAAA' WHERE piece = 1");
    EXPECT_THROW(attachment_file(app, lead, key, id), std::exception);
    EXPECT_FALSE(check_store(app, lead)->whole);
    scratch.open()->run("DELETE FROM attachment_content");
    const auto answer = check_store(app, lead);
    ASSERT_FALSE(answer->whole);
    EXPECT_NE(answer->faults.front().find(agreement.name), std::string::npos);
}

TEST_F(Attachments, ComeAlongToAnotherStore) {
    ASSERT_TRUE(attach(lead, contract, {agreement}));
    const auto to = (scratch.path / "kopi.db").string();
    ASSERT_TRUE(copy_store(app, lead, to));
    App copied{to, ticking()};
    const auto file = attachment_file(copied, lead, key, number("SELECT max(id) FROM attachment"));
    EXPECT_TRUE(file && file->bytes == agreement.bytes);
}

} // namespace
} // namespace samdrift
