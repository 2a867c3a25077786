package io.khabar.enrich.story.split;

import io.khabar.enrich.story.date.FoundDate;
import io.khabar.enrich.story.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * A label that counts where it stands.
 *
 * @param start UTF-16 offset of its first character
 * @param end the offset after it and its separator; after the whole line or the date where these belong to it
 * @param kind what the piece is
 * @param form how it stands to what follows
 * @param label which
 * @param date the date after it; null for other kinds
 */
record FoundLabel(
        int start,
        int end,
        Piece.Kind kind,
        Piece.Form form,
        Label label,
        @Nullable FoundDate date) {}
