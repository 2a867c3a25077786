/** Arabic-aware folding, words with their offsets, and the phrase trie that names and lexicons are looked up in. */
@NullMarked
package io.khabar.enrich.story.text;

import org.jspecify.annotations.NullMarked;
