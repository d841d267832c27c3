package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.AddLabel;
import io.pagedesk.command.conversation.ConversationCommand.AddNote;
import io.pagedesk.command.conversation.ConversationCommand.Inbound;
import io.pagedesk.command.conversation.ConversationCommand.MarkReplySent;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.ReceivePostback;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveReaction;
import io.pagedesk.command.conversation.ConversationCommand.ReceiveReferral;
import io.pagedesk.command.conversation.ConversationCommand.RecordEcho;
import io.pagedesk.command.conversation.ConversationCommand.RecordMessageDeletion;
import io.pagedesk.command.conversation.ConversationCommand.RecordMessageEdit;
import io.pagedesk.command.conversation.ConversationCommand.RecordOptIn;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplySent;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyUncertain;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendAttempt;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendDeferred;
import io.pagedesk.command.conversation.ConversationCommand.RecordThreadControl;
import io.pagedesk.command.conversation.ConversationCommand.RecordThreadRequest;
import io.pagedesk.command.conversation.ConversationCommand.RemoveLabel;
import io.pagedesk.command.conversation.ConversationCommand.RemoveTestTicket;
import io.pagedesk.command.conversation.ConversationCommand.RetryReply;
import io.pagedesk.command.conversation.ConversationCommand.SeeMentions;
import io.pagedesk.command.conversation.ConversationCommand.SendAgentReply;
import io.pagedesk.command.conversation.ConversationCommand.WithdrawReaction;
import io.pagedesk.command.conversation.ConversationCommand.WithdrawReply;
import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.eventstore.StoredNameSerializer;
import io.pagedesk.eventstore.StoredNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.serialization.SerializedObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conversation sourced from a list of events, fast enough for hundreds of thousands of commands. */
final class Sourced {

    static final StoredNameSerializer SERIALIZER =
            StoredNameSerializer.of(StoredNames.ofEvents().with(Conversation.class));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WindowPolicy windows;
    private final TicketPolicy tickets = new TicketPolicy(Story.WEEK);
    private final List<ConversationEvent> stream = new ArrayList<>();
    private Conversation conversation = new Conversation();

    Sourced(WindowPolicy windows) {
        this.windows = windows;
    }

    Conversation state() {
        return conversation;
    }

    List<ConversationEvent> stream() {
        return stream;
    }

    Outcome tell(ConversationCommand command, Instant now) {
        try {
            return decide(command, now);
        } catch (RefusedException refused) {
            return new Outcome(List.of(), null, refused);
        }
    }

    private Outcome decide(ConversationCommand command, Instant now) {
        SendingRules sending = new SendingRules(conversation, now);
        if (command instanceof Inbound inbound) {
            return happened(heard(inbound, now));
        } else if (command instanceof SendAgentReply reply) {
            return happened(new ReplyRules(conversation, now).accept(reply));
        } else if (command instanceof RecordSendAttempt attempt) {
            SendingRules.Decision decision = sending.attempt(attempt);
            return new Outcome(happened(decision.events()).events(), decision.departure(), null);
        } else if (command instanceof RecordReplySent sent) {
            return happened(sending.sent(sent));
        } else if (command instanceof RecordSendDeferred deferred) {
            return happened(sending.deferred(deferred));
        } else if (command instanceof RecordReplyFailed failed) {
            return happened(sending.failed(failed));
        } else if (command instanceof RecordReplyUncertain uncertain) {
            return happened(sending.uncertain(uncertain));
        }
        return decideByAgent(command, now);
    }

    private Outcome decideByAgent(ConversationCommand command, Instant now) {
        if (command instanceof RetryReply retry) {
            return happened(new RetryRules(conversation, now).retry(retry));
        } else if (command instanceof WithdrawReply withdraw) {
            return happened(new WithdrawRules(conversation, now).withdraw(withdraw));
        } else if (command instanceof MarkReplySent marked) {
            return happened(new MarkSentRules(conversation, now).markSent(marked));
        } else if (command instanceof AddNote note) {
            return happened(new TicketRules(conversation, now).note(note));
        } else if (command instanceof SeeMentions seen) {
            return happened(new TicketRules(conversation, now).see(seen));
        } else if (command instanceof AddLabel added) {
            return happened(new TicketRules(conversation, now).addLabel(added));
        } else if (command instanceof RemoveLabel removed) {
            return happened(new TicketRules(conversation, now).removeLabel(removed));
        } else if (command instanceof RemoveTestTicket removal) {
            return happened(new RemovalRules(conversation, now).remove(removal));
        }
        throw new IllegalArgumentException("not played here: " + command);
    }

    private List<ConversationEvent> heard(Inbound command, Instant now) {
        List<ConversationEvent> events = new ArrayList<>(cameIn(command, now));
        if (command instanceof ReceiveMessage
                || command instanceof ReceiveReaction
                || command instanceof ReceiveReferral
                || command instanceof RecordEcho) {
            events.addAll(new ThreadRules(conversation, now).heard(command));
        }
        return events;
    }

    private List<ConversationEvent> cameIn(Inbound command, Instant now) {
        if (command instanceof ReceiveMessage message) {
            return new InboundRules(conversation, now).receive(message, tickets, windows);
        } else if (command instanceof ReceivePostback postback) {
            return new InboundRules(conversation, now).receive(postback, tickets, windows);
        } else if (command instanceof RecordEcho echo) {
            return new InboundRules(conversation, now).echo(echo);
        } else if (command instanceof ReceiveReaction reaction) {
            return new ReactionRules(conversation, now).react(reaction, windows);
        } else if (command instanceof WithdrawReaction withdrawal) {
            return new ReactionRules(conversation, now).withdraw(withdrawal);
        } else if (command instanceof ReceiveReferral referral) {
            return new ArrivalRules(conversation, now).refer(referral, windows);
        } else if (command instanceof RecordOptIn optIn) {
            return new ArrivalRules(conversation, now).optIn(optIn);
        }
        return changed(command, now);
    }

    private List<ConversationEvent> changed(Inbound command, Instant now) {
        if (command instanceof RecordMessageEdit edit) {
            return new MessageChangeRules(conversation, now).edit(edit);
        } else if (command instanceof RecordMessageDeletion deletion) {
            return new MessageChangeRules(conversation, now).delete(deletion);
        } else if (command instanceof RecordThreadControl control) {
            return new ThreadRules(conversation, now).control(control);
        } else if (command instanceof RecordThreadRequest request) {
            return new ThreadRules(conversation, now).request(request);
        }
        throw new IllegalArgumentException("not played here: " + command);
    }

    private Outcome happened(List<ConversationEvent> events) {
        for (ConversationEvent event : events) {
            conversation.on(event, stream.size());
            stream.add(event);
        }
        return new Outcome(events, null, null);
    }

    /** From here on the conversation is one that was read back from its events. */
    void sourceAgain() {
        Conversation replayed = new Conversation();
        for (int sequence = 0; sequence < stream.size(); sequence++) {
            replayed.on(stream.get(sequence), sequence);
        }
        conversation = replayed;
    }

    /** From here on the conversation is one that was read back from its snapshot. */
    void readBackFromSnapshot() {
        SerializedObject<byte[]> snapshot = SERIALIZER.serialize(conversation, byte[].class);
        conversation = SERIALIZER.deserialize(snapshot);
    }

    /** All that is remembered, comparable. */
    JsonNode remembered() {
        return JSON.readTree(SERIALIZER.serialize(conversation, byte[].class).getData());
    }
}
