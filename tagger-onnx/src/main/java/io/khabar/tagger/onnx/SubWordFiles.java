package io.khabar.tagger.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.enrich.story.UnusableTaggerException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how a model cuts words, from {@code tokenizer.json}, or from {@code vocab.txt} and {@code tokenizer_config.json}. */
final class SubWordFiles {

    private static final int LONGEST_WORD = 100;
    private static final String CONTINUES = "##";
    private static final String UNKNOWN = "[UNK]";

    private final ModelFolder folder;
    private final JsonNode config;

    private SubWordFiles(ModelFolder folder) {
        this.folder = folder;
        this.config = folder.jsonIfAny(ModelFolder.TOKENIZER_CONFIG);
    }

    /**
     * Reads the files.
     *
     * @throws UnusableTaggerException when they are missing, damaged, or of a kind that is not WordPiece
     */
    static SubWords read(ModelFolder folder) {
        var files = new SubWordFiles(folder);
        return folder.has(ModelFolder.TOKENIZER) ? files.ofJson() : files.ofVocabulary();
    }

    private SubWords ofJson() {
        JsonNode root = folder.json(ModelFolder.TOKENIZER);
        JsonNode model = root.path("model");
        expect("model", model.path("type").asText("WordPiece"), "WordPiece");
        expect("pre_tokenizer", root.path("pre_tokenizer").path("type").asText(), "BertPreTokenizer");
        Map<String, Integer> vocabulary = new HashMap<>();
        model.path("vocab")
                .properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().asInt()));
        root.path("added_tokens")
                .forEach(token -> vocabulary.put(
                        token.path("content").asText(), token.path("id").asInt()));
        return of(
                ModelFolder.TOKENIZER,
                new WordPiece(
                        rules(root.path("normalizer")),
                        Map.copyOf(vocabulary),
                        number(
                                ModelFolder.TOKENIZER,
                                vocabulary,
                                model.path("unk_token").asText(UNKNOWN)),
                        model.path("continuing_subword_prefix").asText(CONTINUES),
                        model.path("max_input_chars_per_word").asInt(LONGEST_WORD)));
    }

    private SubWords ofVocabulary() {
        if (!folder.has(ModelFolder.VOCABULARY)) {
            throw new UnusableTaggerException(folder.path() + " has neither tokenizer.json nor vocab.txt; export the "
                    + "model with its tokenizer. Only BERT's kind (WordPiece) can be read");
        }
        folder.file(ModelFolder.TOKENIZER_CONFIG); // without it nobody knows whether letters are lower-cased
        List<String> lines = folder.lines(ModelFolder.VOCABULARY);
        Map<String, Integer> vocabulary = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            vocabulary.put(lines.get(i), i);
        }
        boolean lowerCase = config.path("do_lower_case").asBoolean(true);
        var rules = new LetterRules(
                true,
                config.path("tokenize_chinese_chars").asBoolean(true),
                config.path("strip_accents").asBoolean(lowerCase),
                lowerCase);
        int unknown = number(ModelFolder.VOCABULARY, vocabulary, special("unk_token", UNKNOWN));
        return of(
                ModelFolder.VOCABULARY, new WordPiece(rules, Map.copyOf(vocabulary), unknown, CONTINUES, LONGEST_WORD));
    }

    private SubWords of(String file, WordPiece words) {
        int first = number(file, words.vocabulary(), special("cls_token", "[CLS]"));
        return new SubWords(words, first, number(file, words.vocabulary(), special("sep_token", "[SEP]")));
    }

    private LetterRules rules(JsonNode normalizer) {
        if (normalizer.isNull() || normalizer.isMissingNode()) {
            return LetterRules.NONE;
        }
        expect("normalizer", normalizer.path("type").asText(), "BertNormalizer");
        boolean lowerCase = normalizer.path("lowercase").asBoolean(true);
        return new LetterRules(
                normalizer.path("clean_text").asBoolean(true),
                normalizer.path("handle_chinese_chars").asBoolean(true),
                normalizer.path("strip_accents").asBoolean(lowerCase),
                lowerCase);
    }

    private void expect(String part, String type, String expected) {
        if (!type.equals(expected)) {
            throw new UnusableTaggerException(folder.file(ModelFolder.TOKENIZER) + " has the " + part + " «" + type
                    + "»; expected " + expected + ": only models that cut words as BERT does can be read");
        }
    }

    /** A special token, which is written as a text or as an object that holds it. */
    private String special(String key, String usual) {
        JsonNode token = config.path(key);
        return token.isObject() ? token.path("content").asText(usual) : token.asText(usual);
    }

    private int number(String file, Map<String, Integer> vocabulary, String token) {
        Integer number = vocabulary.get(token);
        if (number == null) {
            throw new UnusableTaggerException(folder.file(file) + " does not have the token " + token);
        }
        return number;
    }
}
