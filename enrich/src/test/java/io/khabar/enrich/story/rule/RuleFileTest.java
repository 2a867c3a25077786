package io.khabar.enrich.story.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.rule.RuleFile.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFileTest {

    private final List<String> mistakes = new ArrayList<>();

    @Test
    void shouldReadARoleAndItsWordsFromEachLine() {
        assertThat(read("# people\n\ntitle\tMr, Prime  Minister\noffice-ending\tsprecher\n"))
                .containsExactly(
                        new Phrase(Role.TITLE, "mr"),
                        new Phrase(Role.TITLE, "prime minister"),
                        new Phrase(Role.OFFICE_ENDING, "sprecher"));
    }

    @Test
    void shouldTellAllMistakesWithFileAndLineAtOnce() {
        String text = "titel\tMr\nno tab\ntitle\tMr,, Dr\ntitle\tDR\noffice-ending\ttwo words\ngiven\t\uFFFD\n";

        assertThat(read(text)).extracting(Phrase::words).containsExactly("mr", "dr");
        assertThat(String.join("\n", mistakes))
                .contains(
                        "en.tsv:1: «titel» is no role; expected one of title, office,",
                        "en.tsv:2: «no tab» is no rule; expected a role, a tab, and words",
                        "en.tsv:3: «» is no word",
                        "en.tsv:4: «DR» stands in line 3 with the same role",
                        "en.tsv:5: «two words» is no ending",
                        "en.tsv:6: «\uFFFD» is no word");
    }

    private List<Phrase> read(String text) {
        return RuleFile.read("en.tsv", text, mistakes);
    }
}
