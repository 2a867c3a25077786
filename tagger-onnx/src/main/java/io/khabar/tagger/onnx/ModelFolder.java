package io.khabar.tagger.onnx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.khabar.enrich.story.UnusableTaggerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a model, with the files that the usual export tools write.
 *
 * @param path the folder
 */
record ModelFolder(Path path) {

    static final String NETWORK = "model.onnx";
    static final String CONFIG = "config.json";
    static final String TOKENIZER = "tokenizer.json";
    static final String TOKENIZER_CONFIG = "tokenizer_config.json";
    static final String VOCABULARY = "vocab.txt";

    private static final List<String> OTHERS = List.of(CONFIG, TOKENIZER, TOKENIZER_CONFIG, VOCABULARY);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION_BYTES = 6;

    /**
     * A file.
     *
     * @throws UnusableTaggerException when there is none of that name
     */
    Path file(String name) {
        if (!Files.isDirectory(path)) {
            throw new UnusableTaggerException(
                    path + " is no folder; expected one with model.onnx, config.json and the " + "tokenizer's files");
        }
        Path file = path.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new UnusableTaggerException(file + " is missing; export the model with its tokenizer and its config "
                    + "(tagger-onnx/README.md says how)");
        }
        return file;
    }

    boolean has(String name) {
        return Files.isRegularFile(path.resolve(name));
    }

    /**
     * A file of JSON.
     *
     * @throws UnusableTaggerException when there is none of that name, or it is no JSON
     */
    JsonNode json(String name) {
        Path file = file(name);
        try (InputStream in = Files.newInputStream(file)) {
            return JSON.readTree(in);
        } catch (JsonProcessingException e) {
            throw new UnusableTaggerException(file + " is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** A file of JSON; a missing node when there is none. */
    JsonNode jsonIfAny(String name) {
        return has(name) ? json(name) : MissingNode.getInstance();
    }

    /** The lines of a text in UTF-8. */
    List<String> lines(String name) {
        Path file = file(name);
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * A hash of the network, its weights that lie beside it, and all that says how to read it.
     *
     * @param runtime version of what runs it
     * @return 12 hex digits
     */
    String hash(String runtime) {
        MessageDigest sha = sha256();
        sha.update(runtime.getBytes(StandardCharsets.UTF_8));
        for (Path file : files()) {
            sha.update(("\n" + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
                Files.copy(file, out);
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        }
        return HexFormat.of().formatHex(sha.digest(), 0, VERSION_BYTES);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> belongs(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static boolean belongs(String name) {
        return name.startsWith(NETWORK) || OTHERS.contains(name);
    }

    private static UnusableTaggerException unreadable(Path file, IOException e) {
        return new UnusableTaggerException(file + " cannot be read: " + e, e);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
