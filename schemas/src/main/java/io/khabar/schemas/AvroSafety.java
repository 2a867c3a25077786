package io.khabar.schemas;

import io.khabar.news.PubStatus;
import java.util.Map;
import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Bounds what Avro may allocate for a record, and which classes a schema may name. Without it Avro takes lengths up to
 * 2 GiB at their word (CVE-2023-39410). A limit that is already given as a system property is kept.
 */
public final class AvroSafety {
    /** Longest text or byte field, in bytes: an article's raw bytes (8 MiB at most) may double in UTF-8. */
    public static final int MAX_LENGTH = 16 * 1024 * 1024;
    /** Most items of one array or map: the spans and mentions of the longest article fit. */
    public static final int MAX_ITEMS = 100_000;
    /** Most items of one record that take no bytes of their own; Khabar's schemas have no such lists. */
    private static final int MAX_EMPTY_ITEMS = 4 * MAX_ITEMS;

    private static final String TRUSTED = "io.khabar.news";
    private static final Map<String, String> PROPERTIES = Map.of(
            "org.apache.avro.limits.string.maxLength", Integer.toString(MAX_LENGTH),
            "org.apache.avro.limits.bytes.maxLength", Integer.toString(MAX_LENGTH),
            "org.apache.avro.limits.collectionItems.maxLength", Integer.toString(MAX_ITEMS),
            "org.apache.avro.limits.collectionItems.maxAllocation", Integer.toString(MAX_EMPTY_ITEMS),
            "org.apache.avro.limits.decompress.maxLength", Integer.toString(4 * MAX_LENGTH),
            "org.apache.avro.SERIALIZABLE_PACKAGES", TRUSTED);

    private AvroSafety() {}

    /**
     * Sets the limits and the trusted package for this process. Call it before Avro is first used; calling it again
     * changes nothing.
     *
     * @throws IllegalStateException if Avro was in use before and runs without limits
     */
    public static synchronized void apply() {
        PROPERTIES.forEach((key, value) -> {
            if (System.getProperty(key) == null) {
                System.setProperty(key, value);
            }
        });
        requireLimits();
        trustOwnPackage();
    }

    private static void requireLimits() {
        try {
            SystemLimitException.checkMaxStringLength(Integer.MAX_VALUE - 8L);
        } catch (SystemLimitException e) {
            return;
        }
        throw new IllegalStateException("Avro runs without size limits: it was used before AvroSafety.apply()."
                + " Call AvroSafety.apply() first, or set the system properties org.apache.avro.limits.*");
    }

    private static void trustOwnPackage() {
        ClassSecurityValidator.ClassSecurityPredicate known = ClassSecurityValidator.getGlobal();
        if (!known.isTrusted(PubStatus.class)) {
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                    known, type -> type.getPackageName().equals(TRUSTED)));
        }
    }
}
