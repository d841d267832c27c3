package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.Fact.Accepted;
import io.pagedesk.command.conversation.Fact.Act;
import io.pagedesk.command.conversation.Fact.Deferred;
import io.pagedesk.command.conversation.Fact.Failed;
import io.pagedesk.command.conversation.Fact.Left;
import io.pagedesk.command.conversation.Fact.Retried;
import io.pagedesk.command.conversation.Fact.Sent;
import io.pagedesk.command.conversation.Fact.Uncertain;
import io.pagedesk.command.conversation.Fact.Withdrawn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which replies hold a place under HUMAN_AGENT once all facts were gone through, for {@link Ledger}. */
final class Places {

    private static final long NONE = -1;

    private final Map<String, Holder> holders = new HashMap<>();
    private long latestAct;

    private Places() {}

    static Places after(List<Fact> facts) {
        Places places = new Places();
        facts.forEach(places::takeIn);
        return places;
    }

    /** "A used place comes back with an inbound whose Meta time is later than the HUMAN_AGENT reply." */
    int heldByOthersThan(String reply) {
        int held = 0;
        for (Map.Entry<String, Holder> holder : holders.entrySet()) {
            held += holder.getValue().since >= latestAct && !holder.getKey().equals(reply) ? 1 : 0;
        }
        return held;
    }

    private void takeIn(Fact fact) {
        if (fact instanceof Act act) {
            latestAct = Math.max(latestAct, act.time());
        } else if (fact instanceof Accepted accepted) {
            holders.put(accepted.reply(), new Holder(accepted));
        } else if (fact instanceof Left left) {
            holders.get(left.reply()).left(left);
        } else if (fact instanceof Deferred deferred) {
            holders.get(deferred.reply()).states[deferred.part()] = State.WAITS;
        } else if (fact instanceof Uncertain uncertain) {
            holders.get(uncertain.reply()).states[uncertain.part()] = State.MAY_HAVE_LEFT;
        } else if (fact instanceof Sent sent) {
            holders.get(sent.reply()).sent(sent.part());
        } else if (fact instanceof Retried retried) {
            holders.get(retried.reply()).retried(retried);
        } else if (fact instanceof Withdrawn withdrawn) {
            holders.get(withdrawn.reply()).withdrawn(withdrawn.part());
        } else if (fact instanceof Failed failed) {
            holders.get(failed.reply()).failed(failed.part());
        }
    }

    private enum State {
        WAITS,
        MAY_HAVE_LEFT,
        FAILED
    }

    /** A reply: its place is taken once for all its parts. */
    private static final class Holder {

        private final State[] states;
        private final boolean[] leftTagged;
        private final long[] leftAt;

        /** By an attempt before the last retry, of which nobody ever learnt. */
        private final boolean[] mayHaveLeftOnce;

        private final boolean[] mayHaveLeftTaggedOnce;
        private boolean tagged;
        private long since = NONE;

        Holder(Accepted accepted) {
            states = new State[accepted.parts()];
            Arrays.fill(states, State.WAITS);
            leftTagged = new boolean[accepted.parts()];
            leftAt = new long[accepted.parts()];
            mayHaveLeftOnce = new boolean[accepted.parts()];
            mayHaveLeftTaggedOnce = new boolean[accepted.parts()];
            tagged = accepted.tagged();
            since = tagged ? accepted.at() : NONE;
        }

        void left(Left left) {
            states[left.part()] = State.WAITS;
            boolean noLongerTagged = tagged && !left.tagged();
            since = left.tagged() ? left.at() : noLongerTagged && !someLeftTagged() ? NONE : since;
            tagged = left.tagged();
            states[left.part()] = State.MAY_HAVE_LEFT;
            leftTagged[left.part()] = left.tagged();
            leftAt[left.part()] = left.at();
        }

        /** It left after all, and holds its place from then on. */
        void sent(int part) {
            states[part] = State.MAY_HAVE_LEFT;
            if (leftTagged[part]) {
                since = Math.max(since, leftAt[part]);
            }
        }

        /** An agent's retry is judged like a new reply, and one that may have left stays one that may have left. */
        void retried(Retried retried) {
            boolean noLongerTagged = tagged && !retried.tagged();
            since = retried.tagged()
                    ? Math.max(since, retried.at())
                    : noLongerTagged && !someLeftTagged() ? NONE : since;
            tagged = retried.tagged();
            boolean mayHaveLeft = states[retried.part()] == State.MAY_HAVE_LEFT;
            mayHaveLeftOnce[retried.part()] |= mayHaveLeft;
            mayHaveLeftTaggedOnce[retried.part()] |= mayHaveLeft && leftTagged[retried.part()];
            states[retried.part()] = State.WAITS;
        }

        /** "Gives the place back when nothing of the reply left or may have left." */
        void withdrawn(int part) {
            failed(part);
            if (mayHaveLeftOnce[part]) {
                states[part] = State.MAY_HAVE_LEFT;
                leftTagged[part] = mayHaveLeftTaggedOnce[part];
            }
        }

        /** "A reply that Meta refuses for good gives its place back", when none of it left so, or still waits to. */
        void failed(int part) {
            states[part] = State.FAILED;
            boolean someWaitsTagged = tagged && Arrays.asList(states).contains(State.WAITS);
            since = someLeftTagged() || someWaitsTagged ? since : NONE;
        }

        private boolean someLeftTagged() {
            for (int part = 0; part < states.length; part++) {
                if (mayHaveLeftTaggedOnce[part] || (leftTagged[part] && states[part] == State.MAY_HAVE_LEFT)) {
                    return true;
                }
            }
            return false;
        }
    }
}
