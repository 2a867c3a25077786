package io.khabar.standalone.cli;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.schemas.SchemaCatalog;
import io.khabar.schemas.SchemaState;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.registry.RegistryUnavailableException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.kafka.common.config.ConfigDef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Registers, checks or lists the schemas. */
@Command(
        name = "schemas",
        mixinStandardHelpOptions = true,
        description = {
            "register: puts Khabar's schemas into the registry and sets FULL_TRANSITIVE on their subjects.",
            "check: says whether each is registered, missing, or not compatible. list: what the registry has."
        })
final class SchemasCommand implements Callable<Integer> {
    private final SettingFlags flags;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "ACTION", description = "One of: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Action action;

    SchemasCommand(SettingFlags flags) {
        this.flags = flags;
    }

    static ConfigDef define() {
        return CommonSettings.define();
    }

    @Override
    public Integer call() {
        Settings settings = flags.read(spec.commandLine().getParseResult());
        PrintWriter out = spec.commandLine().getOut();
        boolean[] good = {true};
        withRegistry(settings, client -> good[0] = act(client, out));
        out.flush();
        return good[0] ? ExitCode.OK.code() : ExitCode.SOME_BAD.code();
    }

    private boolean act(RegistryClient client, PrintWriter out) {
        SchemaCatalog catalog = new SchemaCatalog();
        switch (action) {
            case REGISTER ->
                catalog.register(client)
                        .forEach(done -> out.println(registered(done.subject(), done.id(), done.version())));
            case LIST ->
                catalog.list(client)
                        .forEach(held ->
                                out.println(held.subject() + ": versions " + held.versions() + ", compatibility "
                                        + held.level().map(Enum::name).orElse("not set")));
            case CHECK -> {
                List<SchemaState> states = catalog.check(client);
                states.forEach(state -> out.println(line(state)));
                return states.stream().allMatch(SchemaState.Registered.class::isInstance);
            }
        }
        return true;
    }

    private static String line(SchemaState state) {
        if (state instanceof SchemaState.Registered is) {
            return registered(is.subject(), is.id(), is.version());
        }
        if (state instanceof SchemaState.Incompatible not) {
            return not.subject() + ": NOT COMPATIBLE: " + String.join("; ", not.reasons());
        }
        return state.subject() + ": missing (khabar schemas register puts it there)";
    }

    private static String registered(String subject, int id, int version) {
        return subject + ": registered, id " + id + ", version " + version;
    }

    static void withRegistry(Settings settings, Consumer<RegistryClient> work) {
        try (RegistryClient client = new RegistryClient(RegistryConfig.of(settings.registryClient()))) {
            work.accept(client);
        } catch (RegistryUnavailableException e) {
            throw new KhabarException(
                    ExitCode.NO_REGISTRY,
                    "The schema registry " + settings.list(CommonSettings.REGISTRY_URL) + " did not answer: "
                            + e.getMessage() + ". Check --registry-url and that the registry is up.",
                    e);
        }
    }

    /** What to do. */
    enum Action {
        REGISTER,
        CHECK,
        LIST
    }
}
