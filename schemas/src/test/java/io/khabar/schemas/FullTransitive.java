package io.khabar.schemas;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** Checks that every version of a schema reads every other. */
final class FullTransitive {
    private FullTransitive() {}

    /** One line for each ordered pair of versions of which the one cannot read the other; empty: all can. */
    static List<String> breaks(List<Schema> versions) {
        List<String> breaks = new ArrayList<>();
        for (int reader = 0; reader < versions.size(); reader++) {
            for (int writer = 0; writer < versions.size(); writer++) {
                SchemaCompatibility.SchemaPairCompatibility pair =
                        SchemaCompatibility.checkReaderWriterCompatibility(versions.get(reader), versions.get(writer));
                if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
                    breaks.add("v" + (reader + 1) + " cannot read v" + (writer + 1) + ": "
                            + pair.getResult().getIncompatibilities());
                }
            }
        }
        return breaks;
    }
}
