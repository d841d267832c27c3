package io.pagedesk.query.projection;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** The name of this query side among those that share the work. */
@Component
class Instance {

    private final String name =
            ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);

    String name() {
        return name;
    }
}
