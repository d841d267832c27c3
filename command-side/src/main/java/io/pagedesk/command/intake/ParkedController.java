package io.pagedesk.command.intake;

import io.pagedesk.command.problem.Refusal;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Parked items, for admins: seen, and tried again. */
@RestController
@RequestMapping("/api/admin/parked")
class ParkedController {

    private final ParkedItems parked;
    private final Intake intake;
    private final CommandGateway commands;

    ParkedController(ParkedItems parked, Intake intake, CommandGateway commands) {
        this.parked = parked;
        this.intake = intake;
        this.commands = commands;
    }

    @GetMapping
    List<ParkedItem> list() {
        return parked.all();
    }

    /** Takes the item in again; {@code taken} is false where it stays parked. */
    @PostMapping("/{id}/retry")
    Map<String, Boolean> retry(@PathVariable String id) {
        ParkedItem item = parked.find(id).orElseThrow(ParkedController::notFound);
        byte[] raw = parked.raw(id).orElseThrow(ParkedController::notFound);
        boolean taken = intake.takeAlone(item.appId(), raw);
        if (taken) {
            parked.remove(id);
        }
        commands.sendAndWait(new RecordParkedRetry(id, item.appId(), item.reason(), taken));
        return Map.of("taken", taken);
    }

    private static RuntimeException notFound() {
        return Refusal.of(HttpStatus.NOT_FOUND, "parked-item-not-found", "There is no such parked item.")
                .asException();
    }
}
