package io.khabar.enrich.topology;

import io.khabar.schemas.Topic;
import io.khabar.schemas.Topics;

/** Where the records of a published story go: a sink of the topology each. */
enum Outlet {
    ENRICHED("write-enriched", Topics.ENRICHED_STORIES),
    BY_ENTITY("write-by-entity", Topics.STORIES_BY_ENTITY),
    BY_TOPIC("write-by-topic", Topics.STORIES_BY_TOPIC),
    HEADLINES("write-headlines", Topics.HEADLINES),
    CANDIDATES("write-candidates", Topics.CANDIDATES);

    private final String node;
    private final String topic;

    Outlet(String node, Topic topic) {
        this.node = node;
        this.topic = topic.name();
    }

    /** Name of the sink in the topology. */
    String node() {
        return node;
    }

    String topic() {
        return topic;
    }
}
