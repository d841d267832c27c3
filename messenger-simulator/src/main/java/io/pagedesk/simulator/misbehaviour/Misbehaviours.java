package io.pagedesk.simulator.misbehaviour;

import io.pagedesk.simulator.context.SimulatorPart;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goes wrong at present. Not kept between starts. */
@SimulatorPart
public class Misbehaviours {

    private final Map<MisbehaviourKind, Misbehaviour> active = new EnumMap<>(MisbehaviourKind.class);

    /** Switches one on, in place of one of the same kind. */
    public synchronized void begin(Misbehaviour misbehaviour) {
        var times = misbehaviour.times();
        if (times != null && times < 1) {
            active.remove(misbehaviour.kind());
        } else {
            active.put(misbehaviour.kind(), misbehaviour);
        }
    }

    public synchronized void end(MisbehaviourKind kind) {
        active.remove(kind);
    }

    public synchronized void endAll() {
        active.clear();
    }

    public synchronized List<Misbehaviour> all() {
        return List.copyOf(active.values());
    }

    public synchronized Optional<Misbehaviour> peek(MisbehaviourKind kind) {
        return Optional.ofNullable(active.get(kind));
    }

    /** Uses up one of its times. */
    public synchronized Optional<Misbehaviour> take(MisbehaviourKind kind) {
        var found = Optional.ofNullable(active.get(kind));
        found.ifPresent(it -> {
            if (it.times() != null) {
                begin(it.times(it.times() - 1));
            }
        });
        return found;
    }
}
