package io.khabar.ingest.push;

import io.khabar.ingest.json.JsonArticles;
import io.khabar.ingest.json.JsonDialect;
import io.khabar.ingest.json.JsonItem;
import io.khabar.ingest.json.PieceLimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code POST /articles}: checks what costs little first, reads, and waits for Kafka without holding a thread. */
final class ArticleHandler {
    private static final Logger log = LoggerFactory.getLogger(ArticleHandler.class);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final PushLimits limits;
    private final Callers callers;
    private final Rates rates;
    private final Allotment allotment;
    private final PushLane lane;
    private final PushMetrics metrics;
    private final JsonDialect either;
    private final JsonDialect ninjs;

    ArticleHandler(
            PushLimits limits,
            Callers callers,
            Rates rates,
            Allotment allotment,
            PushLane lane,
            PushMetrics metrics,
            Clock clock) {
        this.limits = limits;
        this.callers = callers;
        this.rates = rates;
        this.allotment = allotment;
        this.lane = lane;
        this.metrics = metrics;
        this.either = JsonDialect.khabarOrNinjs(name -> {}, clock);
        this.ninjs = JsonDialect.ninjs(clock);
    }

    void handle(Exchange exchange) {
        Request request = exchange.request();
        if (!request.getMethod().equals("POST")) {
            exchange.header(HttpHeader.ALLOW, "POST");
            refuse(exchange, Outcome.METHOD_NOT_ALLOWED, Callers.NOBODY, "articles are pushed with POST");
            return;
        }
        Optional<String> client = callers.nameOf(request);
        if (client.isEmpty()) {
            exchange.header(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"articles\"");
            refuse(exchange, Outcome.UNAUTHORIZED, Callers.NOBODY, "a token or a client certificate is needed");
            return;
        }
        Duration wait = rates.take(client.get());
        if (wait.isZero()) {
            admitted(exchange, client.get());
        } else {
            exchange.retryAfter(wait);
            refuse(exchange, Outcome.THROTTLED, client.get(), "too many requests; wait as long as Retry-After says");
        }
    }

    private void admitted(Exchange exchange, String client) {
        Request request = exchange.request();
        Optional<PushForm> form = PushForm.of(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
        if (form.isEmpty() || request.getHeaders().contains(HttpHeader.CONTENT_ENCODING)) {
            String reason = "expected Content-Type " + PushForm.EXPECTED + ", and no Content-Encoding";
            refuse(exchange, Outcome.UNSUPPORTED_TYPE, client, reason);
            return;
        }
        long announced = request.getLength();
        if (announced > limits.bodyBytes()) {
            refuse(exchange, Outcome.TOO_LARGE, client, tooLarge());
            return;
        }
        long reserved = announced < 0 ? limits.bodyBytes() : announced;
        if (!allotment.take(reserved)) {
            putOff(exchange, client, "too much is under way; send it again");
            return;
        }
        BodyReader.read(
                request,
                limits.bodyBytes(),
                limits.reading(),
                body -> read(new Push(exchange, client, form.get(), reserved), body));
    }

    /** A push whose bytes are counted in the allotment. */
    private record Push(Exchange exchange, String client, PushForm form, long reserved) {}

    private void read(Push push, Body body) {
        try {
            if (body instanceof Body.Whole whole) {
                publish(push, whole.bytes());
                return;
            }
        } catch (RuntimeException e) {
            log.error(
                    "A push of {} could not be handled: {}",
                    push.client(),
                    e.getClass().getName());
            end(push, Outcome.FAILED, "a fault of the server");
            return;
        }
        if (body instanceof Body.TooLarge) {
            end(push, Outcome.TOO_LARGE, tooLarge());
        } else if (body instanceof Body.Late) {
            push.exchange().header(HttpHeader.CONNECTION, "close");
            end(
                    push,
                    Outcome.LATE,
                    "the body took longer than " + limits.reading().toMillis() + " ms");
        } else {
            metrics.request(Outcome.BROKEN_OFF, push.client());
            allotment.giveBack(push.reserved());
            push.exchange().breakOff(new EofException("the client broke off"));
        }
    }

    private void publish(Push push, byte[] bytes) {
        List<JsonItem> items = items(push.form(), bytes);
        if (items.size() > limits.articles()) {
            end(push, Outcome.TOO_LARGE, "more than " + limits.articles() + " articles in one request; divide them");
            return;
        }
        if (items.isEmpty()) {
            end(push, Outcome.REFUSED, "there is no article in the body");
            return;
        }
        Batch batch = new Batch(items, "push:" + push.client());
        if (batch.items().isEmpty()) {
            told(push, batch);
        } else {
            await(push, batch);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the answer is the end of it
    private void await(Push push, Batch batch) {
        Request request = push.exchange().request();
        Scheduler.Task patience = request.getComponents()
                .getScheduler()
                .schedule(batch::giveUp, limits.acknowledging().toMillis(), TimeUnit.MILLISECONDS);
        batch.end()
                .thenAcceptAsync(
                        all -> {
                            patience.cancel();
                            if (all) {
                                told(push, batch);
                            } else {
                                unacknowledged(push, batch);
                            }
                        },
                        request.getComponents().getExecutor());
        lane.submit(batch);
    }

    private void told(Push push, Batch batch) {
        List<Verdict> verdicts = batch.verdicts();
        long accepted = verdicts.stream().filter(Verdict::accepted).count();
        Outcome outcome = accepted == 0
                ? Outcome.REFUSED
                : accepted == verdicts.size() ? Outcome.ACCEPTED : Outcome.PARTLY_ACCEPTED;
        metrics.articles(verdicts, push.client());
        end(push, outcome, Answers.articles(verdicts));
    }

    private void unacknowledged(Push push, Batch batch) {
        metrics.unacknowledged(batch.items().size(), push.client());
        push.exchange().retryAfter(LATER);
        end(push, Outcome.UNAVAILABLE, "Kafka has not acknowledged all of it; send it again");
    }

    private List<JsonItem> items(PushForm form, byte[] bytes) {
        InputStream in = new ByteArrayInputStream(bytes);
        PieceLimit limit = new PieceLimit(limits.bodyBytes(), tooLarge());
        JsonDialect dialect = form == PushForm.NINJS ? ninjs : either;
        List<JsonItem> items = new ArrayList<>();
        try (JsonArticles articles = form == PushForm.LINES
                ? JsonArticles.lines(in, limit, dialect)
                : JsonArticles.document(in, limit, dialect)) {
            Optional<JsonItem> next = articles.next();
            while (next.isPresent() && items.size() <= limits.articles()) {
                items.add(next.get());
                next = articles.next();
            }
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
        return items;
    }

    private void putOff(Exchange exchange, String client, String reason) {
        exchange.retryAfter(LATER);
        refuse(exchange, Outcome.UNAVAILABLE, client, reason);
    }

    private String tooLarge() {
        return "the body is larger than " + limits.bodyBytes() + " bytes; divide it";
    }

    private void end(Push push, Outcome outcome, String reason) {
        end(push, outcome, Answers.error(reason));
    }

    private void end(Push push, Outcome outcome, byte[] answer) {
        allotment.giveBack(push.reserved());
        answer(push.exchange(), outcome, push.client(), answer);
    }

    private void refuse(Exchange exchange, Outcome outcome, String client, String reason) {
        answer(exchange, outcome, client, Answers.error(reason));
    }

    private void answer(Exchange exchange, Outcome outcome, String client, byte[] answer) {
        metrics.request(outcome, client);
        log.debug("A push of {} was {}", client, outcome.label());
        exchange.answer(outcome.status(), Answers.TYPE, answer);
    }
}
