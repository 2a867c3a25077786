package io.khabar.standalone.demo;

import io.khabar.standalone.line.OwnFolders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the demo is asked for.
 *
 * @param seeds files and folders to replay
 * @param out folder for the stories, the broker's data and the state
 * @param own what is added to the data that come with Khabar
 * @param keep leave the line up until the process is stopped
 * @param port of the broker; 0 for a free one
 * @param registryPort of the registry; 0 for a free one
 * @param timeout how long the line may take to settle
 * @param pace publish the seeds in feeds, one every so often, and follow them; null: replay them
 */
public record DemoOptions(
        List<Path> seeds,
        Path out,
        OwnFolders own,
        boolean keep,
        int port,
        int registryPort,
        Duration timeout,
        @Nullable Duration pace) {

    public DemoOptions {
        seeds = List.copyOf(seeds);
    }
}
