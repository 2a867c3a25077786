package io.khabar.ingest.list;

import io.khabar.ingest.article.CanonicalUrl;
import io.khabar.ingest.article.WebUrl;
import io.khabar.runtime.SettingTypes;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a feed of the fields of an entry, and of what the defaults say where the entry says nothing. */
final class FeedFields {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final YamlFields entry;
    private final Defaults defaults;

    /** What holds for every feed that says nothing else. */
    record Defaults(
            @Nullable String publisher,
            @Nullable String language,
            @Nullable String country,
            @Nullable String rights,
            Duration least,
            Duration most,
            FeedKind kind,
            boolean page,
            @Nullable String labels,
            boolean enabled,
            boolean websub,
            List<String> tags) {
        static final Defaults NONE = new Defaults(
                null, null, null, null, Feed.LEAST, Feed.MOST, FeedKind.AUTO, false, null, true, true, List.of());
    }

    FeedFields(YamlFields entry, Defaults defaults) {
        this.entry = entry;
        this.defaults = defaults;
    }

    /** The fields of a block of defaults, laid over those before it. */
    Defaults defaults() {
        Defaults read = new Defaults(
                entry.text(FeedKeys.PUBLISHER).orElse(defaults.publisher()),
                language(),
                country(),
                entry.text(FeedKeys.RIGHTS).orElse(defaults.rights()),
                interval(FeedKeys.LEAST, defaults.least()),
                interval(FeedKeys.MOST, defaults.most()),
                kind(),
                entry.flag(FeedKeys.PAGE).orElse(defaults.page()),
                entry.text(FeedKeys.LABELS).orElse(defaults.labels()),
                entry.flag(FeedKeys.ENABLED).orElse(defaults.enabled()),
                entry.flag(FeedKeys.WEBSUB).orElse(defaults.websub()),
                entry.texts(FeedKeys.TAGS).orElse(defaults.tags()));
        if (read.least().compareTo(read.most()) > 0) {
            entry.refuse(
                    entry.node(FeedKeys.LEAST).isPresent() ? FeedKeys.LEAST : FeedKeys.MOST,
                    "the shortest interval (" + shown(read.least()) + ") is longer than the longest ("
                            + shown(read.most()) + ")");
        }
        return read;
    }

    /** The feed; empty when its URL is none. The other mistakes were told, too. */
    Optional<Feed> feed() {
        Defaults own = defaults();
        if (entry.node(FeedKeys.URL).isEmpty()) {
            entry.refuse(FeedKeys.URL, "is missing; each feed needs one");
        }
        return entry.read(FeedKeys.URL, "an absolute http or https URL without user and password", FeedFields::url)
                .map(url -> new Feed(
                        CanonicalUrl.of(url.toString()).orElseThrow(),
                        url,
                        own.publisher(),
                        own.language(),
                        own.country(),
                        own.rights(),
                        own.least(),
                        own.most(),
                        own.kind(),
                        own.page(),
                        own.labels(),
                        own.enabled(),
                        own.websub(),
                        own.tags()));
    }

    /** @throws IllegalArgumentException when it is none that can be fetched */
    static URI url(String text) {
        boolean invisible = text.codePoints().anyMatch(point -> Character.getType(point) == Character.FORMAT);
        return WebUrl.of(text)
                .filter(url -> !invisible && url.getRawAuthority().indexOf('@') < 0)
                .filter(url -> CanonicalUrl.of(url.toString()).isPresent())
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private Duration interval(String key, Duration otherwise) {
        return entry.read(key, "a duration from 1s to 30d, such as 90s, 5m or 2h", FeedFields::interval)
                .orElse(otherwise);
    }

    private static Duration interval(String text) {
        Duration interval = SettingTypes.duration(text);
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(text);
        }
        return interval;
    }

    private @Nullable String language() {
        return entry.read(FeedKeys.LANGUAGE, "a BCP 47 language tag such as ar or en-GB", FeedFields::language)
                .orElse(defaults.language());
    }

    /** @throws IllegalArgumentException when it is no tag, or its two letters are no language */
    static String language(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            String language = locale.getLanguage();
            boolean known = language.length() == 2 ? LANGUAGES.contains(language) : language.length() == 3;
            if (known) {
                return locale.toLanguageTag();
            }
            throw new IllegalArgumentException(text);
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private @Nullable String country() {
        return entry.read(
                        FeedKeys.COUNTRY,
                        "an ISO 3166-1 code of two letters such as EG",
                        text -> Optional.of(text.toUpperCase(Locale.ROOT))
                                .filter(COUNTRIES::contains)
                                .orElseThrow(() -> new IllegalArgumentException(text)))
                .orElse(defaults.country());
    }

    private FeedKind kind() {
        return entry.read(
                        FeedKeys.KIND,
                        "auto, feed or sitemap",
                        text -> Arrays.stream(FeedKind.values())
                                .filter(kind -> kind.word().equals(text))
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException(text)))
                .orElse(defaults.kind());
    }

    /** As the list writes it: in the largest unit that has no remainder. */
    static String shown(Duration duration) {
        long seconds = duration.toSeconds();
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + "ms";
        }
        if (seconds % 60 != 0) {
            return seconds + "s";
        }
        if (seconds % 3600 != 0) {
            return seconds / 60 + "m";
        }
        return seconds % 86_400 != 0 ? seconds / 3600 + "h" : seconds / 86_400 + "d";
    }
}
