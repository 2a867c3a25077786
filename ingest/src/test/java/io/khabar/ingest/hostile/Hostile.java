package io.khabar.ingest.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** The behaviours, each under the path of its name. */
public enum Hostile implements Behaviour {
    /** A sound feed with ETag and Last-Modified, 304 for who knows it. */
    HEALTHY(call -> {
        boolean known = "\"v1\"".equals(call.request().headers().get("if-none-match"));
        String headers = "ETag: \"v1\"\r\nLast-Modified: Wed, 07 May 2025 10:00:00 GMT\r\n" + Lines.RSS
                + "Cache-Control: max-age=600\r\n";
        call.reply(known ? "304 Not Modified" : "200 OK", headers, known ? new byte[0] : Feeds.rss());
    }),
    GZIPPED(call -> call.reply("200 OK", Lines.RSS + Lines.GZIP + Lines.ETAG, Feeds.gzip(Feeds.rss()))),
    DEFLATED(call -> call.reply("200 OK", Lines.RSS + "Content-Encoding: deflate\r\n", Feeds.deflate(Feeds.rss()))),
    /** Deflate without the header of zlib, as some servers send it. */
    DEFLATED_RAW(call -> {
        byte[] zlib = Feeds.deflate(Feeds.rss());
        call.reply("200 OK", Lines.RSS + "Content-Encoding: deflate\r\n", Arrays.copyOfRange(zlib, 2, zlib.length - 4));
    }),
    CHUNKED(call -> {
        call.send("HTTP/1.1 200 OK\r\n" + Lines.RSS + "Transfer-Encoding: chunked\r\n\r\n");
        call.send(Integer.toHexString(Feeds.rss().length) + "\r\n")
                .send(Feeds.rss())
                .send("\r\n0\r\n\r\n");
    }),
    NO_LENGTH(call -> {
        call.send("HTTP/1.0 200 OK\r\n" + Lines.RSS + "\r\n").send(Feeds.rss());
        call.close();
    }),
    SLOW_HEADER(call -> {
        call.send("HTTP/1.1 200 OK\r\nX-Slow: ");
        call.endlessly(new byte[] {'a'}, Duration.ofMillis(50));
    }),
    SLOW_BODY(call -> {
        call.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        call.endlessly(new byte[] {' '}, Duration.ofMillis(50));
    }),
    ENDLESS_BODY(call -> {
        call.send("HTTP/1.1 200 OK\r\n" + Lines.RSS + "\r\n<rss>");
        call.endlessly("<item/>".repeat(10_000).getBytes(StandardCharsets.US_ASCII), Duration.ZERO);
    }),
    ENDLESS_HEADERS(call -> {
        call.send("HTTP/1.1 200 OK\r\n");
        call.endlessly("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII), Duration.ZERO);
    }),
    /** 100 Continue, for ever. */
    ENDLESS_CONTINUE(call ->
            call.endlessly("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII), Duration.ofMillis(10))),
    HUGE_HEADER(call -> call.reply("200 OK", "X-Huge: " + "h".repeat(1024 * 1024) + "\r\n", Feeds.rss())),
    /** Headers of 100 KiB, none of them long. */
    MANY_HEADERS(call -> call.reply("200 OK", ("X-Many: " + "m".repeat(1015) + "\r\n").repeat(100), Feeds.rss())),
    GZIP_BOMB(call -> call.reply("200 OK", Lines.RSS + Lines.GZIP, Feeds.bomb())),
    GZIP_TRUNCATED(
            call -> call.reply("200 OK", Lines.RSS + Lines.GZIP + Lines.ETAG, Feeds.half(Feeds.gzip(Feeds.rss())))),
    /** Only the checksum and length at its end are missing. */
    GZIP_WITHOUT_TRAILER(call -> {
        byte[] packed = Feeds.gzip(Feeds.rss());
        call.reply("200 OK", Lines.RSS + Lines.GZIP + Lines.ETAG, Arrays.copyOf(packed, packed.length - 8));
    }),
    GZIP_SAID_BUT_PLAIN(call -> call.reply("200 OK", Lines.RSS + Lines.GZIP, Feeds.rss())),
    GZIP_UNSAID(call -> call.reply("200 OK", Lines.RSS, Feeds.gzip(Feeds.rss()))),
    GZIP_TWICE(call -> call.reply("200 OK", Lines.RSS + Lines.GZIP, Feeds.gzip(Feeds.gzip(Feeds.rss())))),
    GZIP_TWICE_SAID(call ->
            call.reply("200 OK", Lines.RSS + "Content-Encoding: gzip, gzip\r\n", Feeds.gzip(Feeds.gzip(Feeds.rss())))),
    BROTLI(call -> call.reply("200 OK", Lines.RSS + "Content-Encoding: br\r\n", new byte[] {1, 2, 3})),
    REDIRECT_LOOP(call -> Lines.redirect(
            call,
            "302 Found",
            call.origin() + "/redirect-loop/" + (call.request().path().endsWith("/a") ? "b" : "a"))),
    REDIRECT_ENDLESS(call -> Lines.redirect(
            call,
            "302 Found",
            call.origin() + "/redirect-endless/" + call.request().path().length())),
    REDIRECT_PRIVATE(call -> Lines.redirect(call, "302 Found", "http://169.254.169.254/latest/meta-data/")),
    REDIRECT_FILE(call -> Lines.redirect(call, "302 Found", "file:///etc/hostname")),
    REDIRECT_DISGUISED(call -> Lines.redirect(call, "302 Found", "http://0x7f.1/feed")),
    REDIRECT_NOWHERE(call -> call.reply("302 Found", "", "")),
    REDIRECT_RELATIVE(call -> Lines.redirect(call, "303 See Other", "../healthy?من=1#top")),
    /** Two permanent redirects to a sound feed. */
    MOVED(call -> Lines.redirect(
            call,
            call.request().path().endsWith("/on") ? "308 Permanent Redirect" : "301 Moved Permanently",
            call.request().path().endsWith("/on") ? "/healthy/new" : "/moved/on")),
    /** A permanent redirect after a passing one, which says nothing of the first URL. */
    MOVED_FOR_NOW(call -> Lines.redirect(
            call,
            call.request().path().endsWith("/on") ? "301 Moved Permanently" : "307 Temporary Redirect",
            call.request().path().endsWith("/on") ? "/healthy" : "/moved-for-now/on")),
    LENGTH_TOO_LARGE(call -> {
        call.send("HTTP/1.1 200 OK\r\n" + Lines.RSS + Lines.ETAG + "Content-Length: 5000\r\n\r\n")
                .send(Feeds.rss());
        call.close();
    }),
    LENGTH_TOO_SMALL(call -> call.send("HTTP/1.1 200 OK\r\n" + Lines.RSS + Lines.ETAG + "Content-Length: 60\r\n\r\n")
            .send(Feeds.rss())),
    LENGTH_OF_HALF(call -> {
        call.send("HTTP/1.1 200 OK\r\n" + Lines.RSS + "Content-Length: " + Feeds.rss().length + "\r\n\r\n");
        call.send(Feeds.half(Feeds.rss()));
        call.close();
    }),
    LENGTH_NEGATIVE(call -> call.send("HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n")
            .send(Feeds.rss())
            .close()),
    /** Far more than allowed, said in advance. */
    LENGTH_HUGE(call -> call.send("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n<rss>")
            .hang()),
    CHUNKED_GARBAGE(call -> {
        call.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nthis is no chunk\r\n");
        call.close();
    }),
    CHUNKED_CUT(call -> {
        call.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n")
                .send(Feeds.half(Feeds.rss()));
        call.close();
    }),
    NO_CONTENT(call -> call.send("HTTP/1.1 204 No Content\r\n\r\n")),
    EMPTY(call -> call.reply("200 OK", Lines.RSS + Lines.ETAG, "")),
    HTML(call -> call.reply("200 OK", Lines.HTML, "<!DOCTYPE html><html><body>Welcome</body></html>")),
    NOT_FOUND(call -> call.reply("404 Not Found", Lines.HTML, "<h1>404</h1>")),
    GONE(call -> call.reply("410 Gone", "", "")),
    FORBIDDEN(call -> call.reply("403 Forbidden", Lines.HTML, "<h1>no</h1>")),
    /** An error page without an end. */
    ERROR_ENDLESS(call -> {
        call.send("HTTP/1.1 404 Not Found\r\n" + Lines.HTML + "\r\n");
        call.endlessly("<p>nothing</p>".repeat(1000).getBytes(StandardCharsets.US_ASCII), Duration.ZERO);
    }),
    CHALLENGE(call -> call.reply(
            "403 Forbidden",
            Lines.HTML + "Server: cloudflare\r\ncf-mitigated: challenge\r\n",
            "<title>Just a moment</title>")),
    THROTTLED(call -> call.reply("429 Too Many Requests", "", "")),
    THROTTLED_SECONDS(call -> call.reply("429 Too Many Requests", "Retry-After: 120\r\n", "")),
    THROTTLED_DATE(call -> call.reply("429 Too Many Requests", "Retry-After: Wed, 07 May 2025 10:10:00 GMT\r\n", "")),
    THROTTLED_NEGATIVE(call -> call.reply("429 Too Many Requests", "Retry-After: -5\r\n", "")),
    THROTTLED_FOR_YEARS(call -> call.reply("429 Too Many Requests", "Retry-After: 315360000\r\n", "")),
    THROTTLED_GARBAGE(call -> call.reply("429 Too Many Requests", "Retry-After: soon\r\n", "")),
    BROKEN(call -> call.reply("500 Internal Server Error", "", "")),
    UNAVAILABLE(call -> call.reply("503 Service Unavailable", "", "")),
    UNAVAILABLE_SECONDS(call -> call.reply("503 Service Unavailable", "Retry-After: 600\r\n", "")),
    RESET(Call::reset),
    RESET_IN_BODY(call -> {
        call.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss>");
        call.pause(Duration.ofMillis(50));
        call.reset();
    }),
    CLOSED_AT_ONCE(Call::close),
    SILENT(Call::hang),
    NOT_HTTP(call -> call.send("220 mail.example ESMTP ready\r\n\r\n").close()),
    /** An ETag that would smuggle a header into the next request. */
    ETAG_INJECTION(call -> call.reply("200 OK", Lines.RSS + "ETag: \"a\r X-Evil: 1\"\r\n", Feeds.rss())),
    ETAG_HUGE(call -> call.reply("200 OK", Lines.RSS + "ETag: \"" + "e".repeat(2000) + "\"\r\n", Feeds.rss())),
    /** Says "not modified" to who never knew it. */
    NOT_MODIFIED(call -> call.send("HTTP/1.1 304 Not Modified\r\n\r\n")),
    COOKIE(call -> call.reply("200 OK", Lines.RSS + "Set-Cookie: id=1; Path=/\r\n", Feeds.rss())),
    LOGIN(call -> call.reply("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n", "")),
    RESERVED(call -> call.reply(
            "200 OK",
            Lines.RSS + "TDM-Reservation: 1\r\ntdm-policy: https://news.example/tdm\r\n"
                    + "X-Robots-Tag: noai, noimageai\r\nContent-Usage: train-ai=n\r\nX-Robots-Tag: noarchive\r\n",
            Feeds.rss()));

    private final Behaviour behaviour;

    Hostile(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    /** The first part of the path that has this behaviour. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void answer(Call call) throws IOException {
        behaviour.answer(call);
    }

    /** The behaviour of a path; what has none is not found. */
    static Behaviour of(String path) {
        return Arrays.stream(values())
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElse(NOT_FOUND);
    }

    /** Headers that return. */
    private static final class Lines {
        static final String RSS = "Content-Type: application/rss+xml; charset=utf-8\r\n";
        static final String HTML = "Content-Type: text/html\r\n";
        static final String GZIP = "Content-Encoding: gzip\r\n";
        static final String ETAG = "ETag: \"v1\"\r\n";

        static void redirect(Call call, String status, String to) throws IOException {
            call.send(("HTTP/1.1 " + status + "\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
