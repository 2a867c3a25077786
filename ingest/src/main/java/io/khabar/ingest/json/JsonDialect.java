package io.khabar.ingest.json;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** How the fields of an article are named in JSON. Stateless, for any thread. */
public abstract class JsonDialect {

    JsonDialect() {}

    /**
     * Reads one JSON object.
     *
     * @param fields filled with what was read
     * @return what is wrong; empty when all is well
     */
    abstract Optional<Fault> read(String json, JsonFields fields);

    /**
     * Khabar's own fields, those of a .json seed.
     *
     * @param unknown told the name of each field that is not known
     */
    public static JsonDialect khabar(Consumer<String> unknown) {
        return new JsonDialect() {
            @Override
            Optional<Fault> read(String json, JsonFields fields) {
                return new JsonParsing(unknown, fields).read(json);
            }
        };
    }

    /**
     * IPTC ninjs, generations 1 to 3.
     *
     * @param clock tells whether an embargo is over: until then the object is refused
     */
    public static JsonDialect ninjs(Clock clock) {
        return new NinjsDialect(clock);
    }

    /** Khabar's own fields, or ninjs where an object has a {@code uri} and none of guid, id, text, body and html. */
    public static JsonDialect khabarOrNinjs(Consumer<String> unknown, Clock clock) {
        JsonDialect khabar = khabar(unknown);
        JsonDialect ninjs = ninjs(clock);
        return new JsonDialect() {
            @Override
            Optional<Fault> read(String json, JsonFields fields) {
                return (NinjsDialect.recognises(json) ? ninjs : khabar).read(json, fields);
            }
        };
    }
}
