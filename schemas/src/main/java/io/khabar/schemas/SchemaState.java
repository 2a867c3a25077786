package io.khabar.schemas;

import java.util.List;

/** How a subject's newest released schema stands in the registry. */
public sealed interface SchemaState {
    /** The subject in question. */
    String subject();

    /** It is there. */
    record Registered(String subject, int id, int version) implements SchemaState {}

    /** It is not there, and could be registered. */
    record Missing(String subject) implements SchemaState {}

    /**
     * It is not there, and the registry would not take it.
     *
     * @param reasons in the registry's words
     */
    record Incompatible(String subject, List<String> reasons) implements SchemaState {
        public Incompatible {
            reasons = List.copyOf(reasons);
        }
    }
}
