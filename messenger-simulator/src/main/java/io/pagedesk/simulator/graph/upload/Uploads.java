package io.pagedesk.simulator.graph.upload;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.ledger.Entry;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Upload;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

/** The attachments that Meta keeps, by id. */
@SimulatorPart
public class Uploads {

    private final Ledger ledger;
    private final Clock clock;

    Uploads(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The id under which it is kept. */
    public String save(String pageId, UploadRequest request) {
        var id = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L));
        ledger.record(new Entry.UploadSaved(
                new Upload(id, pageId, request.type(), request.source(), request.reusable(), clock.instant(), null)));
        return id;
    }

    /** Unknown, of another Page, older than 90 days, or not for more than one person: refused. */
    public Upload find(String id, String pageId, String psid) {
        return ledger.upload(id)
                .filter(it -> it.servesFor(pageId, psid, clock.instant()))
                .orElseThrow(() -> GraphException.of(100, 2018074, "(#100) Invalid attachment id."));
    }

    public void sent(Upload upload, String psid) {
        ledger.record(new Entry.UploadSent(upload.id(), psid));
    }
}
