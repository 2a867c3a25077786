package io.khabar.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to JMH's figures the processor time of one call, in µs, without what the collector and the compiler take. Other programs
 * on the machine disturb it less than the time on the clock. The least of all iterations is printed.
 */
public final class ProcessorTime implements InternalProfiler {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    /** JMH makes it by its name: {@code -prof io.khabar.bench.ProcessorTime}. */
    public ProcessorTime() {}

    @Override
    public String getDescription() {
        return "processor time of a call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = ofAllThreads();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double micros = (ofAllThreads() - before) / 1000.0;
        long calls = Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult("processor", micros / calls, "us/op", AggregationPolicy.MIN));
    }

    /** Of the Java threads, in ns; a thread that has ended, which tells -1, counts for nothing. */
    private long ofAllThreads() {
        return Arrays.stream(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(nanos -> nanos > 0)
                .sum();
    }
}
