package io.pagedesk.query.cannedreply;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.cannedreply.Placeholder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillingTest {

    private final Filling nothing = new Filling(Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hello {{customer.firstName}},;Hello Grace,",
                "Hello {{ customer.firstName }}!;Hello Grace!",
                "Hello {{customer.firstName|there}},;Hello Grace,",
                "{{customer.firstName}}{{customer.firstName}};GraceGrace",
                "{{agent.name}} of {{page.name}};$1 \\ of {{page.name|x}}",
            })
    void whatIsKnownStandsInItsPlaceAsItIs(String text, String filled) {
        Filling known = new Filling(Map.of(
                Placeholder.CUSTOMER_FIRST_NAME,
                "Grace",
                Placeholder.AGENT_NAME,
                "$1 \\",
                Placeholder.PAGE_NAME,
                "{{page.name|x}}"));

        assertThat(known.of(text)).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hello {{customer.firstName}},;Hello,",
                "Hello {{customer.firstName|there}},;Hello there,",
                "Hello {{customer.firstName| dear customer }},;Hello dear customer,",
                "Dear {{customer.name}} of {{page.name}};Dear of",
                "{{customer.name|}}!;!",
            })
    void whatIsNotKnownIsNeverInvented(String text, String filled) {
        assertThat(nothing.of(text)).isEqualTo(filled);
    }

    @Test
    void allElseStaysAsItIs() {
        assertThat(nothing.of("A {brace} and  two  spaces\nand a line"))
                .isEqualTo("A {brace} and  two  spaces\nand a line");
    }
}
