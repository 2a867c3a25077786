package io.khabar.schemas.registry;

/** Which versions of a subject a new version must be compatible with, under the registry's own names. */
public enum CompatibilityLevel {
    NONE,
    BACKWARD,
    BACKWARD_TRANSITIVE,
    FORWARD,
    FORWARD_TRANSITIVE,
    FULL,
    FULL_TRANSITIVE
}
