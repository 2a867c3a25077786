package io.khabar.enrich.goldkeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Right, wrong and missed keys of one story or of many, those of the gazetteer and the provisional ones apart. */
final class KeyScore {

    private int stories;
    private final Count linked = new Count();
    private final Count provisional = new Count();
    private final List<String> details = new ArrayList<>();

    void story() {
        stories++;
    }

    void add(KeyScore other) {
        stories += other.stories;
        linked.add(other.linked);
        provisional.add(other.provisional);
        details.addAll(other.details);
    }

    void detail(String detail) {
        details.add(detail);
    }

    Count linked() {
        return linked;
    }

    /** Here those count as missed that no provisional key stands for. */
    Count provisional() {
        return provisional;
    }

    int stories() {
        return stories;
    }

    /** The wrong and the missed keys, a line for each story that has some. */
    List<String> details() {
        return List.copyOf(details);
    }

    /** How many keys were right, wrong and missed. */
    static final class Count {

        private int right;
        private int wrong;
        private int missed;

        void right(int more) {
            right += more;
        }

        void wrong(int more) {
            wrong += more;
        }

        void missed(int more) {
            missed += more;
        }

        private void add(Count other) {
            right(other.right);
            wrong(other.wrong);
            missed(other.missed);
        }

        /** The share of the given keys that are right; 1 when none was given. */
        double precision() {
            return right + wrong == 0 ? 1 : right / (double) (right + wrong);
        }

        /** The share of the right keys that were given; 1 when there are none. */
        double recall() {
            return right + missed == 0 ? 1 : right / (double) (right + missed);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%6d%6d%7d%11.4f%8.4f", right, wrong, missed, precision(), recall());
        }
    }
}
