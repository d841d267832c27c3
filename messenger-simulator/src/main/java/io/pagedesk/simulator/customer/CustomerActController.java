package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.ledger.Attachment;
import io.pagedesk.simulator.ledger.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@SimulatorEndpoint
@RequestMapping("/simulator/api/customers/{psid}")
class CustomerActController {

    private final Customers customers;
    private final CustomerActs acts;

    record NewMessage(
            @Nullable String pageId,
            @Nullable String text,
            @Nullable List<Attachment> attachments,
            @Nullable String replyTo,
            @Nullable Instant sentAt) {}

    record NewPostback(
            @Nullable String pageId,
            String title,
            @Nullable String payload,
            @Nullable Instant sentAt) {}

    record NewReferral(
            @Nullable String pageId, String ref, @Nullable Instant sentAt) {}

    record NewReaction(
            @Nullable String pageId,
            String mid,
            @Nullable String emoji,
            @Nullable Instant sentAt) {
        NewReaction {
            Objects.requireNonNull(mid, "mid");
        }
    }

    CustomerActController(Customers customers, CustomerActs acts) {
        this.customers = customers;
        this.acts = acts;
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    Message write(@PathVariable String psid, @RequestBody NewMessage entered) {
        var written = new Written(entered.text(), entered.attachments(), entered.replyTo());
        return acts.write(customers.chatId(psid, entered.pageId()), written, entered.sentAt());
    }

    @PostMapping("/postback")
    @ResponseStatus(HttpStatus.CREATED)
    Message tapPostback(@PathVariable String psid, @RequestBody NewPostback entered) {
        var chat = customers.chatId(psid, entered.pageId());
        return acts.tapPostback(chat, entered.title(), entered.payload(), entered.sentAt());
    }

    @PostMapping("/referral")
    @ResponseStatus(HttpStatus.CREATED)
    Message followLink(@PathVariable String psid, @RequestBody NewReferral entered) {
        return acts.followLink(customers.chatId(psid, entered.pageId()), entered.ref(), entered.sentAt());
    }

    @PostMapping("/reaction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void react(@PathVariable String psid, @RequestBody NewReaction entered) {
        acts.react(customers.chatId(psid, entered.pageId()), entered.mid(), entered.emoji(), entered.sentAt());
    }

    @PostMapping("/read")
    Map<String, Boolean> open(@PathVariable String psid, @RequestParam @Nullable String pageId) {
        return Map.of("receipt", acts.open(customers.chatId(psid, pageId)));
    }
}
