package io.pagedesk.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.pagedesk.command.wrong.CommandSideThatReadsViews;
import io.pagedesk.command.wrong.first.FirstOfACycle;
import io.pagedesk.command.wrong.second.SecondOfACycle;
import io.pagedesk.events.wrong.EventThatKnowsSpring;
import io.pagedesk.eventstore.wrong.EventStoreThatKnowsASide;
import io.pagedesk.query.wrong.QuerySideThatSendsCommands;
import io.pagedesk.simulator.wrong.SimulatorThatKnowsTheDesk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundaries of the modules and of the features in them; each rule is also seen to catch what breaks it. */
class ArchitectureTest {

    private static final JavaClasses DESK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.pagedesk");

    private static final ArchRule COMMAND_SIDE_DOES_NOT_KNOW_THE_QUERY_SIDE = noClasses()
            .that()
            .resideInAPackage("io.pagedesk.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.pagedesk.query..", "io.pagedesk.simulator..", "com.mongodb..", "org.bson..");

    private static final ArchRule QUERY_SIDE_DOES_NOT_KNOW_THE_COMMAND_SIDE = noClasses()
            .that()
            .resideInAPackage("io.pagedesk.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.pagedesk.command..", "io.pagedesk.simulator..");

    private static final ArchRule EVENTS_KNOW_JACKSONS_ANNOTATIONS_ONLY = classes()
            .that()
            .resideInAPackage("io.pagedesk.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.pagedesk.events..", "com.fasterxml.jackson.annotation..", "org.jspecify..", "java..");

    private static final ArchRule THE_EVENT_STORE_KNOWS_NEITHER_SIDE = noClasses()
            .that()
            .resideInAPackage("io.pagedesk.eventstore..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.pagedesk.command..", "io.pagedesk.query..", "io.pagedesk.simulator..");

    private static final ArchRule THE_SIMULATOR_KNOWS_NOTHING_OF_THE_DESK = noClasses()
            .that()
            .resideInAPackage("io.pagedesk.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.pagedesk.command..",
                    "io.pagedesk.query..",
                    "io.pagedesk.events..",
                    "io.pagedesk.eventstore..",
                    "io.pagedesk.standalone..");

    private static final ArchRule FEATURES_OF_THE_COMMAND_SIDE_ARE_FREE_OF_CYCLES =
            slices().matching("io.pagedesk.command.(**)").should().beFreeOfCycles();

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(COMMAND_SIDE_DOES_NOT_KNOW_THE_QUERY_SIDE, List.of(CommandSideThatReadsViews.class)),
                Arguments.of(QUERY_SIDE_DOES_NOT_KNOW_THE_COMMAND_SIDE, List.of(QuerySideThatSendsCommands.class)),
                Arguments.of(EVENTS_KNOW_JACKSONS_ANNOTATIONS_ONLY, List.of(EventThatKnowsSpring.class)),
                Arguments.of(THE_EVENT_STORE_KNOWS_NEITHER_SIDE, List.of(EventStoreThatKnowsASide.class)),
                Arguments.of(THE_SIMULATOR_KNOWS_NOTHING_OF_THE_DESK, List.of(SimulatorThatKnowsTheDesk.class)),
                Arguments.of(
                        FEATURES_OF_THE_COMMAND_SIDE_ARE_FREE_OF_CYCLES,
                        List.of(FirstOfACycle.class, SecondOfACycle.class)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theDeskKeepsTheRule(ArchRule rule, List<Class<?>> ignored) {
        rule.check(DESK);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesWhatBreaksIt(ArchRule rule, List<Class<?>> wrong) {
        JavaClasses breaking = new ClassFileImporter().importClasses(wrong);

        assertThat(rule.evaluate(breaking).hasViolation()).isTrue();
    }
}
