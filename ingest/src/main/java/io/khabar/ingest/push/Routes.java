package io.khabar.ingest.push;

import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests to whom they are for. Nothing of a request reaches the log. */
final class Routes extends Handler.Abstract {
    private static final Logger log = LoggerFactory.getLogger(Routes.class);
    private static final String ARTICLES = "/articles";
    private static final String CALLBACKS = "/websub/";
    private static final int NOT_FOUND = 404;

    private final Optional<ArticleHandler> articles;
    private final Optional<CallbackHandler> callbacks;

    Routes(Optional<ArticleHandler> articles, Optional<CallbackHandler> callbacks) {
        this.articles = articles;
        this.callbacks = callbacks;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        try {
            route(exchange, String.valueOf(Request.getPathInContext(request)));
        } catch (RuntimeException e) {
            log.error("A request could not be handled: {}", e.getClass().getName());
            exchange.answer(Outcome.FAILED.status(), Answers.TYPE, Answers.error("a fault of the server"));
        }
        return true;
    }

    private void route(Exchange exchange, String path) {
        if (path.equals(ARTICLES) && articles.isPresent()) {
            articles.get().handle(exchange);
        } else if (path.startsWith(CALLBACKS) && callbacks.isPresent()) {
            callbacks.get().handle(exchange, path.substring(CALLBACKS.length()));
        } else {
            exchange.answer(NOT_FOUND, Answers.TYPE, Answers.error("there is nothing at this path"));
        }
    }
}
