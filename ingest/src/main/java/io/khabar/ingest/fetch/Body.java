package io.khabar.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The bytes of an answer as they come, within bounds.  */
final class Body {
    /** What each answer gets without asking the budget: more than most feeds need. */
    static final int FREE = 256 * 1024;

    private final int most;
    private final ByteBudget budget;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long taken;

    Body(int most, ByteBudget budget) {
        this.most = most;
        this.budget = budget;
    }

    /** Adds what came; false when it is more than allowed, or than there is memory for now. */
    synchronized boolean add(ByteBuffer piece) {
        int length = piece.remaining();
        if (length > most - bytes.size() || bytes.size() + length > FREE && !budget.take(length)) {
            return false;
        }
        taken += bytes.size() + length > FREE ? length : 0;
        byte[] copy = new byte[length];
        piece.get(copy);
        bytes.writeBytes(copy);
        return true;
    }

    synchronized byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Whether the limit of this answer, and not the common memory, was what stopped it. */
    synchronized boolean isFull(int more) {
        return more > most - bytes.size();
    }

    /** Gives its memory back. */
    synchronized void release() {
        budget.give(taken);
        taken = 0;
    }
}
