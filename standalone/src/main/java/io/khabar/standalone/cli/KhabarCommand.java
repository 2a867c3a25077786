package io.khabar.standalone.cli;

import io.khabar.runtime.ExitCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command: says what there is. */
@Command(
        name = "khabar",
        mixinStandardHelpOptions = true,
        versionProvider = KhabarCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Turns pages of news into the stories that they really hold.",
            "",
            "Start with `khabar demo`. `khabar COMMAND --help` says more of each command.",
            ""
        })
final class KhabarCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The exit codes, for the help text of every command. */
    static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put(" " + code.code(), code.meaning()));
        return codes;
    }

    /** Reads the version from the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = KhabarCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "khabar " + (version == null ? "(built from source)" : version) + ", Java " + Runtime.version()
            };
        }
    }
}
