package io.pagedesk.query.projection;

import io.pagedesk.query.generation.Generation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * The event processor of a projection, as Axon's configuration knows it: one processor within for each generation that
 * is being filled. Which ones those are may change while it runs.
 */
final class ProjectionProcessor implements EventProcessor, Lifecycle {

    private final String name;
    private final EventHandlerInvoker projectors;
    private final GenerationProcessorFactory factory;
    private final Supplier<Set<Generation>> wanted;
    private final Interceptors interceptors = new Interceptors();
    private final Map<Generation, GenerationProcessor> running = new ConcurrentHashMap<>();
    private volatile boolean started;

    ProjectionProcessor(
            String name,
            EventHandlerInvoker projectors,
            GenerationProcessorFactory factory,
            Supplier<Set<Generation>> wanted) {
        this.name = name;
        this.projectors = projectors;
        this.factory = factory;
        this.wanted = wanted;
    }

    /** Starts what is to be filled by now, and stops what is not any more. */
    synchronized void follow() {
        if (started) {
            Set<Generation> generations = wanted.get();
            Set<Generation> tooMany = new HashSet<>(running.keySet());
            tooMany.removeAll(generations);
            stop(tooMany).join();
            generations.stream()
                    .filter(generation -> !running.containsKey(generation))
                    .forEach(this::begin);
        }
    }

    /** Up to where everything is written, for each segment that runs here. */
    Map<Integer, Long> positions(Generation generation) {
        GenerationProcessor processor = running.get(generation);
        return processor == null ? Map.of() : processor.positions();
    }

    Map<Generation, Map<Integer, Long>> positions() {
        Map<Generation, Map<Integer, Long>> positions = new HashMap<>();
        running.forEach((generation, processor) -> positions.put(generation, processor.positions()));
        return positions;
    }

    void prepare(Generation generation) {
        factory.prepare(generation);
    }

    /** The projectors, all of them. */
    EventHandlerInvoker projectors() {
        return projectors;
    }

    @Override
    public void start() {
        started = true;
        follow();
    }

    @Override
    public void shutDown() {
        shutdownAsync().join();
    }

    @Override
    public synchronized CompletableFuture<Void> shutdownAsync() {
        started = false;
        return stop(Set.copyOf(running.keySet()));
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::start);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutdownAsync);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public boolean isError() {
        return running.values().stream().anyMatch(GenerationProcessor::isError);
    }

    @Override
    public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
        return interceptors.all();
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
        return interceptors.add(interceptor);
    }

    private void begin(Generation generation) {
        GenerationProcessor processor = factory.make(generation, interceptors);
        processor.start();
        running.put(generation, processor);
    }

    private CompletableFuture<Void> stop(Set<Generation> generations) {
        return CompletableFuture.allOf(generations.stream()
                .map(running::remove)
                .filter(processor -> processor != null)
                .map(GenerationProcessor::stop)
                .toArray(CompletableFuture<?>[]::new));
    }
}
