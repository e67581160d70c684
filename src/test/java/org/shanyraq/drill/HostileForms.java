package org.shanyraq.drill;

import static org.shanyraq.drill.HostileInput.FORM;
import static org.shanyraq.drill.HostileInput.JSON;
import static org.shanyraq.drill.HostileInput.form;
import static org.shanyraq.drill.HostileInput.head;
import static org.shanyraq.drill.HostileInput.post;
import static org.shanyraq.drill.HostileInput.raw;

import java.util.List;

/** What no person types into a form. */
final class HostileForms {
    private HostileForms() {}

    static void addTo(List<HostileInput> all) {
        for (var path :
                List.of(
                        "/kk/write",
                        "/ru/write/message",
                        "/en/write/say",
                        "/kk/near",
                        "/sign-in")) {
            String field = path.endsWith("near") ? "place" : "words";
            all.add(raw("NUL in " + path, form(path, field + "=a%00b&view=%00")));
            all.add(raw("raw NUL in " + path, form(path, field + "=a\0b")));
            all.add(raw("NUL in a name in " + path, form(path, "a%00=b&%1b=c&" + field + "=d")));
            all.add(raw("broken UTF-8 in " + path, form(path, field + "=%c3%28%ff%fe%80")));
            all.add(raw("raw broken UTF-8 in " + path, form(path, field + "=\u00c3(\u00ff")));
            all.add(raw("lone surrogates in " + path, form(path, field + "=%ed%a0%80%ed%bf%bf")));
            all.add(raw("bidi in " + path, form(path, field + "=%e2%80%aegnp.exe%e2%81%a6")));
            all.add(
                    raw(
                            "10,000 marks in " + path,
                            form(path, field + "=a" + "%cc%81".repeat(10_000))));
            all.add(raw("spoilt escapes in " + path, form(path, field + "=%&%zz&%u0041&=&&;")));
            all.add(
                    raw(
                            "10,000 fields in " + path,
                            form(path, "x=1&".repeat(10_000) + field + "=y")));
            all.add(raw("a field 300 times in " + path, form(path, (field + "=y&").repeat(300))));
            all.add(
                    raw(
                            "100,000 letters in " + path,
                            form(path, field + "=" + "a".repeat(100_000))));
            all.add(
                    raw(
                            "SQL in " + path,
                            form(
                                    path,
                                    field
                                            + "=%27%3b+drop+table+contact.contact%3b--&view=%27--&once=%27&seq=-1")));
            all.add(
                    raw(
                            "wrong types in " + path,
                            form(
                                    path,
                                    "once=x&seq=99999999999999999999&danger=maybe&child=2&language=xx&pin=%f0%9f%94%91&settlement=%00")));
            all.add(raw("a document in " + path, post(path, JSON, "{\"words\":[[]]}")));
            all.add(
                    raw(
                            "parts without a border in " + path,
                            post(path, "multipart/form-data", "--x\r\n\r\nwords\r\n--x--")));
            all.add(
                    raw(
                            "parts in " + path,
                            post(
                                    path,
                                    "multipart/form-data; boundary=x",
                                    "--x\r\nContent-Disposition: form-data; name=\"words\"; filename=\"../../x\"\r\n\r\ny\r\n--x--\r\n")));
            all.add(
                    raw(
                            "no type in " + path,
                            head("POST " + path) + "Content-Length: 3\r\n\r\nabc"));
            all.add(raw("a spoilt type in " + path, post(path, "text/\0; charset=\"", "abc")));
            all.add(
                    raw(
                            "another alphabet in " + path,
                            post(path, FORM + "; charset=utf-7", field + "=+ADw-script+AD4-")));
        }
        all.add(
                raw(
                        "forged marks",
                        post(
                                "/kk/write/message",
                                FORM,
                                "view=" + "A".repeat(43) + "&words=x",
                                "Cookie: v=" + "B".repeat(43))));
        all.add(
                raw(
                        "spoilt marks",
                        post(
                                "/kk/write/say",
                                FORM,
                                "view=..&words=x",
                                "Cookie: v=%00; v=;;=; s=\"")));
    }
}
