package io.khabar.train;

import io.khabar.enrich.story.tag.CrfTagger;
import io.khabar.enrich.story.tag.Lexicon;
import io.khabar.enrich.story.tag.ModelParts;
import io.khabar.enrich.story.tag.NameHits;
import io.khabar.enrich.story.tag.NameKeys;
import io.khabar.enrich.story.tag.Tagged;
import io.khabar.enrich.story.tag.WordType;
import io.khabar.enrich.story.tag.WordTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains in two rounds. First, for each fold a model that has not seen it tags the fold: that gives the story's hints. Then
 * the model itself learns with them. So it never learns to trust its own answers.
 */
final class CrfTraining {

    private final List<TaggedSentence> sentences;
    private final Lexicon lexicon;
    private final NameKeys names;
    private final NameHits hits;
    private final Learning learning;
    private final Folds folds;
    private final Progress progress;
    private final List<WordType[]> words = new ArrayList<>();

    CrfTraining(List<TaggedSentence> sentences, Lexicon lexicon, NameKeys names, Learning learning, Progress progress) {
        this.sentences = sentences;
        this.lexicon = lexicon;
        this.names = names;
        this.hits = names.table();
        this.learning = learning;
        this.folds = new Folds(sentences.size(), learning.folds());
        this.progress = progress;
        var reader = WordTypes.of(lexicon);
        sentences.forEach(sentence -> words.add(ExampleMaker.words(reader, sentence.tokens())));
    }

    Result run() {
        var sureness = new ArrayList<float[]>();
        var heldOut = new Score();
        for (List<Tagged> fold : folds.each(this::firstPass)) {
            for (Tagged tagged : fold) {
                heldOut.add(sentences.get(sureness.size()).tags(), tagged.tags());
                sureness.add(tagged.sureness());
            }
        }
        progress.say("first pass over what each model has not seen: " + heldOut);
        List<int[][]> hints = StoryHints.of(words, sureness);
        TrainedCrf crf = learn(folds.all(), hints, learning.rounds(), learning.voices());
        progress.say("the model itself");
        return new Result(crf.parts(lexicon, names, learning.outside()), heldOut);
    }

    private List<Tagged> firstPass(int fold) {
        TrainedCrf crf = learn(folds.outside(fold), noHints(), learning.firstRounds(), 1);
        var tagger = new CrfTagger(crf.parts(lexicon, names, learning.outside()).model("held out"));
        return tagger.tagEach(
                folds.inside(fold).stream().map(i -> sentences.get(i).tokens()).toList());
    }

    private List<int[][]> noHints() {
        return sentences.stream()
                .map(sentence -> new int[sentence.tokens().size()][0])
                .toList();
    }

    private TrainedCrf learn(List<Integer> numbers, List<int[][]> hints, int rounds, int voices) {
        var index = new FeatureIndex();
        var maker = new ExampleMaker(index, hits);
        var made = new ArrayList<Example>();
        for (int i : numbers) {
            made.add(maker.make(words.get(i), sentences.get(i), hints.get(i)));
        }
        var set = ExampleSet.of(made, index);
        List<LearnedWeights> learned = new Folds(voices, voices)
                .each(voice ->
                        new CrfLearner(set.hashes().length, set.examples(), lexicon, learning, rounds, voice).learn());
        return TrainedCrf.of(set.hashes(), LearnedWeights.mean(learned));
    }

    /**
     * What was learned.
     *
     * @param heldOut score of the first round's models on the folds that they have not seen, each sentence alone
     */
    record Result(ModelParts parts, Score heldOut) {}
}
