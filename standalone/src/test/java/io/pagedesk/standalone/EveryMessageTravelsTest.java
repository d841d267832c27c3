package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.problem.Refusal;
import io.pagedesk.eventstore.StoredNameSerializer;
import io.pagedesk.eventstore.StoredNames;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.UnresolvedRoutingKeyPolicy;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** What goes from one instance to another by Axon Server arrives as it was sent. */
class EveryMessageTravelsTest {

    private static final UnresolvedRoutingKeyPolicy UNROUTED = UnresolvedRoutingKeyPolicy.ERROR;

    private final Serializer serializer = StoredNameSerializer.of(StoredNames.ofEvents());

    static Stream<Type> commands() {
        return handlers("io.pagedesk.command", CommandHandler.class).map(handler -> handler.getParameterTypes()[0]);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsRoutedByItsAggregate(Class<?> command) {
        Object sent = Sample.of(command);

        assertThat(arrived(sent)).isEqualTo(sent);
        assertThat(new AnnotationRoutingStrategy(UNROUTED).getRoutingKey(new GenericCommandMessage<>(sent)))
                .isNotBlank();
    }

    static Stream<Type> queries() {
        return handlers("io.pagedesk.query", QueryHandler.class).map(handler -> handler.getParameterTypes()[0]);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQuery(Class<?> query) {
        Object sent = Sample.of(query);

        assertThat(arrived(sent)).isEqualTo(sent);
    }

    static Stream<Type> answers() {
        Stream<Type> ofCommands = handlers("io.pagedesk.command", CommandHandler.class)
                .filter(handler -> handler.getReturnType() != void.class)
                .map(Method::getGenericReturnType);
        Stream<Type> ofQueries =
                handlers("io.pagedesk.query", QueryHandler.class).map(Method::getGenericReturnType);
        return Stream.<Stream<? extends Type>>of(Stream.of(Refusal.class), ofCommands, ofQueries)
                .<Type>flatMap(types -> types)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerAndEveryRefusal(Type answer) {
        Object sent = Sample.of(answer);

        (sent instanceof Iterable<?> several ? several : List.of(sent))
                .forEach(one -> assertThat(arrived(one)).isEqualTo(one));
    }

    private Object arrived(Object sent) {
        return serializer.deserialize(serializer.serialize(sent, byte[].class));
    }

    private static Stream<Method> handlers(String side, Class<? extends Annotation> mark) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(Pattern.quote(side) + "\\..*")));
        return scan.findCandidateComponents(side).stream()
                .flatMap(found -> Arrays.stream(
                        classOf(String.valueOf(found.getBeanClassName())).getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(mark));
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
