package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.AnswerReader.Stop;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Fetched;
import io.khabar.ingest.fetch.FetchResult.Gone;
import io.khabar.ingest.fetch.FetchResult.Kind;
import io.khabar.ingest.fetch.FetchResult.NotModified;
import io.khabar.ingest.fetch.FetchResult.Throttled;
import io.khabar.ingest.fetch.Unpacking.Unpacked;
import java.net.SocketException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Says what an answer means (RFC 9110, 15). */
final class AnswerJudge {
    private final Unpacking unpacking;
    private final Clock clock;

    AnswerJudge(int mostBytes, Clock clock) {
        this.unpacking = new Unpacking(mostBytes);
        this.clock = clock;
    }

    /**
     * Judges an exchange that was answered.
     *
     * @param target what was asked for
     * @param request as it was given
     * @param fault what broke the answer off; null: it is whole
     */
    Answer judge(
            URI target,
            FetchRequest request,
            HttpResponse head,
            byte[] body,
            @Nullable Exception fault,
            Duration took) {
        int status = head.getCode();
        Header location = head.getFirstHeader("Location");
        if (isRedirect(status) && location != null) {
            return Location.resolve(target, location.getValue())
                    .<Answer>map(to -> new Answer.Moved(to, status, took))
                    .orElse(done(new Failed(Kind.BAD_ANSWER, status, "the redirect leads to no URL"), took));
        }
        boolean challenge = ChallengePage.is(status, head);
        return new Answer.Done(
                status / 100 == 2 && !challenge
                        ? document(request, head, body, fault)
                        : other(status, request, head, challenge),
                challenge,
                took);
    }

    private static Answer done(FetchResult result, Duration took) {
        return new Answer.Done(result, false, took);
    }

    private FetchResult document(FetchRequest request, HttpResponse head, byte[] body, @Nullable Exception fault) {
        int status = head.getCode();
        Unpacked unpacked = unpacking.unpack(body, value(head, "Content-Encoding"));
        if (unpacked.tooLarge()) {
            return new Failed(Kind.TOO_LARGE, status, "the document: " + unpacked.fault());
        }
        boolean whole = fault == null && unpacked.complete() && status != 206;
        if (!whole && !DocumentEnd.isThere(unpacked.bytes())) {
            String why = unpacked.fault() == null ? "the document has no end: " + broken(fault) : unpacked.fault();
            return new Failed(fault instanceof SocketException ? Kind.NETWORK : Kind.BAD_ANSWER, status, why);
        }
        // Validators stand for the whole: with those of a broken or empty answer, the rest would never be asked for.
        boolean sound = whole && unpacked.bytes().length > 0;
        return new Fetched(
                request.url(),
                null,
                status,
                unpacked.bytes(),
                Validators.fit(value(head, "Content-Type")),
                sound ? Validators.tag(value(head, "ETag")) : null,
                sound ? Validators.fit(value(head, "Last-Modified")) : null,
                sound ? Freshness.of(head, clock.instant()) : null,
                RightsSignals.of(head));
    }

    private FetchResult other(int status, FetchRequest request, HttpResponse head, boolean challenge) {
        String retry = value(head, "Retry-After");
        @Nullable
        Duration wait =
                retry == null ? null : RetryAfter.parse(retry, clock.instant()).orElse(null);
        if (status == 304) {
            return request.etag() == null && request.lastModified() == null
                    ? new Failed(Kind.BAD_ANSWER, status, "\"not modified\", but nothing was said to compare with")
                    : new NotModified(Freshness.of(head, clock.instant()));
        } else if (status == 410) {
            return new Gone(request.url());
        } else if (status == 429 || (status == 503 && wait != null)) {
            return new Throttled(status, wait, "the server asks for less (" + status + ")");
        }
        String what = challenge ? "it shows a page against robots (" + status + ")" : "it answers " + status;
        return new Failed(kind(status), status, what);
    }

    private static Kind kind(int status) {
        return switch (status / 100) {
            case 4 -> Kind.CLIENT_ERROR;
            case 5 -> Kind.SERVER_ERROR;
            default -> Kind.BAD_ANSWER;
        };
    }

    /** Judges an exchange that the reader stopped, or that a broken answer ended. */
    static Failed stopped(Stop.Why why, int status) {
        return switch (why) {
            case TOO_LARGE ->
                new Failed(Kind.TOO_LARGE, status, "the document is larger than " + FetchSettings.MAX_BYTES);
            case MEMORY ->
                new Failed(Kind.NETWORK, status, "too many large answers at once (" + FetchSettings.BUFFER_BYTES + ")");
            case HEADERS, ENOUGH -> new Failed(Kind.BAD_ANSWER, status, "its headers are larger than 64 KiB");
        };
    }

    private static boolean isRedirect(int status) {
        return (status >= 301 && status <= 303) || status == 307 || status == 308;
    }

    private static String broken(@Nullable Exception fault) {
        return fault == null ? "it is a part" : String.valueOf(fault.getMessage());
    }

    private static @Nullable String value(HttpResponse head, String name) {
        Header header = head.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
