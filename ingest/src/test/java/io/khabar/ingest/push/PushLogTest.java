package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** What of a request reaches the log, where Khabar is at its most talkative and Jetty as it is in service. */
@Timeout(60)
class PushLogTest {
    private static final String TOKEN = "daily-0123456789abcdef";
    private static final String SECRET = "kept-to-ourselves";

    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Logger own = (Logger) LoggerFactory.getLogger("io.khabar");
    private final Logger jetty = (Logger) LoggerFactory.getLogger("org.eclipse.jetty");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        own.setLevel(Level.TRACE);
        jetty.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        own.setLevel(null);
        jetty.setLevel(null);
    }

    @Test
    void shouldLogNeitherTokenNorPathNorBody() throws Exception {
        try (Pushing pushing = Pushing.with(Map.of(PushSettings.TOKENS, "daily=" + TOKEN));
                RawClient broken = new RawClient(pushing.server.port())) {
            // When
            Map<String, String> known = Map.of("Authorization", "Bearer " + TOKEN);
            pushing.push(Pushing.JSON, "{\"text\": \"" + SECRET + "\"}", known);
            pushing.push(Pushing.JSON, "{\"text\": \"" + SECRET + "\", \"url\": \"" + SECRET + "\"}", known);
            pushing.push(Pushing.JSON, SECRET, known);
            pushing.push(Pushing.JSON, "{}", Map.of("Authorization", "Bearer " + SECRET));
            pushing.send(pushing.request("/websub/" + SECRET).GET());
            pushing.send(pushing.request("/articles?" + SECRET).GET());
            broken.send("GET /" + SECRET + "\u0001 HTTP/9.9\r\nHost: " + SECRET + ":x\r\n\r\n");
            broken.answer();

            // Then
            log.stop();
            List<String> lines = log.list.stream()
                    .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                    .toList();
            assertThat(lines).anyMatch(line -> line.startsWith("A push of daily was accepted"));
            assertThat(lines).noneMatch(line -> line.contains(SECRET) || line.contains(TOKEN));
        }
    }
}
