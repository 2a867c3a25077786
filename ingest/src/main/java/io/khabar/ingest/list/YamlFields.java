package io.khabar.ingest.list;

import io.khabar.runtime.EditDistance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The fields of one mapping. What is not as expected is told to {@link Mistakes}, and is then as if it were not there. */
final class YamlFields {
    private static final int NEAR = 3;

    private final Mistakes mistakes;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    /** @param known the keys that may stand there */
    YamlFields(MappingNode mapping, Set<String> known, Mistakes mistakes) {
        this.mistakes = mistakes;
        this.line = line(mapping);
        mapping.getValue().forEach(field -> take(field, known));
    }

    private void take(NodeTuple field, Set<String> known) {
        Node key = field.getKeyNode();
        if (!(key instanceof ScalarNode name)) {
            mistakes.add(line(key), "a key must be a word");
        } else if (!known.contains(name.getValue())) {
            mistakes.add(line(key), "there is no key " + Mistakes.shown(name.getValue()) + nearest(name, known));
        } else if (fields.putIfAbsent(name.getValue(), field.getValueNode()) != null) {
            mistakes.add(line(key), "the key " + name.getValue() + " stands twice in this entry");
        }
    }

    private static String nearest(ScalarNode name, Set<String> known) {
        return IntStream.rangeClosed(1, NEAR)
                .boxed()
                .flatMap(distance -> known.stream()
                        .sorted()
                        .filter(key -> distance < key.length())
                        .filter(key -> EditDistance.within(key, name.getValue(), distance)))
                .findFirst()
                .map(key -> "; did you mean " + key + "?")
                .orElse("; expected one of "
                        + String.join(", ", known.stream().sorted().toList()));
    }

    /** Line on which the mapping begins, from 1. */
    int line() {
        return line;
    }

    /** Line of the value of a key; that of the mapping when the key is not there. */
    int line(String key) {
        Node node = fields.get(key);
        return node == null ? line : line(node);
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(fields.get(key))
                .filter(node -> !node.getTag().equals(Tag.NULL));
    }

    /** A text without blanks around it; a text of blanks is as if it were not there. */
    Optional<String> text(String key) {
        return node(key)
                .flatMap(node -> scalar(node, key, Tag.STR, "text; put it into quotes"))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    Optional<Boolean> flag(String key) {
        return node(key)
                .flatMap(node -> scalar(node, key, Tag.BOOL, "true or false"))
                .map(word -> word.equalsIgnoreCase("true"));
    }

    /**
     * A text that stands for something else.
     *
     * @param reading throws IllegalArgumentException for a text that does not
     */
    <T> Optional<T> read(String key, String expected, Function<String, T> reading) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(reading.apply(text));
            } catch (IllegalArgumentException e) {
                refuse(key, "expected " + expected + ", found " + Mistakes.shown(withoutUser(text)));
                return Optional.empty();
            }
        });
    }

    /** Messages go into logs, where no password belongs. */
    private static String withoutUser(String text) {
        int host = text.lastIndexOf('@');
        int scheme = text.indexOf("://");
        return scheme < 0 || host < 0 ? text : text.substring(0, scheme + 3) + "…" + text.substring(host);
    }

    Optional<List<String>> texts(String key) {
        return node(key).flatMap(node -> {
            if (!(node instanceof SequenceNode sequence)) {
                refuse(key, "expected a list of words, such as [sports, egypt]");
                return Optional.empty();
            }
            List<String> texts = new ArrayList<>();
            sequence.getValue()
                    .forEach(item -> scalar(item, key, Tag.STR, "a list of words; put each into quotes")
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .ifPresent(texts::add));
            return Optional.of(texts);
        });
    }

    void refuse(String key, String message) {
        mistakes.add(line(key), key + ": " + message);
    }

    private Optional<String> scalar(Node node, String key, Tag tag, String expected) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(tag)) {
            return Optional.of(scalar.getValue());
        }
        mistakes.add(line(node), key + ": expected " + expected + ", found " + found(node));
        return Optional.empty();
    }

    private static String found(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Mistakes.shown(scalar.getValue());
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }
}
