package io.khabar.ingest.push;

import io.khabar.ingest.websub.HubAnswer;
import io.khabar.ingest.websub.Intent;
import io.khabar.ingest.websub.Subscriber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** The callbacks of WebSub, {@code /websub/ID}: hubs verify with GET and deliver with POST. */
final class CallbackHandler {
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Subscriber subscriber;
    private final Allotment allotment;
    private final int bodyBytes;
    private final Duration reading;

    CallbackHandler(Subscriber subscriber, Allotment allotment, int bodyBytes, Duration reading) {
        this.subscriber = subscriber;
        this.allotment = allotment;
        this.bodyBytes = bodyBytes;
        this.reading = reading;
    }

    /** @param id the last part of the path */
    void handle(Exchange exchange, String id) {
        switch (exchange.request().getMethod()) {
            case "GET" -> answer(exchange, subscriber.answer(id, intent(exchange.request())));
            case "POST" -> delivery(exchange, id);
            default -> {
                exchange.header(HttpHeader.ALLOW, "GET, POST");
                answer(exchange, new HubAnswer(Outcome.METHOD_NOT_ALLOWED.status(), ""));
            }
        }
    }

    private void delivery(Exchange exchange, String id) {
        long announced = exchange.request().getLength();
        long reserved = announced < 0 ? bodyBytes : announced;
        if (!subscriber.knows(id)) {
            answer(exchange, subscriber.deliver(id, new byte[0], null, null));
        } else if (announced > bodyBytes) {
            answer(exchange, new HubAnswer(Outcome.TOO_LARGE.status(), ""));
        } else if (!allotment.take(reserved)) {
            answer(exchange, new HubAnswer(Outcome.UNAVAILABLE.status(), ""));
        } else {
            BodyReader.read(exchange.request(), bodyBytes, reading, body -> {
                try {
                    read(exchange, id, body);
                } finally {
                    allotment.giveBack(reserved);
                }
            });
        }
    }

    private void read(Exchange exchange, String id, Body body) {
        Request request = exchange.request();
        if (body instanceof Body.Whole whole) {
            String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
            String signature = request.getHeaders().get("X-Hub-Signature");
            answer(exchange, subscriber.deliver(id, whole.bytes(), type, signature));
        } else if (body instanceof Body.TooLarge) {
            answer(exchange, new HubAnswer(Outcome.TOO_LARGE.status(), ""));
        } else if (body instanceof Body.Late) {
            exchange.header(HttpHeader.CONNECTION, "close");
            answer(exchange, new HubAnswer(Outcome.LATE.status(), ""));
        } else {
            exchange.breakOff(new EofException("the hub broke off"));
        }
    }

    /** A query that is not encoded as it should be holds nothing. */
    private static Intent intent(Request request) {
        Fields query = parameters(request);
        return new Intent(
                query.getValue("hub.mode"),
                query.getValue("hub.topic"),
                query.getValue("hub.challenge"),
                query.getValue("hub.lease_seconds"));
    }

    private static Fields parameters(Request request) {
        try {
            return Request.extractQueryParameters(request, StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            return Fields.EMPTY;
        }
    }

    private static void answer(Exchange exchange, HubAnswer answer) {
        if (answer.status() == Outcome.UNAVAILABLE.status()) {
            exchange.retryAfter(LATER);
        }
        exchange.answer(answer.status(), PLAIN, answer.text().getBytes(StandardCharsets.UTF_8));
    }
}
