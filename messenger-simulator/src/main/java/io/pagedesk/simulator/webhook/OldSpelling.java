package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import io.pagedesk.simulator.misbehaviour.Misbehaviours;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Writes items as Meta did in earlier years, and does at times. */
@SimulatorPart
class OldSpelling {

    private final Misbehaviours misbehaviours;

    OldSpelling(Misbehaviours misbehaviours) {
        this.misbehaviours = misbehaviours;
    }

    WebhookItem applyTo(WebhookItem item) {
        var spelt = item;
        if (misbehaviours.take(MisbehaviourKind.TIMES_IN_SECONDS).isPresent()) {
            spelt = spelt.with(OldSpelling::inSeconds);
        }
        if (misbehaviours.take(MisbehaviourKind.NUMERIC_IDS).isPresent()) {
            spelt = spelt.with(OldSpelling::withNumbers);
        }
        if (item.json().has("delivery")
                && misbehaviours.take(MisbehaviourKind.DELIVERIES_WITHOUT_MIDS).isPresent()) {
            spelt = spelt.with(OldSpelling::withoutMids);
        }
        return spelt;
    }

    private static ObjectNode inSeconds(ObjectNode item) {
        return item.put("timestamp", item.path("timestamp").asLong() / 1_000);
    }

    private static ObjectNode withNumbers(ObjectNode item) {
        for (var party : List.of("sender", "recipient")) {
            if (item.get(party) instanceof ObjectNode who
                    && who.path("id").asString("").matches("[0-9]{1,18}")) {
                who.put("id", Long.parseLong(who.path("id").asString()));
            }
        }
        return item;
    }

    private static ObjectNode withoutMids(ObjectNode item) {
        item.withObject("delivery").remove("mids");
        return item;
    }
}
