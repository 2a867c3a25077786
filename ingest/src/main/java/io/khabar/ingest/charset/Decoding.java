package io.khabar.ingest.charset;

import io.khabar.news.CharsetBasis;
import java.nio.charset.Charset;

/** What came of decoding bytes to text. */
public sealed interface Decoding {

    /**
     * The bytes are text.
     *
     * @param text without a byte order mark; line ends as they were
     * @param charset the encoding that was used
     * @param basis how the encoding was found
     * @param malformed how many byte sequences are not valid in the encoding; each stands as U+FFFD in the text
     */
    record Decoded(String text, Charset charset, CharsetBasis basis, int malformed) implements Decoding {}

    /**
     * The bytes are no text that can be read.
     *
     * @param reason what was found and what was expected, for people
     * @param binary true when it is no text in any encoding
     */
    record Undecodable(String reason, boolean binary) implements Decoding {}
}
