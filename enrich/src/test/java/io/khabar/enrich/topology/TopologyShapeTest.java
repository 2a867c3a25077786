package io.khabar.enrich.topology;

import static io.khabar.enrich.topology.PlainTopology.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shape of the topology, which must not change unnoticed. */
class TopologyShapeTest {
    private final PlainTopology line = new PlainTopology();

    @AfterEach
    void stop() {
        line.close();
    }

    /**
     * A diff here strands state: nodes, stores and internal topics that are renamed leave what they held behind. Change the
     * file only together with a migration note in CHANGELOG.md.
     */
    @Test
    void shouldKeepTheShapeOfTheTopology() throws IOException {
        String shape =
                line.topology(PlainTopology.properties()).get().describe().toString();

        assertThat(shape.strip())
                .isEqualToIgnoringNewLines(resource("/topology/enrich.txt").strip());
    }

    @Test
    void shouldHaveTheSameShapeWithoutTheTableOfHeadlines() throws IOException {
        String shape =
                line.topology(PlainTopology.properties(), 0).get().describe().toString();

        String whole = resource("/topology/enrich.txt");
        assertThat(shape.strip())
                .isEqualToIgnoringNewLines(
                        whole.substring(0, whole.indexOf("Sub-topology: 3")).strip());
    }
}
