package io.khabar.standalone.cli;

import io.khabar.enrich.story.tag.CrfTagger;
import io.khabar.enrich.story.tag.Tag;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tags the tokens of Arabic sentences, so that anyone can score the tagger. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = {
            "Tags persons, places and organisations in Arabic text that was cut into tokens.",
            "Reads one token a line and a blank line between sentences; prints for each line its tag (O, B-PER, I-PER, B-LOC, I-LOC, "
                    + "B-ORG, I-ORG, B-MISC, I-MISC) and a blank line for a blank one. What stands behind the first "
                    + "blank of a line is not read, so a file with tags can be given as it is. Sentences that follow each "
                    + "other help each other."
        })
final class TagCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;
    private static final String PERSON = "PER";

    @Option(names = "--conll", description = "One token a line, the only form there is.")
    private boolean conll;

    @Option(names = "--tokens", description = "Print each token and a blank before its tag.")
    private boolean tokens;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "UTF-8 text; - or nothing for standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String file;

    @Override
    public Integer call() {
        if (!conll) {
            throw new KhabarException(
                    ExitCode.USAGE, "tag reads one token a line; say so with --conll (khabar tag --help)");
        }
        TokenLines lines = TokenLines.of(text());
        Iterator<Tag> tags = CrfTagger.bundled().tagAll(lines.sentences()).stream()
                .flatMap(List::stream)
                .iterator();
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                false,
                StandardCharsets.UTF_8)) {
            lines.tokens().forEach(token -> out.print(line(token, tags) + "\n"));
        }
        return ExitCode.OK.code();
    }

    private String line(String token, Iterator<Tag> tags) {
        String tag = token.isEmpty() ? "" : tags.next().written(PERSON);
        return tokens && !token.isEmpty() ? token + " " + tag : tag;
    }

    private String text() {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new KhabarException(ExitCode.NO_INPUT, file + " is no UTF-8 text; convert it first", e);
        } catch (IOException e) {
            throw new KhabarException(ExitCode.NO_INPUT, file + " cannot be read: " + e, e);
        }
    }
}
