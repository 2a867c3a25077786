package io.khabar.enrich;

import io.khabar.enrich.story.rule.BadRuleException;
import io.khabar.enrich.story.rule.RuleTagger;
import io.khabar.enrich.story.topic.BadTopicFileException;
import io.khabar.enrich.story.topic.TopicWords;
import io.khabar.enrich.story.words.BadWordsException;
import io.khabar.enrich.story.words.OwnWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The lists of words that stories are read with, ready to be used.
 *
 * @param topics by which topics are told
 * @param names the rules by which names are told
 */
public record WordLists(TopicWords topics, RuleTagger names) {

    /** No more than those that come with Khabar. */
    public static WordLists bundled() {
        return of(OwnWords.NONE);
    }

    /**
     * Those that come with Khabar and some that were added.
     *
     * @throws BadWordsException that tells every bad line of all files
     */
    static WordLists of(OwnWords own) {
        List<String> mistakes = new ArrayList<>();
        Optional<TopicWords> topics = read(() -> TopicWords.with(own.topics()), mistakes);
        Optional<RuleTagger> names = read(() -> RuleTagger.with(own.names()), mistakes);
        if (topics.isEmpty() || names.isEmpty()) {
            throw new BadWordsException(mistakes);
        }
        return new WordLists(topics.get(), names.get());
    }

    private static <T> Optional<T> read(Supplier<T> words, List<String> mistakes) {
        try {
            return Optional.of(words.get());
        } catch (BadTopicFileException | BadRuleException e) {
            mistakes.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
