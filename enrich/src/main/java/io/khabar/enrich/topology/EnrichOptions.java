package io.khabar.enrich.topology;

/**
 * How the topology works.
 *
 * @param maxStoryBytes articles of which a story is larger, as Avro, become dead letters
 * @param store how the articles and the stories that were seen are kept
 * @param maxHeadlines most headlines that are known at a time; 0 for no table of headlines
 */
public record EnrichOptions(int maxStoryBytes, StoreKind store, int maxHeadlines) {

    boolean knowsHeadlines() {
        return maxHeadlines > 0;
    }
}
