package io.khabar.enrich.story.language;
class ModelLanguageIdentifierTest {}
