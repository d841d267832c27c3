package io.pagedesk.command.cannedreply;

import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The titles that are in use: an agent who finds a text by its title finds one. Refuses {@code title-taken}. */
@Component
class CannedReplyTitles {

    private final JdbcClient jdbc;

    CannedReplyTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(String cannedReplyId, String title) {
        write("INSERT INTO canned_reply_title (title, canned_reply_id) VALUES (?, ?)", title, cannedReplyId);
    }

    void change(String cannedReplyId, String title) {
        write("UPDATE canned_reply_title SET title = ? WHERE canned_reply_id = ?", title, cannedReplyId);
    }

    void free(String cannedReplyId) {
        jdbc.sql("DELETE FROM canned_reply_title WHERE canned_reply_id = ?")
                .param(cannedReplyId)
                .update();
    }

    private void write(String sql, String title, String cannedReplyId) {
        try {
            jdbc.sql(sql).params(title.toLowerCase(Locale.ROOT), cannedReplyId).update();
        } catch (DuplicateKeyException e) {
            throw CannedReplyRefusals.titleTaken().asException();
        }
    }
}
