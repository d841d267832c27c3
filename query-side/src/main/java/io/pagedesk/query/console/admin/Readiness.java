package io.pagedesk.query.console.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** What this process needs in order to be ready, as its own health endpoint tells. */
@Component
class Readiness {

    private final HealthEndpoint health;

    Readiness(HealthEndpoint health) {
        this.health = health;
    }

    List<Part> parts() {
        @Nullable
        Map<String, HealthDescriptor> parts =
                health.health() instanceof CompositeHealthDescriptor all ? all.getComponents() : null;
        return parts == null
                ? List.of()
                : parts.entrySet().stream()
                        .map(part -> Part.of(part.getKey(), part.getValue()))
                        .toList();
    }

    /** One of them, by its name among Spring's health components. */
    record Part(String name, String status, boolean up) {

        static Part of(String name, HealthDescriptor health) {
            Status status = health.getStatus();
            return new Part(name, status.getCode(), status.equals(Status.UP));
        }
    }
}
