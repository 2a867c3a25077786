package io.khabar.enrich.story.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.Source;
import io.khabar.enrich.story.label.Labels;
import org.junit.jupiter.api.Test;

class SourceLineTest {

    private final SourceLine sources = new SourceLine(Labels.bundled());

    @Test
    void shouldTellTheNameFromThePlace() {
        assertThat(sources.read("نسيم البحر - صحار")).containsExactly(new Source("نسيم البحر", "صحار"));
    }

    @Test
    void shouldReadSeveralSources() {
        assertThat(sources.read("نسيم البحر + رويترز، وكالات"))
                .extracting(Source::name)
                .containsExactly("نسيم البحر", "رويترز", "وكالات");
    }

    @Test
    void shouldTakeAnAgencyBehindADashForASecondSource() {
        assertThat(sources.read("نسيم البحر - رويترز"))
                .containsExactly(new Source("نسيم البحر", null), new Source("رويترز", null));
    }

    @Test
    void shouldReadADatelineInEitherOrder() {
        assertThat(Dateline.line("مسقط - وكالات", sources))
                .extracting(Dateline::located, Dateline::source)
                .containsExactly("مسقط", "وكالات");
        assertThat(Dateline.line("رويترز - مسقط", sources))
                .extracting(Dateline::located, Dateline::source)
                .containsExactly("مسقط", "رويترز");
    }

    @Test
    void shouldNotTakeAHeadlineWithADashForADateline() {
        assertThat(Dateline.line("المريخ - رحلة إلى الجار الأحمر", sources)).isNull();
    }
}
