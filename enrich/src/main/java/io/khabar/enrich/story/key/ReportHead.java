package io.khabar.enrich.story.key;

import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.key.StoryField.Part;
import org.jspecify.annotations.Nullable;

/** What stands before the first sentence of a report: «الرياض - «عكاظ»:», «تونس - وات:». */
final class ReportHead {

    /** Characters within which it ends. */
    private static final int LONGEST = 70;

    private static final String DASHES = "-\u2013\u2014/";
    private static final String QUOTES = "«»\"\u201C\u201D";

    private ReportHead() {}

    /**
     * True when a name stands between the dash or slash and the colon, in quotation marks or not: the paper or agency of the report.
     *
     * @param before UTF-16 offset of the character before the name
     * @param behind offset of the one behind it
     */
    static boolean names(String body, int before, int behind) {
        int dash = skipBack(body, before);
        int colon = skip(body, behind);
        return behind <= LONGEST
                && dash > 0
                && DASHES.indexOf(body.charAt(dash)) >= 0
                && colon < body.length()
                && body.charAt(colon) == ':';
    }

    /**
     * The town that a report is from, where it has the name of its country: «الكويت (كونا)».
     *
     * @param country that the name was taken for
     * @return null when the body does not begin so, or no town of the country has the name
     */
    static @Nullable Name town(Gazetteer gazetteer, Sighting sighting, int country) {
        StoryField field = sighting.field();
        if (field.part() != Part.BODY || !begins(field.text().original(), sighting.start(), sighting.end())) {
            return null;
        }
        for (Name name : sighting.names()) {
            boolean own = gazetteer.neighbours(name.entity()).get(country);
            if (name.strength() == Strength.WEAK && own && gazetteer.clubs().mayHaveOne(name.entity())) {
                return name;
            }
        }
        return null;
    }

    /** True when a text begins with a name and a dash or bracket follows. */
    private static boolean begins(String body, int start, int end) {
        int next = end + 1;
        return start == 0
                && next < body.length()
                && body.charAt(end) == ' '
                && (DASHES.indexOf(body.charAt(next)) >= 0 || body.charAt(next) == '(');
    }

    private static int skipBack(String body, int from) {
        int at = from;
        while (at > 0 && isFiller(body.charAt(at))) {
            at--;
        }
        return at;
    }

    private static int skip(String body, int from) {
        int at = from;
        while (at < body.length() && isFiller(body.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isFiller(char c) {
        return c == ' ' || QUOTES.indexOf(c) >= 0;
    }
}
