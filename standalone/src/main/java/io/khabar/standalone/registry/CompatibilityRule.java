package io.khabar.standalone.registry;

import io.khabar.schemas.registry.CompatibilityLevel;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/**
 * What a compatibility level asks of a new version.
 *
 * @param backward the new schema must read what the old ones wrote
 * @param forward the old schemas must read what the new one writes
 * @param transitive all old ones, not only the latest
 */
record CompatibilityRule(boolean backward, boolean forward, boolean transitive) {

    static CompatibilityRule of(CompatibilityLevel level) {
        return switch (level) {
            case NONE -> new CompatibilityRule(false, false, false);
            case BACKWARD -> new CompatibilityRule(true, false, false);
            case BACKWARD_TRANSITIVE -> new CompatibilityRule(true, false, true);
            case FORWARD -> new CompatibilityRule(false, true, false);
            case FORWARD_TRANSITIVE -> new CompatibilityRule(false, true, true);
            case FULL -> new CompatibilityRule(true, true, false);
            case FULL_TRANSITIVE -> new CompatibilityRule(true, true, true);
        };
    }

    /**
     * Why the new schema is not allowed; empty when it is.
     *
     * @param old the active versions, oldest first
     */
    List<String> violations(Schema candidate, List<LogEntry.Version> old) {
        List<String> reasons = new ArrayList<>();
        for (int i = transitive ? 0 : Math.max(0, old.size() - 1); i < old.size(); i++) {
            Schema earlier = new Schema.Parser().parse(old.get(i).text());
            String version = "version " + old.get(i).version();
            if (backward) {
                reasons.addAll(unreadable(candidate, "the new schema", earlier, version));
            }
            if (forward) {
                reasons.addAll(unreadable(earlier, version, candidate, "the new schema"));
            }
        }
        return reasons;
    }

    private static List<String> unreadable(Schema reader, String readerName, Schema writer, String writerName) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(fault -> readerName + " cannot read what " + writerName + " wrote: " + fault.getType() + " at "
                        + fault.getLocation() + " (" + fault.getMessage() + ")")
                .toList();
    }
}
