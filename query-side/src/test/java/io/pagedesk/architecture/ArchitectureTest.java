package io.pagedesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.pagedesk.architecture.violating.Violations;
import io.pagedesk.architecture.violating.one.One;
import io.pagedesk.architecture.violating.two.Two;
import io.pagedesk.command.CommandSideFixture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds, and each is seen to fail where it is broken on purpose. */
class ArchitectureTest {

    private static final JavaClasses QUERY_SIDE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.pagedesk.query");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(Rules.THE_COMMAND_SIDE_IS_UNKNOWN, Violations.KnowsTheCommandSide.class, CommandSideFixture.class),
                rule(Rules.CONTROLLERS_DO_NOT_WRITE, Violations.WritingController.class),
                rule(Rules.QUERY_HANDLERS_DO_NOT_WRITE, Violations.WritingQueries.class),
                rule(Rules.ONLY_THE_PROJECTION_PACKAGE_WRITES, Violations.WritesPastTheFlush.class),
                rule(Rules.PROJECTORS_BELONG_TO_A_PROJECTION, Violations.StrayProjector.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theQuerySideKeepsTheRule(ArchRule rule) {
        assertThatCode(() -> rule.check(QUERY_SIDE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFailsWhereItIsBroken(ArchRule rule, Class<?>[] violation) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(violation))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void featuresFormNoCycle() {
        Rules.FEATURES_FORM_NO_CYCLE.check(QUERY_SIDE);
        assertThat(Rules.noCycleAmong("io.pagedesk.architecture.violating.(*)..")
                        .evaluate(new ClassFileImporter().importClasses(One.class, Two.class))
                        .hasViolation())
                .isTrue();
    }

    private static Arguments rule(ArchRule rule, Class<?>... violation) {
        return Arguments.of(Named.of(rule.getDescription(), rule), violation);
    }
}
