package io.pagedesk.query.ticket;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.CustomerProfileRecorded;
import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageEdited;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.NoteAdded;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.TicketOpened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands on the tickets of one conversation, after its edits and deletions. */
final class SaidTexts {

    /** By message id. */
    private final Map<String, SaidText> messages = new LinkedHashMap<>();
    /** Of names, by ticket. */
    private final Map<String, List<@Nullable String>> names = new HashMap<>();

    private SaidTexts() {}

    static SaidTexts in(List<ConversationEvent> history) {
        SaidTexts texts = new SaidTexts();
        history.forEach(event -> {
            texts.takeMessage(event);
            texts.takeChange(event);
            texts.takeName(event);
        });
        return texts;
    }

    /** The ticket that a message stands on. */
    Optional<String> ticketOf(String mid) {
        return Optional.ofNullable(messages.get(mid)).map(SaidText::ticketId);
    }

    /** What a message says now. */
    @Nullable
    String textOf(String mid) {
        SaidText said = messages.get(mid);
        return said == null ? null : said.text();
    }

    /** What a search finds the ticket by. */
    List<String> wordsOf(String ticketId) {
        List<@Nullable String> texts = new ArrayList<>(names.getOrDefault(ticketId, List.of()));
        messages.values().stream()
                .filter(said -> said.ticketId().equals(ticketId))
                .map(SaidText::text)
                .forEach(texts::add);
        return SearchWords.of(texts.toArray(String[]::new));
    }

    private void takeMessage(ConversationEvent event) {
        if (event instanceof MessageReceived said) {
            messages.put(said.mid(), SaidText.of(said.ticketId(), said.text()));
        } else if (event instanceof PostbackReceived said) {
            messages.put(said.mid(), SaidText.of(said.ticketId(), said.title()));
        } else if (event instanceof PageInboxMessageRecorded said) {
            messages.put(said.mid(), SaidText.of(said.ticketId(), said.text()));
        } else if (event instanceof NoteAdded said) {
            messages.put(said.noteId(), SaidText.of(said.ticketId(), said.text()));
        } else if (event instanceof AgentReplyAccepted said) {
            messages.put(said.replyId(), SaidText.of(said.ticketId(), joined(said.parts())));
        }
    }

    private void takeChange(ConversationEvent event) {
        if (event instanceof MessageEdited changed) {
            messages.computeIfPresent(changed.mid(), (mid, said) -> said.edited(changed));
        } else if (event instanceof MessageDeleted changed) {
            messages.computeIfPresent(changed.mid(), (mid, said) -> said.deleted());
        }
    }

    private void takeName(ConversationEvent event) {
        if (event instanceof TicketOpened opened) {
            CustomerName name = new CustomerName(opened.name(), opened.firstName(), opened.lastName());
            named(opened.ticketId(), NewTicket.subject(opened));
            name.all().forEach(part -> named(opened.ticketId(), part));
        } else if (event instanceof CustomerProfileRecorded profile) {
            CustomerName name = new CustomerName(profile.name(), profile.firstName(), profile.lastName());
            List<String> tickets = new ArrayList<>(TicketIds.before(profile.conversationId(), profile.ticketId()));
            tickets.add(profile.ticketId());
            tickets.forEach(ticket -> name.all().forEach(part -> named(ticket, part)));
        }
    }

    private void named(String ticketId, @Nullable String name) {
        names.computeIfAbsent(ticketId, ticket -> new ArrayList<>()).add(name);
    }

    private static String joined(List<ReplyPart> parts) {
        return String.join(
                "\n",
                parts.stream()
                        .map(part -> part.text() == null ? "" : part.text())
                        .toList());
    }
}
