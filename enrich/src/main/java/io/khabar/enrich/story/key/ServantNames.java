package io.khabar.enrich.story.key;

import java.util.List;
import java.util.regex.Pattern;

/** Arabic names with «عبد»: papers write «عبد الرحمن» and «عبدالرحمن». */
final class ServantNames {

    private static final String LANGUAGE = "ar";
    private static final Pattern APART = Pattern.compile("(^| )عبد ال");
    private static final Pattern JOINED = Pattern.compile("(^| )عبدال");

    private ServantNames() {}

    /** The name and, when it has «عبد» in it, its other spelling. */
    static List<String> of(String language, String name) {
        if (!language.equals(LANGUAGE)) {
            return List.of(name);
        }
        String other = APART.matcher(name).find()
                ? APART.matcher(name).replaceAll("$1عبدال")
                : JOINED.matcher(name).replaceAll("$1عبد ال");
        return other.equals(name) ? List.of(name) : List.of(name, other);
    }
}
