package io.khabar.ingest;

import io.khabar.schemas.AvroSafety;
import org.junit.jupiter.api.extension.Extension;

/** Found by JUnit through its service file: sets Avro's limits before any test touches an Avro class. */
public final class AvroSafetyFirst implements Extension {

    public AvroSafetyFirst() {
        AvroSafety.apply();
    }
}
