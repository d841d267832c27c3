package io.pagedesk.command.agent;

import io.pagedesk.command.origin.Origin;
import io.pagedesk.events.agent.AgentIdentityLinked;
import io.pagedesk.events.agent.AgentPasswordChanged;
import io.pagedesk.events.agent.AgentRegistered;
import io.pagedesk.events.agent.AgentSessionEnded;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One account. What it is now stands in {@link AccountTable}, written with the same commit as the events, since the
 * rule of the last admin looks at all accounts.
 */
@Aggregate(type = "Agent")
class Agent {

    private String username = "";

    Agent() {}

    /** Absent until the first event: Axon asks before it is applied. */
    @AggregateIdentifier
    @Nullable
    String id() {
        return username.isEmpty() ? null : idOf(username);
    }

    @CommandHandler
    Agent(RegisterAgent command, AccountTable accounts, Clock clock, @MetaDataValue(Origin.ACTOR) String actor) {
        AgentRegistered registered =
                new AgentRegistered(command.username(), command.name(), command.roles(), actor, clock.instant());
        accounts.insert(registered, command.passwordHash());
        AggregateLifecycle.apply(registered);
    }

    @CommandHandler
    void handle(
            ChangeAgent command,
            AccountTable accounts,
            AgentSessions sessions,
            Clock clock,
            @MetaDataValue(Origin.ACTOR) String actor) {
        accounts.waitForTurn();
        AccountChange change = AccountChange.of(
                accounts.find(username)
                        .orElseThrow(() -> AgentRefusals.notFound(username).asException()),
                command.name(),
                command.roles(),
                command.active(),
                command.passwordHash() != null);
        if (change.leavesNobodyInCharge(accounts.otherAdmins(username))) {
            throw AgentRefusals.lastAdmin().asException();
        }
        Instant now = clock.instant();
        change(change, command.passwordHash(), accounts, sessions, actor, now);
    }

    @CommandHandler
    void handle(EndSession command, AgentSessions sessions, Clock clock, @MetaDataValue(Origin.ACTOR) String actor) {
        Instant now = clock.instant();
        if (sessions.end(username, command.sessionId(), now)) {
            AggregateLifecycle.apply(new AgentSessionEnded(username, command.sessionId(), actor, now));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            AdmitAgent command,
            AccountTable accounts,
            IdentityTable identities,
            AgentSessions sessions,
            Clock clock,
            @MetaDataValue(Origin.ACTOR) String actor) {
        accounts.waitForTurn();
        Instant now = clock.instant();
        Optional<Account> known = accounts.find(command.username());
        Optional<Identity> theirs = identities.of(command.username());
        AdmissionRules.requireAdmitted(command, known.orElse(null), theirs.orElse(null));
        if (known.isEmpty()) {
            AgentRegistered registered =
                    new AgentRegistered(command.username(), command.name(), command.roles(), actor, now);
            accounts.insert(registered, null);
            AggregateLifecycle.apply(registered);
        }
        if (theirs.isEmpty()) {
            Identity identity = command.identity();
            identities.link(command.username(), identity, now);
            AggregateLifecycle.apply(
                    new AgentIdentityLinked(command.username(), identity.issuer(), identity.subject(), actor, now));
        }
        known.ifPresent(before -> change(
                AccountChange.of(before, command.name(), command.roles(), null, false),
                null,
                accounts,
                sessions,
                actor,
                now));
    }

    @CommandHandler
    void handle(EndSessions command, AgentSessions sessions, Clock clock, @MetaDataValue(Origin.ACTOR) String actor) {
        endSessions(sessions, command.kept(), actor, clock.instant());
    }

    @CommandHandler
    void handle(
            ChangePassword command,
            AccountTable accounts,
            AgentSessions sessions,
            Clock clock,
            @MetaDataValue(Origin.ACTOR) String actor) {
        Instant now = clock.instant();
        accounts.setPasswordHash(username, command.passwordHash());
        AggregateLifecycle.apply(new AgentPasswordChanged(username, actor, now));
        endSessions(sessions, command.session(), actor, now);
    }

    private void change(
            AccountChange change,
            @Nullable String passwordHash,
            AccountTable accounts,
            AgentSessions sessions,
            String actor,
            Instant now) {
        accounts.update(change.after(), passwordHash);
        change.facts(actor, now).forEach(AggregateLifecycle::apply);
        if (change.endsSessions()) {
            endSessions(sessions, null, actor, now);
        }
    }

    private void endSessions(AgentSessions sessions, @Nullable String kept, String actor, Instant now) {
        sessions.endAll(username, kept, now)
                .forEach(session -> AggregateLifecycle.apply(new AgentSessionEnded(username, session, actor, now)));
    }

    @EventSourcingHandler
    void on(AgentRegistered event) {
        username = event.username();
    }

    /** Ids of all kinds of aggregates share one space. */
    static String idOf(String username) {
        return "agent:" + username;
    }
}
