package io.khabar.standalone.cli;

import io.khabar.standalone.settings.SettingsReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the reference page of all settings. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "Prints the reference page of all settings (Markdown; the committed page is docs/settings.md).")
final class SettingsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(SettingsReference.page());
        spec.commandLine().getOut().flush();
    }
}
