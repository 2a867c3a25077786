package io.khabar.ingest.feed;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language tags as feeds write them. */
public final class Languages {
    private static final int LONGEST = 100;

    private Languages() {}

    /** The tag in the form of BCP 47; null: none, or no language ("x"). */
    public static @Nullable String tag(@Nullable String text) {
        if (text == null || text.length() > LONGEST || text.isBlank()) {
            return null;
        }
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(text.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.equals("und") ? null : tag;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}
