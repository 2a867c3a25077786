package io.khabar.train;

/**
 * How a model learns.
 *
 * @param folds parts of the corpus that are held out in turn
 * @param firstRounds passes over the examples by the models of the first and second round
 * @param rounds passes over the examples by the model itself
 * @param rate step of AdaGrad
 * @param sparsity weight of the L1 norm, for each example
 * @param forgetWords share of tokens at which the words' names are left out, so that the rest learns to do without
 * @param forgetStory share of sentences at which the story is left out
 * @param outside added to the score of the tag for "no name" when tagging
 * @param voices models that learn from different draws and are made one by their mean
 * @param seed of all that is drawn
 */
record Learning(
        int folds,
        int firstRounds,
        int rounds,
        double rate,
        double sparsity,
        double forgetWords,
        double forgetStory,
        float outside,
        int voices,
        long seed) {}
