package io.khabar.enrich.story.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.enrich.story.rule.RuleFile.Phrase;
import org.junit.jupiter.api.Test;

class RuleFileTest {

    @Test
    void shouldReadARoleAndItsWordsFromEachLine() {
        assertThat(RuleFile.read("en.tsv", "# people\n\ntitle\tMr, Prime  Minister\noffice-ending\tsprecher\n"))
                .containsExactly(
                        new Phrase(Role.TITLE, "mr"),
                        new Phrase(Role.TITLE, "prime minister"),
                        new Phrase(Role.OFFICE_ENDING, "sprecher"));
    }

    @Test
    void shouldTellAllMistakesWithFileAndLineAtOnce() {
        String text = "titel\tMr\nno tab\ntitle\tMr,, Dr\ntitle\tDR\noffice-ending\ttwo words\ngiven\t\uFFFD\n";

        assertThatThrownBy(() -> RuleFile.read("en.tsv", text))
                .isInstanceOf(BadRuleException.class)
                .hasMessageContainingAll(
                        "en.tsv:1: «titel» is no role; expected one of title, office,",
                        "en.tsv:2: «no tab» is no rule; expected a role, a tab, and words",
                        "en.tsv:3: «» is no word",
                        "en.tsv:4: «DR» stands in line 3 with the same role",
                        "en.tsv:5: «two words» is no ending",
                        "en.tsv:6: «\uFFFD» is no word");
    }
}
