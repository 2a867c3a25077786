package io.khabar.enrich.story;

/**
 * A stretch of {@link Article#text()}. The spans of a page cover all of it, in order, without gap or overlap.
 *
 * @param start UTF-16 offset of its first character
 * @param end the offset after its last
 * @param kind what it was taken for
 * @param story position of the story it belongs to; 0 is the primary one
 */
public record Span(int start, int end, SpanKind kind, int story) {}
