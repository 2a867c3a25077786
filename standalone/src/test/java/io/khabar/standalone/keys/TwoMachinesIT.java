package io.khabar.standalone.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.standalone.process.KhabarProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two JVMs that have nothing in common but the files give the same stories, keys, topics and keywords, letter by letter. */
class TwoMachinesIT {
    private static final Path SEEDS = Path.of("..", "seeds");
    private static final List<String> FOLDERS = List.of("several-stories", "full-story", "keywords", "dates");

    @Test
    void shouldGiveTheSameKeysInOtherLocalesAndZonesOnOtherNumbersOfProcessors() throws Exception {
        // Given
        String turkish = "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Chatham"
                + " -XX:+UnlockExperimentalVMOptions -XX:hashCode=2 -XX:ActiveProcessorCount=1";
        String arabic = "-Duser.language=ar -Duser.country=SA -Duser.timezone=America/St_Johns"
                + " -XX:+UnlockExperimentalVMOptions -XX:hashCode=0 -XX:ActiveProcessorCount=8";

        // When
        List<String> one = explained(turkish);
        List<String> other = explained(arabic);

        // Then
        assertThat(one).hasSizeGreaterThan(100).anyMatch(line -> line.contains("person:"));
        assertThat(other).isEqualTo(one);
    }

    /** The lines of `khabar explain --json`, one a page. */
    private static List<String> explained(String options) throws InterruptedException {
        String[] arguments = new String[FOLDERS.size() + 2];
        arguments[0] = "explain";
        arguments[1] = "--json";
        for (int i = 0; i < FOLDERS.size(); i++) {
            arguments[i + 2] = SEEDS.resolve(FOLDERS.get(i)).toString();
        }
        try (KhabarProcess process = KhabarProcess.start(Map.of("JAVA_TOOL_OPTIONS", options), arguments)) {
            assertThat(process.awaitExit()).as(process.output()).isZero();
            return process.output().lines().filter(line -> line.startsWith("{")).toList();
        }
    }
}
