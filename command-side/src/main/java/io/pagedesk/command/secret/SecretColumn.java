package io.pagedesk.command.secret;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A column of a table that may hold secrets; its names come from the database itself. */
record SecretColumn(String table, String column) {

    List<String> values(JdbcClient jdbc) {
        return jdbc.sql("SELECT DISTINCT \"%2$s\" FROM \"%1$s\" WHERE \"%2$s\" IS NOT NULL".formatted(table, column))
                .query(String.class)
                .list();
    }

    List<String> valuesUnder(JdbcClient jdbc, String keyId) {
        return jdbc.sql("SELECT DISTINCT \"%2$s\" FROM \"%1$s\" WHERE \"%2$s\" LIKE ?".formatted(table, column))
                .param(keyId + ".%")
                .query(String.class)
                .list();
    }

    void replace(JdbcClient jdbc, String secret, String other) {
        jdbc.sql("UPDATE \"%1$s\" SET \"%2$s\" = ? WHERE \"%2$s\" = ?".formatted(table, column))
                .params(other, secret)
                .update();
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
