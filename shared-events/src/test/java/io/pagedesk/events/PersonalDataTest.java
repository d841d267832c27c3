package io.pagedesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What belongs to a person is marked from the first day, so that erasure needs no new event format. */
class PersonalDataTest {

    private static final Set<String> OF_A_PERSON = Set.of(
            "psid",
            "name",
            "firstName",
            "lastName",
            "text",
            "url",
            "title",
            "raw",
            "payload",
            "quickReply",
            "emoji",
            "reaction",
            "ref",
            "refererUrl");

    /** Names of things, not of people. */
    private static final Set<String> OF_A_THING = Set.of(
            "AppRegistered.name",
            "AppRenamed.name",
            "PageConnected.name",
            "PageReconnected.name",
            "CannedReplyCreated.title",
            "CannedReplyCreated.text",
            "CannedReplyChanged.title",
            "CannedReplyChanged.text");

    @Test
    void whateverNamesOrQuotesAPersonIsMarked() {
        assertThat(components())
                .filteredOn(component -> OF_A_PERSON.contains(component.getName()))
                .filteredOn(component -> !OF_A_THING.contains(place(component)))
                .isNotEmpty()
                .allMatch(component -> component.isAnnotationPresent(PersonalData.class));
    }

    @Test
    void theMarkReachesTheFieldThatASerializerSees() {
        assertThat(components())
                .filteredOn(component -> component.isAnnotationPresent(PersonalData.class))
                .allSatisfy(component -> assertThat(component
                                .getDeclaringRecord()
                                .getDeclaredField(component.getName())
                                .isAnnotationPresent(PersonalData.class))
                        .isTrue());
    }

    @Test
    void nothingElseIsMarked() {
        assertThat(components())
                .filteredOn(component -> component.isAnnotationPresent(PersonalData.class))
                .extracting(RecordComponent::getName)
                .isSubsetOf(OF_A_PERSON);
    }

    @Test
    void theNamesOfThingsAreStillThere() {
        assertThat(components()).extracting(PersonalDataTest::place).containsAll(OF_A_THING);
    }

    private static Stream<RecordComponent> components() {
        return EventClasses.all().filter(Class::isRecord).flatMap(type -> Arrays.stream(type.getRecordComponents()));
    }

    private static String place(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }
}
