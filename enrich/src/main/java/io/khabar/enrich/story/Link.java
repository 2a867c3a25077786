package io.khabar.enrich.story;

/**
 * A link inside a block.
 *
 * @param text the words that are linked
 * @param url the address, as written in the page
 */
public record Link(String text, String url) {}
