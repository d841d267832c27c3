package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The gateway's routes against the controllers of both sides: each request goes where it is served. */
@ExtendWith(DeskExtension.class)
class GatewayRoutesIT {

    private final GatewayRoutes routes = new GatewayRoutes();
    private final RunningDesk desk;

    GatewayRoutesIT(RunningDesk desk) {
        this.desk = desk;
    }

    @Test
    void everyRequestGoesToTheSideThatServesIt() {
        assertThat(servedBy("io.pagedesk.command"))
                .hasSizeGreaterThan(20)
                .allMatch(request -> routes.isForCommandSide(request.split(" ")[0], request.split(" ")[1]));
        assertThat(servedBy("io.pagedesk.query"))
                .hasSizeGreaterThan(5)
                .noneMatch(request -> routes.isForCommandSide(request.split(" ")[0], request.split(" ")[1]));
    }

    @Test
    void theManagementPortIsNotToBeReachedThroughTheGateway() {
        assertThat(routes.isInternal("/actuator/prometheus")).isTrue();
        assertThat(routes.isInternal("/actuator")).isTrue();
        assertThat(routes.isInternal("/api/tickets")).isFalse();
    }

    private Set<String> servedBy(String side) {
        return desk.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped -> mapped.getValue().getBeanType().getName().startsWith(side))
                .flatMap(GatewayRoutesIT::requests)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> requests(Map.Entry<RequestMappingInfo, HandlerMethod> mapped) {
        Set<String> paths = mapped.getKey().getPatternValues();
        Set<?> methods = mapped.getKey().getMethodsCondition().getMethods();
        return paths.stream()
                .map(path -> path.replaceAll("\\{[^/]*}", "1"))
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("GET " + path)
                        : methods.stream().map(method -> method + " " + path));
    }
}
