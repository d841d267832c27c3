package io.pagedesk.command.intake;

import io.pagedesk.command.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Raw deliveries, for admins: which came when, and each as it came. */
@RestController
@RequestMapping("/api/admin/parked/deliveries")
class KeptDeliveryController {

    private static final int LARGEST_PAGE = 100;

    private final KeptDeliveries deliveries;

    KeptDeliveryController(KeptDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The newest first; {@code next} is the cursor of the page after, or null. */
    @GetMapping
    Page list(@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "25") int limit) {
        int atMost = Math.max(1, Math.min(LARGEST_PAGE, limit));
        List<KeptDelivery> found = deliveries.list(cursor == null ? null : DeliveryCursor.parse(cursor), atMost + 1);
        List<KeptDelivery> items = found.subList(0, Math.min(atMost, found.size()));
        boolean more = found.size() > atMost;
        return new Page(
                items, more ? DeliveryCursor.after(items.get(items.size() - 1)).toString() : null);
    }

    /** The body, byte by byte. */
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] body(@PathVariable String id) {
        return deliveries
                .body(id)
                .orElseThrow(() -> Refusal.of(
                                HttpStatus.NOT_FOUND, "delivery-not-found", "There is no such delivery, or no longer.")
                        .asException());
    }

    /** One page of deliveries. */
    record Page(List<KeptDelivery> items, @Nullable String next) {}
}
