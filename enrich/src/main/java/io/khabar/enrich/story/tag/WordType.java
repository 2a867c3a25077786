package io.khabar.enrich.story.tag;

/**
 * All that a word contributes wherever it stands; made once for each different word.
 *
 * @param word hash of the folded word
 * @param core hash of the word without the particles written onto it
 * @param cut folded letters of the particles before a name; 0 where they cannot be cut off
 * @param number of the core, else of the word, in the lexicon; -1 when neither is known
 * @param cluster hash of its middle cluster, or of what it looks like when it has none
 * @param wide hash of its widest cluster, or of what it looks like when it has none
 * @param joint how it is joined to the word before it
 * @param features hashes; the first {@code lexical} ones name the word itself
 * @param reach for each feature how many tokens away it still counts
 * @param lexical number of features that name the word itself
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for arithmetic; never compared or changed
public record WordType(
        int word,
        int core,
        int cut,
        int number,
        int cluster,
        int wide,
        int joint,
        int[] features,
        byte[] reach,
        int lexical) {

    /** Farthest token that a word still counts for. */
    public static final int REACH = 2;
}
