package io.khabar.standalone.broker;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.raft.QuorumConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka's controller and broker, put together the way Kafka's own main class does it, but with our sockets and fault handlers. */
final class Node {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    /** How long the broker may take to hand over its leaderships; on a single node there is nobody to take them. */
    private static final Duration HAND_OVER = Duration.ofSeconds(5);
    /** How long the whole stop may take before the rest is left to the end of the process. */
    private static final Duration STOP = Duration.ofSeconds(30);

    private final ControllerServer controller;
    private final BrokerServer broker;

    private Node(ControllerServer controller, BrokerServer broker) {
        this.controller = controller;
        this.broker = broker;
    }

    /** Starts both and returns when the broker takes requests. */
    static Node start(BrokerFolder folder, ListeningPorts ports, BrokerFaults faults, Map<String, String> overrides) {
        KafkaConfig config = config(BrokerSettings.of(ports, folder.log(), overrides));
        Node node = assemble(config, folder, ports, faults);
        try {
            node.controller.startup();
            node.broker.startup();
            return node;
        } catch (Exception e) { // Kafka's Scala code throws checked ones without saying so
            node.stop();
            throw new KhabarException(
                    ExitCode.FAILED,
                    "The embedded broker did not start on the data in " + folder.log() + ": " + e.getMessage()
                            + ". If the data are damaged, give another folder; the log above has more.",
                    e);
        }
    }

    /** Stops both, the broker first, within {@link #STOP}. */
    void stop() {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        Thread stopper = new Thread(() -> stopBoth(stopped), "embedded-broker-stop");
        stopper.setDaemon(true);
        stopper.start();
        try {
            stopped.orTimeout(STOP.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            LOG.warn(
                    "The embedded broker did not stop cleanly within {}; what is left of it ends with the process",
                    STOP,
                    e);
        }
    }

    private void stopBoth(CompletableFuture<Void> stopped) {
        try {
            broker.shutdown(HAND_OVER);
        } catch (Exception e) { // Kafka's Scala code throws checked ones without saying so
            LOG.warn("The embedded broker stopped with a fault", e);
        }
        try {
            controller.shutdown();
            stopped.complete(null);
        } catch (Exception e) {
            stopped.completeExceptionally(e);
        }
    }

    private static KafkaConfig config(Map<String, String> settings) {
        try {
            return new KafkaConfig(settings, false);
        } catch (ConfigException | IllegalArgumentException e) {
            throw new KhabarException(
                    ExitCode.USAGE, "The embedded broker refuses its settings: " + e.getMessage() + ".", e);
        }
    }

    private static Node assemble(KafkaConfig config, BrokerFolder folder, ListeningPorts ports, BrokerFaults faults) {
        try {
            SharedServer shared = new SharedServer(
                    config,
                    folder.identity(),
                    Time.SYSTEM,
                    new Metrics(),
                    CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(
                            config.quorumConfig().voters())),
                    List.of(),
                    faults,
                    ports);
            BrokerServer broker = new BrokerServer(shared);
            return new Node(new ControllerServer(shared, KafkaRaftServer.configSchema(), folder.bootstrap()), broker);
        } catch (Exception e) {
            throw new KhabarException(
                    ExitCode.NO_OUTPUT,
                    "The embedded broker's data in " + folder.log() + " cannot be read (" + e.getMessage()
                            + "). Give another folder, or remove this one to start afresh.",
                    e);
        }
    }
}
