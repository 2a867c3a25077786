package io.khabar.enrich.story;

import org.jspecify.annotations.Nullable;

/**
 * A source to which a story is credited.
 *
 * @param name as printed
 * @param located the place printed beside it; null when there was none
 */
public record Source(String name, @Nullable String located) {}
