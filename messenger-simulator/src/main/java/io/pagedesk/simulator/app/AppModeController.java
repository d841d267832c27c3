package io.pagedesk.simulator.app;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.ledger.AppMode;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

@SimulatorEndpoint
@RequestMapping("/simulator/api/app/mode")
class AppModeController {

    private final Ledger ledger;

    /** {@code testers} are PSIDs of people with a role in the app; null leaves them as they are. */
    record NewMode(boolean test, @Nullable Set<String> testers) {}

    AppModeController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    AppMode mode() {
        return ledger.appMode();
    }

    @PutMapping
    AppMode change(@RequestBody NewMode entered) {
        var testers =
                Objects.requireNonNullElse(entered.testers(), ledger.appMode().testers());
        ledger.record(new Entry.AppModeSaved(new AppMode(entered.test(), testers)));
        return ledger.appMode();
    }
}
