package io.pagedesk.query.page;

import com.mongodb.client.MongoDatabase;

/** Opens this package to the tests of others. */
public final class PageTesting {

    private PageTesting() {}

    public static PageLookup lookup(MongoDatabase database) {
        return new PageLookup(database);
    }
}
