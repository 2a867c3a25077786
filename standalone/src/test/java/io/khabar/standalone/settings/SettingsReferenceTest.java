package io.khabar.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {

    @Test
    void shouldBeTheCommittedPage() throws IOException {
        String committed = Files.readString(Path.of("..", "docs", "settings.md"));

        assertThat(SettingsReference.page())
                .as("run ./khabar settings > docs/settings.md")
                .isEqualTo(committed);
    }
}
