package io.khabar.ingest.websub;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** How a hub is asked. Whoever implements it guards against addresses that must not be reached: feeds name their hubs. */
@FunctionalInterface
public interface HubCalls {

    /**
     * Posts a form (application/x-www-form-urlencoded).
     *
     * @return the status of the answer; ends with an exception when there is none
     */
    CompletableFuture<Integer> post(URI hub, String form);
}
