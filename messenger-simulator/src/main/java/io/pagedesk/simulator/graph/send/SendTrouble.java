package io.pagedesk.simulator.graph.send;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.graph.ConnectionBroken;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.ServerFailure;
import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import io.pagedesk.simulator.misbehaviour.Misbehaviours;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What goes wrong on purpose with sends: before the message reaches the customer, and after. */
@SimulatorPart
class SendTrouble {

    private final Misbehaviours misbehaviours;

    SendTrouble(Misbehaviours misbehaviours) {
        this.misbehaviours = misbehaviours;
    }

    void before() {
        misbehaviours.take(MisbehaviourKind.DROP_BEFORE_DELIVERING).ifPresent(it -> {
            throw new ConnectionBroken();
        });
        misbehaviours.take(MisbehaviourKind.SERVER_ERRORS).ifPresent(it -> {
            throw new ServerFailure(it.httpStatus() == null ? 503 : it.httpStatus());
        });
        misbehaviours.take(MisbehaviourKind.REFUSE_SENDS).ifPresent(it -> {
            throw GraphException.of(it.code() == null ? 1 : it.code(), it.subcode(), it.httpStatus(), it.headers());
        });
    }

    boolean echoComesFirst() {
        return misbehaviours.take(MisbehaviourKind.ECHO_BEFORE_ANSWER).isPresent();
    }

    void after(CompletableFuture<Boolean> echo, boolean echoComesFirst) {
        if (echoComesFirst) {
            waitFor(echo);
        }
        misbehaviours.take(MisbehaviourKind.SLOW_ANSWERS).ifPresent(SendTrouble::pause);
        misbehaviours.take(MisbehaviourKind.DROP_AFTER_DELIVERING).ifPresent(it -> {
            throw new ConnectionBroken();
        });
    }

    private static void waitFor(CompletableFuture<Boolean> echo) {
        try {
            var unused = echo.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // The answer follows all the same: the target does not take the echo.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Misbehaviour slow) {
        try {
            Thread.sleep(slow.duration().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
