package io.pagedesk.simulator.app;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.connect.AppRemoval;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a Facebook user does with the app in their own settings; the id is the one that this app knows them by. */
@SimulatorEndpoint
@RequestMapping("/simulator/api/users/{userId}")
class UserController {

    private static final Options USUAL = new Options(null, null);

    private final AppRemoval removal;
    private final AppCallbacks callbacks;

    /** {@code target} in place of the address beside the webhooks'. */
    record Options(@Nullable URI target, @Nullable Boolean wrongSignature) {}

    UserController(AppRemoval removal, AppCallbacks callbacks) {
        this.removal = removal;
        this.callbacks = callbacks;
    }

    /** Removes the app: the user's tokens and those of the Pages they gave die. A forged call changes nothing. */
    @PostMapping("/deauthorize")
    AppCallbacks.Answer deauthorize(
            @PathVariable String userId, @RequestBody(required = false) @Nullable Options given) {
        if (!isForged(given)) {
            removal.removedBy(userId);
        }
        return call("deauthorize", userId, given);
    }

    @PostMapping("/delete-data")
    AppCallbacks.Answer deleteData(
            @PathVariable String userId, @RequestBody(required = false) @Nullable Options given) {
        return call("data-deletion", userId, given);
    }

    private AppCallbacks.Answer call(String name, String userId, @Nullable Options given) {
        var options = Objects.requireNonNullElse(given, USUAL);
        return callbacks.call(name, userId, options.target(), isForged(options));
    }

    private static boolean isForged(@Nullable Options options) {
        return options != null && Boolean.TRUE.equals(options.wrongSignature());
    }
}
