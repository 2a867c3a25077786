package io.khabar.ingest.fetch;

import io.khabar.ingest.fetch.AnswerReader.Stop;
import io.khabar.ingest.fetch.FetchResult.Failed;
import io.khabar.ingest.fetch.FetchResult.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** One exchange under way. Whoever comes first ends it: the answer, a fault, the deadline, or the close of the fetcher. */
final class Running implements FutureCallback<Boolean> {
    private final WebTarget target;
    private final FetchRequest request;
    private final AnswerReader reader;
    private final AnswerJudge judge;
    private final boolean proxied;
    private final long start = System.nanoTime();
    private volatile boolean answered;
    private volatile @Nullable HttpClientContext context;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    /** @param proxied whether a proxy stands between, and may answer in the place of the site */
    @SuppressWarnings("FutureReturnValueIgnored") // what it would tell is told to the answer
    Running(WebTarget target, FetchRequest request, AnswerReader reader, AnswerJudge judge, boolean proxied) {
        this.target = target;
        this.request = request;
        this.reader = reader;
        this.judge = judge;
        this.proxied = proxied;
        answer.whenComplete((done, failed) -> reader.end());
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    /** Sends the request, and takes it back when the exchange ends before its answer is whole. */
    @SuppressWarnings("FutureReturnValueIgnored") // what it would tell is told to the answer
    void begin(CloseableHttpAsyncClient client, LeasedConnections connections) {
        if (answer.isDone()) {
            return;
        }
        HttpClientContext own = LeasedConnections.context(() -> !answer.isDone());
        context = own;
        try {
            Future<Boolean> exchange = client.execute(SimpleRequestProducer.create(message()), reader, own, this);
            answer.whenComplete((done, failed) -> {
                if (!answered) { // else the connection is to be used again
                    connections.end(own, exchange);
                }
            });
        } catch (RuntimeException e) {
            give(NetworkFaults.failed(target.host(), e));
        }
    }

    private SimpleHttpRequest message() {
        SimpleHttpRequest message = SimpleHttpRequest.create("GET", target.uri());
        String etag = Validators.tag(request.etag());
        if (etag != null) {
            message.setHeader("If-None-Match", etag);
        }
        String lastModified = Validators.fit(request.lastModified());
        if (lastModified != null) {
            message.setHeader("If-Modified-Since", lastModified);
        }
        return message;
    }

    /** Ends the exchange without an answer. */
    void give(Failed failed) {
        answer.complete(new Answer.Done(failed, false, took()));
    }

    /** Ends the exchange for a fault of this process. */
    void die(RuntimeException fault) {
        answer.completeExceptionally(fault);
    }

    @Override
    public void completed(@Nullable Boolean whole) {
        judged(null);
    }

    @Override
    public void failed(Exception fault) {
        judged(fault);
    }

    @Override
    public void cancelled() {
        give(new Failed(Kind.NETWORK, 0, "the exchange with " + target.host() + " was broken off"));
    }

    private void judged(@Nullable Exception fault) {
        answered = true;
        try {
            answer.complete(judgement(fault));
        } catch (RuntimeException e) {
            die(e);
        }
    }

    private Answer judgement(@Nullable Exception fault) {
        HttpResponse head = reader.head();
        Stop stop = reader.stop();
        if (head == null) {
            Exception unanswered = fault == null ? new HttpException("no answer") : fault;
            return new Answer.Done(NetworkFaults.failed(target.host(), unanswered), false, took());
        }
        if (NetworkFaults.isOfProxy(context)) {
            return new Answer.Done(NetworkFaults.noTunnel(target.host(), head.getCode()), false, took());
        }
        if (proxied && head.getCode() == NetworkFaults.PROXY_LOGIN) {
            return new Answer.Done(NetworkFaults.login(), false, took());
        }
        if (stop != null && stop.why() != Stop.Why.ENOUGH) {
            return new Answer.Done(AnswerJudge.stopped(stop.why(), head.getCode()), false, took());
        }
        return judge.judge(target.uri(), request, head, reader.bytes(), fault, took());
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
