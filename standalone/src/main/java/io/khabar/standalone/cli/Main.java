package io.khabar.standalone.cli;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.schemas.AvroSafety;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The entry of the command line. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // Kafka's broker does not start under every locale
        AvroSafety.apply();
        System.exit(commandLine(System.getenv(), Clock.systemUTC()).execute(arguments));
    }

    /** The whole command tree. */
    static CommandLine commandLine(Map<String, String> environment, Clock clock) {
        CommandLine root = new CommandLine(new KhabarCommand());
        StageCommands.addTo(root, environment, clock);
        root.addSubcommand("demo", new DemoCommand(clock));
        root.addSubcommand("explain", new ExplainCommand(clock));
        root.addSubcommand("tag", new TagCommand());
        root.addSubcommand("stories", new StoriesCommand());
        root.addSubcommand("settings", new SettingsCommand());
        root.setExecutionExceptionHandler(Main::failed);
        root.setUsageHelpAutoWidth(true);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        return root;
    }

    private static int failed(Exception exception, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (exception instanceof KhabarException known) {
            err.println(command.getColorScheme().errorText("khabar: " + known.getMessage()));
            return known.exitCode().code();
        }
        LoggerFactory.getLogger(Main.class).error("khabar failed", exception);
        err.println(command.getColorScheme()
                .errorText(
                        "khabar: " + exception + " (a fault in Khabar; please report it with the stack trace above)"));
        return ExitCode.FAILED.code();
    }
}
