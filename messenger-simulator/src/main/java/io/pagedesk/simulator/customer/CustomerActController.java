package io.pagedesk.simulator.customer;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.ledger.Attachment;
import io.pagedesk.simulator.ledger.Message;
import io.pagedesk.simulator.ledger.Referral;
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
            @Nullable String quickReply,
            @Nullable Origin referral,
            @Nullable Instant sentAt) {}

    /** {@code what} one of {@link Shared}. */
    record NewShare(
            @Nullable String pageId,
            Shared what,
            @Nullable String url,
            @Nullable String title,
            @Nullable Instant sentAt) {
        NewShare {
            Objects.requireNonNull(what, "what");
        }
    }

    record NewPostback(
            @Nullable String pageId,
            String title,
            @Nullable String payload,
            @Nullable Origin referral,
            @Nullable Instant sentAt) {}

    record NewReferral(
            @Nullable String pageId,
            @Nullable String ref,
            @Nullable String source,
            @Nullable String adId,
            @Nullable String adTitle,
            @Nullable Instant sentAt) {}

    /** An ad where there is an {@code adId}, an m.me link otherwise. */
    record Origin(
            @Nullable String ref,
            @Nullable String source,
            @Nullable String adId,
            @Nullable String adTitle) {
        Referral referral() {
            var usual = adId == null ? Referral.LINK : "ADS";
            return new Referral(ref, Objects.requireNonNullElse(source, usual), adId, adTitle);
        }

        static @Nullable Referral of(@Nullable Origin origin) {
            return origin == null ? null : origin.referral();
        }
    }

    record When(@Nullable String pageId, @Nullable Instant sentAt) {}

    CustomerActController(Customers customers, CustomerActs acts) {
        this.customers = customers;
        this.acts = acts;
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    Message write(@PathVariable String psid, @RequestBody NewMessage entered) {
        var written = new Written(
                entered.text(),
                entered.attachments(),
                entered.replyTo(),
                entered.quickReply(),
                Origin.of(entered.referral()));
        return acts.write(customers.chatId(psid, entered.pageId()), written, entered.sentAt());
    }

    @PostMapping("/share")
    @ResponseStatus(HttpStatus.CREATED)
    Message share(@PathVariable String psid, @RequestBody NewShare entered) {
        var written = entered.what().written(entered.url(), entered.title());
        return acts.write(customers.chatId(psid, entered.pageId()), written, entered.sentAt());
    }

    @PostMapping("/unsupported")
    @ResponseStatus(HttpStatus.CREATED)
    Message sendUnsupported(@PathVariable String psid, @RequestBody When entered) {
        return acts.sendUnsupported(customers.chatId(psid, entered.pageId()), entered.sentAt());
    }

    @PostMapping("/postback")
    @ResponseStatus(HttpStatus.CREATED)
    Message tapPostback(@PathVariable String psid, @RequestBody NewPostback entered) {
        var chat = customers.chatId(psid, entered.pageId());
        var referral = Origin.of(entered.referral());
        return acts.tapPostback(chat, entered.title(), entered.payload(), referral, entered.sentAt());
    }

    @PostMapping("/referral")
    @ResponseStatus(HttpStatus.CREATED)
    Message follow(@PathVariable String psid, @RequestBody NewReferral entered) {
        var origin = new Origin(entered.ref(), entered.source(), entered.adId(), entered.adTitle());
        return acts.follow(customers.chatId(psid, entered.pageId()), origin.referral(), entered.sentAt());
    }

    @PostMapping("/read")
    Map<String, Boolean> open(@PathVariable String psid, @RequestParam @Nullable String pageId) {
        return Map.of("receipt", acts.open(customers.chatId(psid, pageId)));
    }
}
