package io.khabar.standalone.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log that comes with Khabar makes of text that others wrote. */
class LogLinesTest {
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void configure() throws Exception {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogLinesTest.class.getResource("/logback.xml"));
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void shouldKeepAMessageToItsOwnLines() {
        // When
        String line =
                line("a feed says \u001B[31m\u009B2J\u202Etxt\r\n2026-01-01T00:00:00Z ERROR Main - all is lost", null);

        // Then
        assertThat(line)
                .endsWith(
                        "WARN  Someone - a feed says ?[31m?2J?txt?\n\t2026-01-01T00:00:00Z ERROR Main - all is lost\n");
    }

    @Test
    void shouldKeepAnExceptionToItsOwnLines() {
        // When
        String line = line(
                "failed", new IllegalStateException("it said \u001B[2J\nERROR Main - x", new RuntimeException("why")));

        // Then
        assertThat(line).contains(" - failed\njava.lang.IllegalStateException: it said ?[2J\n\tERROR Main - x\n\tat ");
        assertThat(line).contains("\n\tCaused by: java.lang.RuntimeException: why\n\t");
        assertThat(line.chars().filter(c -> c != '\n' && c != '\t')).noneMatch(Character::isISOControl);
    }

    @Test
    void shouldLeaveArabicAsItIs() {
        // When / Then
        assertThat(line("خبر «می\u200Cخواهم» جديد", null)).endsWith(" - خبر «می\u200Cخواهم» جديد\n");
    }

    private String line(String message, @Nullable Throwable fault) {
        ConsoleAppender<ILoggingEvent> appender =
                (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("STDERR");
        LoggingEvent event = new LoggingEvent("x", context.getLogger("a.Someone"), Level.WARN, message, fault, null);
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
