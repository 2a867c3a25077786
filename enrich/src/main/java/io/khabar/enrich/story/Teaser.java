package io.khabar.enrich.story;

import org.jspecify.annotations.Nullable;

/**
 * A headline of another story that the page only links to.
 *
 * @param headline as printed
 * @param url the address behind it; null when none was printed
 */
public record Teaser(String headline, @Nullable String url) {}
