package io.khabar.train;

import java.nio.file.Path;
import java.util.List;

/** What a training is told on its command line. */
public final class Options {

    private Options() {}

    /**
     * The path that is given as {@code --name=PATH}.
     *
     * @throws IllegalArgumentException when it is missing
     */
    public static Path path(List<String> arguments, String name) {
        String option = "--" + name + "=";
        return arguments.stream()
                .filter(argument -> argument.startsWith(option) && argument.length() > option.length())
                .map(argument -> Path.of(argument.substring(option.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        option + " is missing. With Maven, say -Dkhabar.data=DIR; see train/README.md"));
    }
}
