package io.khabar.enrich.story.topic;

/**
 * A Media Topic below the top level.
 *
 * @param id its id: "medtop:20000574"
 * @param top the top-level topic that it belongs to
 * @param title its English name
 */
record Subtopic(String id, MediaTopic top, String title) {}
