package io.pagedesk.query.console.desk;

import io.pagedesk.query.message.MessageKind;
import io.pagedesk.query.message.MessageView;
import io.pagedesk.query.message.MessageView.AttachmentView;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the thread's template asks: how a message is shown. */
@ControllerAdvice(assignableTypes = DeskController.class)
final class Looks {

    @ModelAttribute("looks")
    Looks self() {
        return this;
    }

    public ShownAttachment of(AttachmentView file) {
        return ShownAttachment.of(file);
    }

    public List<ShownText.Piece> pieces(MessageView message) {
        String text = message.text();
        return text == null ? List.of() : ShownText.pieces(text, message.kind() == MessageKind.NOTE);
    }
}
