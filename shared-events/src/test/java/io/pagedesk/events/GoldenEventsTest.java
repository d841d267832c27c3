package io.pagedesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.EventSamples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the store stays readable for ever: the JSON of every revision is kept as a file. After a deliberate
 * change run with {@code -Dgolden.regenerate=true} and look at the difference; an incompatible one needs
 * a new revision.
 */
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Path FORMER = GOLDEN.resolve("former");
    private static final boolean REGENERATE = Boolean.getBoolean("golden.regenerate");

    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static List<Sample> samples() {
        return EventSamples.all();
    }

    static Stream<Arguments> formerSamples() {
        return FormerSamples.all().entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEventIsWrittenAsItsGoldenFile(Sample sample) throws IOException {
        String written = mapper.writeValueAsString(sample.event()).replace("\r\n", "\n") + "\n";
        Path golden = GOLDEN.resolve(sample.goldenFile());
        if (REGENERATE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, written);
        }
        assertThat(golden).exists().content().isEqualToNormalizingNewlines(written);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aGoldenFileIsReadAsItsEvent(Sample sample) throws IOException {
        String stored = Files.readString(GOLDEN.resolve(sample.goldenFile()));

        assertThat(mapper.readValue(stored, sample.event().getClass())).isEqualTo(sample.event());
    }

    @Test
    void everyEventHasAGoldenFileAndEveryGoldenFileAnEvent() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            samples().stream().map(Sample::goldenFile).toList());
        }
        assertThat(samples().stream()
                        .filter(sample -> sample.variant().isEmpty())
                        .map(Sample::event))
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(EventCatalog.all().values());
    }

    @ParameterizedTest
    @MethodSource("formerSamples")
    void aFormerRevisionIsReadWithItsLaterFieldsEmpty(String goldenFile, Object event) throws IOException {
        String stored = Files.readString(FORMER.resolve(goldenFile));

        assertThat(mapper.readValue(stored, event.getClass())).isEqualTo(event);
    }

    @Test
    void everyFormerGoldenFileIsRead() throws IOException {
        try (Stream<Path> files = Files.list(FORMER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(formerSamples()
                            .map(sample -> (String) sample.get()[0])
                            .toList());
        }
    }

    @Test
    void aFieldThatANewerBuildAddedIsIgnored() throws IOException {
        Sample sample = samples().get(0);
        String stored = Files.readString(GOLDEN.resolve(sample.goldenFile()))
                .replaceFirst("\\{", "{\"addedLater\":{\"deep\":[1]},");

        assertThat(mapper.readValue(stored, sample.event().getClass())).isEqualTo(sample.event());
    }
}
