package io.khabar.ingest.list;

import io.khabar.ingest.list.FeedFields.Defaults;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a list of feeds (feeds.yaml; YAML 1.2, core schema) and tells all its mistakes at once. No object is ever built by name. */
public final class FeedListReader {
    /** 100,000 feeds with all their fields take about a third of it. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private final Mistakes mistakes;
    private final String file;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private FeedListReader(String file) {
        this.file = file;
        this.mistakes = new Mistakes(file);
    }

    /**
     * Reads a file.
     *
     * @throws KhabarException (NO_INPUT) when it is missing or no text
     */
    public static CheckedList read(Path file) {
        return read(file.toString(), text(file));
    }

    /**
     * Reads a list.
     *
     * @param file its name, for the mistakes
     */
    public static CheckedList read(String file, String text) {
        FeedListReader reader = new FeedListReader(file);
        try {
            new Compose(settings(file)).composeString(text).ifPresent(reader::top);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            reader.mistakes.add(mark.map(Mark::getLine).orElse(-1) + 1, "is no YAML here: " + e.getProblem());
        } catch (YamlEngineException e) {
            reader.mistakes.add(0, "is no YAML: " + e.getMessage());
        } catch (StackOverflowError e) { // what the parser has no limit for
            reader.mistakes.add(0, "is nested too deep; a list of feeds has three levels");
        }
        return new CheckedList(new FeedList(reader.feeds.values().stream().toList()), reader.mistakes.lines());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new KhabarException(ExitCode.NO_INPUT, "There is no file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new KhabarException(
                    ExitCode.NO_INPUT, file + " is no text in UTF-8; expected a file saved as UTF-8.", e);
        } catch (IOException e) {
            throw new KhabarException(ExitCode.NO_INPUT, file + " cannot be read: " + e, e);
        }
    }

    private static LoadSettings settings(String file) {
        return LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).build();
    }

    private void top(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(YamlFields.line(node), "expected the keys defaults and feeds at the top");
            return;
        }
        YamlFields top = new YamlFields(mapping, FeedKeys.TOP, mistakes);
        Defaults defaults = top.node(FeedKeys.DEFAULTS).map(this::defaults).orElse(Defaults.NONE);
        top.node(FeedKeys.FEEDS).ifPresent(list -> feeds(list, defaults));
    }

    private Defaults defaults(Node node) {
        if (node instanceof MappingNode mapping) {
            return new FeedFields(new YamlFields(mapping, FeedKeys.COMMON, mistakes), Defaults.NONE).defaults();
        }
        mistakes.add(YamlFields.line(node), "defaults: expected keys and values");
        return Defaults.NONE;
    }

    private void feeds(Node node, Defaults defaults) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(entry -> feed(entry, defaults));
        } else {
            mistakes.add(YamlFields.line(node), "feeds: expected a list; begin each feed with \"- url:\"");
        }
    }

    private void feed(Node node, Defaults defaults) {
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(YamlFields.line(node), "expected a feed; begin it with \"- url:\"");
            return;
        }
        YamlFields entry = new YamlFields(mapping, FeedKeys.FEED, mistakes);
        new FeedFields(entry, defaults).feed().ifPresent(feed -> {
            if (feeds.putIfAbsent(feed.key(), feed) != null) {
                entry.refuse(
                        FeedKeys.URL,
                        Mistakes.shown(feed.url().toString()) + " stands in " + file + ":" + lines.get(feed.key())
                                + " already");
            }
            lines.putIfAbsent(feed.key(), entry.line(FeedKeys.URL));
        });
    }
}
