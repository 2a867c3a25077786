package io.khabar.standalone.cli;

import io.khabar.standalone.deadletter.KeptLetter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose among dead letters. */
final class LetterChoice {

    @Option(names = "--stage", paramLabel = "STAGE", description = "Those of one stage: ingest, enrich or sink.")
    private @Nullable String stage;

    @Option(names = "--reason", paramLabel = "REASON", description = "Those with one reason, for example undecodable.")
    private @Nullable String reason;

    boolean isMade() {
        return stage != null || reason != null;
    }

    boolean has(KeptLetter kept) {
        return (stage == null || stage.equals(kept.letter().getStage()))
                && (reason == null || reason.equals(kept.letter().getReason()));
    }
}
