package io.khabar.ingest.json;

/**
 * What is wrong with a JSON article.
 *
 * @param line of the piece in which it stands, from 1
 * @param reason what was found and what was expected, for people; reads on from the place ("… is no valid JSON")
 */
record Fault(int line, String reason) {}
