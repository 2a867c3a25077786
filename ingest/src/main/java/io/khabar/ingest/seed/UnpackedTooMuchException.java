package io.khabar.ingest.seed;

import java.io.IOException;

/** A packed file unpacks to more than is allowed. */
final class UnpackedTooMuchException extends IOException {

    UnpackedTooMuchException(long limit) {
        super("it unpacks to more than " + limit + " bytes (ingest.unpacked.max.bytes); split it");
    }
}
