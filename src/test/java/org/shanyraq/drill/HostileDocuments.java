package org.shanyraq.drill;

import static org.shanyraq.drill.HostileInput.JSON;
import static org.shanyraq.drill.HostileInput.KEY;
import static org.shanyraq.drill.HostileInput.contact;
import static org.shanyraq.drill.HostileInput.json;
import static org.shanyraq.drill.HostileInput.post;
import static org.shanyraq.drill.HostileInput.raw;
import static org.shanyraq.drill.HostileInput.utf8;

import java.util.List;

/** What no partner sends to the integration API. */
final class HostileDocuments {
    private HostileDocuments() {}

    static void addTo(List<HostileInput> all) {
        var words = KEY + ",\"language\":\"kk\",\"words\":";
        all.add(
                raw(
                        "depth 10,000 of lists",
                        contact(words + "[".repeat(10_000) + "]".repeat(10_000))));
        all.add(
                raw(
                        "depth 10,000 of objects",
                        json(
                                "/api/v1/cases",
                                "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))));
        all.add(raw("depth 10,000 without an end", json("/api/v1/cases", "[".repeat(10_000))));
        all.add(raw("NUL in a document", contact(words + "\"a\\u0000b\"")));
        all.add(raw("raw NUL in a document", contact(words + "\"a\0b\"")));
        all.add(
                raw(
                        "lone surrogates in a document",
                        contact(words + "\"\\ud800 \\udfff\\ud800\"")));
        all.add(raw("bidi in a document", contact(words + utf8("\"\u202egnp.exe\u2066\""))));
        all.add(
                raw(
                        "10,000 marks in a document",
                        contact(words + utf8("\"a" + "\u0301".repeat(10_000) + "\""))));
        all.add(raw("broken UTF-8 in a document", contact(words + "\"\u00c3(\u00ff\"")));
        all.add(raw("UTF-16 in a document", contact("\u00fe\u00ff\0{\0}")));
        all.add(
                raw(
                        "100,000 letters in a document",
                        contact(words + "\"" + "a".repeat(100_000) + "\"")));
        all.add(raw("a number of 100,000 digits", contact(words + "9".repeat(100_000))));
        all.add(
                raw(
                        "a number beyond all",
                        contact(
                                KEY
                                        + ",\"language\":\"kk\",\"words\":1e400,\"child\":1e999999999")));
        all.add(
                raw(
                        "wrong types in a document",
                        contact(
                                "\"key\":17,\"language\":[\"kk\"],\"words\":{},\"child\":\"maybe\",\"danger\":null")));
        all.add(raw("nothing in a document", contact("")));
        all.add(
                raw(
                        "nulls in a document",
                        contact("\"key\":null,\"language\":null,\"words\":null")));
        all.add(
                raw(
                        "a field twice in a document",
                        contact(KEY + "," + words + "\"a\",\"words\":\"b\"")));
        all.add(
                raw(
                        "100,000 fields in a document",
                        contact(words + "\"a\"" + ",\"x\":1".repeat(100_000))));
        all.add(raw("half a document", contact(words + "\"a").replace("}", "")));
        all.add(raw("no document", json("/api/v1/contacts", "")));
        all.add(raw("two documents", json("/api/v1/contacts", "{}{}")));
        all.add(
                raw(
                        "entities",
                        post(
                                "/api/v1/contacts",
                                "application/xml",
                                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                                "Authorization: Bearer " + Site.TOKEN)));
        all.add(
                raw(
                        "a forged token",
                        post(
                                "/api/v1/contacts",
                                JSON,
                                "{}",
                                "Authorization: Bearer " + "x".repeat(4_000))));
        all.add(
                raw(
                        "a spoilt token",
                        post("/api/v1/contacts", JSON, "{}", "Authorization: Bearer \0\u00ff")));
        all.add(
                raw(
                        "packed bytes",
                        post(
                                "/api/v1/contacts",
                                JSON,
                                "\u001f\u008b\b\0\0",
                                "Authorization: Bearer " + Site.TOKEN,
                                "Content-Encoding: gzip")));
    }
}
