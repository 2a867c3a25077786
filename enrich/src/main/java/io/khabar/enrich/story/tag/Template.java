package io.khabar.enrich.story.tag;

/** Numbers of the feature templates: part of the model's format, never given anew. */
final class Template {

    static final int WORD = 1;
    static final int CORE = 2;
    static final int BARE = 3;
    static final int EDGE = 4;
    static final int LOOK = 5;
    static final int PARTICLES = 6;
    static final int UNKNOWN = 7;
    static final int TRIGRAM = 8;
    static final int MIDDLE = 9;
    static final int FRONT = 10;
    static final int PREFIX = 20;
    static final int SUFFIX = 30;
    static final int CLUSTER = 40;
    static final int LIST = 80;
    static final int WIDE = 99;
    static final int PAIR = 100;
    static final int NAME = 130;
    static final int STORY = 140;

    /** Added to a template for the core of a word. */
    static final int OF_CORE = 0;

    /** Added to a template for the word as it stands. */
    static final int OF_WORD = 8;

    private Template() {}
}
