package io.pagedesk.command.profile;

import io.pagedesk.command.work.BackgroundWork;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.MessageReceived;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Asks for the name of whoever wrote, unless it is known or was asked for lately. */
@Component
@ProcessingGroup(WhenCustomerWroteThenAskForProfile.GROUP)
@DisallowReplay
class WhenCustomerWroteThenAskForProfile {

    static final String GROUP = "profiles";

    private final ProfileRequests requests;
    private final BackgroundWork work;
    private final ProfileProperties profile;

    WhenCustomerWroteThenAskForProfile(ProfileRequests requests, BackgroundWork work, ProfileProperties profile) {
        this.requests = requests;
        this.work = work;
        this.profile = profile;
    }

    @EventHandler
    void on(ConversationStarted started) {
        requests.add(started.conversationId(), started.pageId(), started.psid());
    }

    @EventHandler
    void on(MessageReceived message) {
        requests.find(message.conversationId())
                .filter(request -> request.isDueAt(message.at(), profile.askAgainAfter()))
                .ifPresent(request -> work.begin(FetchProfile.KIND, request.conversationId()));
    }
}
