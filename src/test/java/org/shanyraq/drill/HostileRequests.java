package org.shanyraq.drill;

import static org.shanyraq.drill.HostileInput.FORM;
import static org.shanyraq.drill.HostileInput.head;
import static org.shanyraq.drill.HostileInput.post;
import static org.shanyraq.drill.HostileInput.raw;

import java.util.List;

/** Requests that are hardly HTTP, or for what is not there. */
final class HostileRequests {
    private HostileRequests() {}

    static void addTo(List<HostileInput> all) {
        for (var path :
                List.of(
                        "/kk/..%2f..%2fetc/passwd",
                        "/kk/%00",
                        "/kk/write;x=1",
                        "//kk//write",
                        "/kk/%c0%af",
                        "/kk\\write",
                        "/kk/write?lang=%00&x[]=1",
                        "/desk/not-an-id/say",
                        "/case/%27",
                        "/live?topic=talk:x&after=x",
                        "/kk/live?topic=x&after=-1",
                        "/assets/../application.yaml",
                        "/q/%F0%9F%94%91",
                        "/api/v1/handovers/x",
                        "/error",
                        "/actuator/env",
                        "*",
                        "/kk/%")) {
            all.add(raw("GET " + path, head("GET " + path) + "\r\n"));
        }
        for (var method :
                List.of(
                        "TRACE",
                        "CONNECT",
                        "PUT",
                        "DELETE",
                        "PATCH",
                        "PROPFIND",
                        "get",
                        "BREW",
                        "OPTIONS",
                        "HEAD")) {
            all.add(raw(method, head(method + " /kk/write") + "\r\n"));
        }
        all.add(raw("no version", "GET /kk/\r\n\r\n"));
        all.add(raw("version 9.9", "GET /kk/ HTTP/9.9\r\nHost: x\r\n\r\n"));
        all.add(raw("no host", "GET /kk/ HTTP/1.1\r\nConnection: close\r\n\r\n"));
        all.add(raw("two hosts", head("GET /kk/", "Host: b") + "\r\n"));
        all.add(raw("a spoilt host", "GET /kk/ HTTP/1.1\r\nHost: a b\0\r\n\r\n"));
        all.add(raw("only line feeds", "GET /kk/ HTTP/1.1\nHost: x\nConnection: close\n\n"));
        all.add(raw("noise", "\0\u0001\u0002\u00ff\u00fe\r\n\r\n"));
        all.add(raw("another protocol", "\u0016\u0003\u0001\0\u00a5\u0001\0\0\u00a1\u0003\u0003"));
        all.add(raw("a folded header", head("GET /kk/", "X: a\r\n b") + "\r\n"));
        for (var name :
                List.of("Accept-Language", "Accept", "Content-Type", "User-Agent", "Cookie")) {
            for (var path : List.of("/", "/kk/write", "/sign-in", "/api/v1/contacts")) {
                all.add(
                        raw(
                                "odd bytes in " + name + " of " + path,
                                head("POST " + path, name + ": \u0095\u00ff\u00c3(;=,") + "\r\n"));
            }
        }
        all.add(raw("a header without a name", head("GET /kk/", ": a") + "\r\n"));
        all.add(
                raw(
                        "length below nothing",
                        head("POST /kk/write", "Content-Length: -1") + "\r\nabc"));
        all.add(
                raw(
                        "two lengths",
                        head("POST /kk/write", "Content-Length: 3", "Content-Length: 30")
                                + "\r\nabc"));
        all.add(
                raw(
                        "length and pieces",
                        head(
                                        "POST /kk/write",
                                        "Content-Type: " + FORM,
                                        "Content-Length: 4",
                                        "Transfer-Encoding: chunked")
                                + "\r\n0\r\n\r\nGET /kk/ HTTP/1.1\r\nHost: x\r\n\r\n"));
        all.add(
                raw(
                        "pieces of a spoilt size",
                        head(
                                        "POST /kk/write",
                                        "Content-Type: " + FORM,
                                        "Transfer-Encoding: chunked")
                                + "\r\nzz\r\nabc\r\n0\r\n\r\n"));
        all.add(
                raw(
                        "a piece beyond all",
                        head(
                                        "POST /kk/write",
                                        "Content-Type: " + FORM,
                                        "Transfer-Encoding: chunked")
                                + "\r\nffffffffffffffff\r\nabc"));
        all.add(
                raw(
                        "an unknown packing",
                        head("POST /kk/write", "Transfer-Encoding: magic") + "\r\nabc"));
        all.add(
                raw(
                        "another site's form",
                        post(
                                "/kk/write",
                                FORM,
                                "words=x",
                                "Origin: https://elsewhere.example",
                                "Sec-Fetch-Site: cross-site")));
        all.add(
                raw(
                        "an upgrade",
                        head(
                                        "GET /kk/",
                                        "Upgrade: h2c",
                                        "HTTP2-Settings: AAMAAABkAAQ",
                                        "Connection: Upgrade, HTTP2-Settings")
                                + "\r\n"));
        all.add(
                raw(
                        "a hundred at once",
                        (head("GET /kk/").replace("Connection: close", "Connection: keep-alive")
                                        + "\r\n")
                                .repeat(100)));
    }
}
