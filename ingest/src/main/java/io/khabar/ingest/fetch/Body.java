package io.khabar.ingest.fetch;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of an answer as they come, within bounds, in blocks: an array that doubles would take three times what it holds. Safe for
 * many threads, since a deadline may end it.
 */
final class Body {
    /** What each answer gets without asking the budget: enough for most feeds. */
    static final int FREE = 128 * 1024;

    private static final int BLOCK = 16 * 1024;

    private final int most;
    private final ByteBudget budget;
    private final List<byte[]> blocks = new ArrayList<>();
    private int size;
    private long taken;
    private boolean ended;

    Body(int most, ByteBudget budget) {
        this.most = most;
        this.budget = budget;
    }

    /** Adds what came; false when it is more than allowed, or than there is memory for now. */
    synchronized boolean add(ByteBuffer piece) {
        if (ended || piece.remaining() > most - size) {
            return false;
        }
        while (piece.hasRemaining()) {
            int used = size % BLOCK;
            if (used == 0 && !grow()) {
                return false;
            }
            int length = Math.min(piece.remaining(), BLOCK - used);
            piece.get(blocks.get(blocks.size() - 1), used, length);
            size += length;
        }
        return true;
    }

    private boolean grow() {
        if (size >= FREE) {
            if (!budget.take(BLOCK)) {
                return false;
            }
            taken += BLOCK;
        }
        blocks.add(new byte[BLOCK]);
        return true;
    }

    synchronized byte[] bytes() {
        byte[] bytes = new byte[size];
        for (int at = 0; at < size; at += BLOCK) {
            System.arraycopy(blocks.get(at / BLOCK), 0, bytes, at, Math.min(BLOCK, size - at));
        }
        return bytes;
    }

    /** Whether the limit of this answer, and not the common memory, is what stops it. */
    synchronized boolean isFull(int more) {
        return more > most - size;
    }

    /** Frees its memory; nothing more is taken. The client may hold the reader for as long as it keeps the connection. */
    synchronized void end() {
        ended = true;
        budget.give(taken);
        taken = 0;
        size = 0;
        blocks.clear();
    }
}
