package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The matrix of roles and endpoints, from the mappings of the running desk themselves. Whether a caller comes through is
 * asked of the desk's own security filters, with a true token; behind them nothing is done.
 */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEndpointHasARuleIT {

    private static final EndpointRules RULES = EndpointRules.read();
    /** Pages send whoever is not signed in to the login. */
    private static final Set<Integer> REFUSED = Set.of(302, 401, 403);

    private static final List<String> ROLES = List.of("AGENT", "ADMIN", "AUDITOR");

    private final RunningDesk desk;
    private final Map<String, String> tokens = new HashMap<>();

    EveryEndpointHasARuleIT(RunningDesk desk) {
        this.desk = desk;
    }

    @BeforeAll
    void signIn() {
        ROLES.forEach(role -> tokens.put(
                role, desk.newAgent("matrix-" + UUID.randomUUID(), role).token()));
    }

    @Test
    void everyMappingStandsInTheTableAndEveryLineOfTheTableIsAMapping() {
        assertThat(mappings())
                .as("mappings of the running desk, against standalone/src/test/resources/endpoint-rules.txt:"
                        + " say there who may call a new one, and take out one that is gone")
                .containsExactlyInAnyOrderElementsOf(RULES.endpoints());
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyEndpointByEverybody")
    void aCallerComesThroughWhereTheRuleSaysSo(String endpoint, String caller) throws Exception {
        assertThat(comesThrough(endpoint, caller)).isEqualTo(RULES.allow(caller, endpoint));
    }

    /** A browser sends the cookie along whoever asked it to. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyWrite")
    void aWriteByTheCookieAloneComesFromAnotherSite(String endpoint) throws Exception {
        MockHttpServletRequest request = request(endpoint);
        request.setCookies(new Cookie("pagedesk-session", tokens.get("ADMIN")));

        assertThat(comesThrough(request)).isFalse();
    }

    Stream<String> everyWrite() {
        return mappings().stream()
                .filter(endpoint -> !endpoint.startsWith("GET ") && !endpoint.startsWith("HEAD "))
                .filter(endpoint -> !RULES.allow(EndpointRules.NOBODY, endpoint));
    }

    Stream<Arguments> everyEndpointByEverybody() {
        return mappings().stream()
                .flatMap(endpoint -> Stream.concat(Stream.of(EndpointRules.NOBODY), ROLES.stream())
                        .map(caller -> Arguments.of(endpoint, caller)));
    }

    private boolean comesThrough(String endpoint, String caller) throws Exception {
        MockHttpServletRequest request = request(endpoint);
        if (!caller.equals(EndpointRules.NOBODY)) {
            request.addHeader("Authorization", "Bearer " + tokens.get(caller));
        }
        return comesThrough(request);
    }

    private MockHttpServletRequest request(String endpoint) {
        String[] words = endpoint.split(" ");
        String path = words[1].replaceAll("\\{[^/]*}", "1");
        return new MockHttpServletRequest(desk.bean(ServletContext.class), words[0], path);
    }

    private boolean comesThrough(MockHttpServletRequest request) throws Exception {
        AtomicBoolean through = new AtomicBoolean();
        MockHttpServletResponse response = new MockHttpServletResponse();
        desk.bean("springSecurityFilterChain", Filter.class)
                .doFilter(request, response, (asked, answer) -> through.set(true));
        assertThat(response.getStatus()).isIn(through.get() ? Set.of(200) : REFUSED);
        return through.get();
    }

    private Set<String> mappings() {
        Set<String> endpoints = new TreeSet<>();
        desk.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped ->
                        !mapped.getValue().getBeanType().getName().startsWith("org.springframework.boot.webmvc"))
                .forEach(mapped -> addTo(endpoints, mapped.getKey()));
        return endpoints;
    }

    private static void addTo(Set<String> endpoints, RequestMappingInfo mapping) {
        Set<RequestMethod> named = mapping.getMethodsCondition().getMethods();
        List<String> methods = named.isEmpty()
                ? Stream.of(HttpMethod.values()).map(HttpMethod::name).toList()
                : named.stream().map(RequestMethod::name).toList();
        mapping.getPatternValues().forEach(path -> methods.forEach(method -> endpoints.add(method + " " + path)));
    }
}
