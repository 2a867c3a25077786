package io.khabar.enrich.story;

import org.jspecify.annotations.Nullable;

/**
 * The language of a text.
 *
 * @param tag BCP 47: "ar", "en", "zh-Hans"; a script only where the language has several, never a region of Khabar's own
 * @param sureness how sure it is that the text is in this language, 0 to 1: of the texts said at 0.9, nine of ten are right;
 *     null: not identified but stated outside of the text
 */
public record IdentifiedLanguage(String tag, @Nullable Double sureness) {}
