package io.khabar.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.schemas.registry.CompatibilityLevel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CompatibilityRuleTest {

    @ParameterizedTest
    @CsvFileSource(resources = "rules.csv", useHeadersInDisplayName = true)
    void shouldHoldANewVersionToTheLevel(CompatibilityLevel level, String old, String candidate, boolean allowed) {
        // Given
        List<LogEntry.Version> versions = new ArrayList<>();
        for (String name : old.split(" ")) {
            int number = versions.size() + 1;
            String text = Fixtures.schema(name).toString();
            versions.add(new LogEntry.Version("note", number, number, text, false));
        }

        // When
        List<String> violations = CompatibilityRule.of(level).violations(Fixtures.schema(candidate), versions);

        // Then
        assertThat(violations.isEmpty()).as("%s", violations).isEqualTo(allowed);
    }
}
