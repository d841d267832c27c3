package io.pagedesk.command.facebook;

import java.util.List;
import java.util.stream.Stream;

/** What an App asks a Facebook user for: no more than is used, since App Review refuses what is not. */
final class Permissions {

    static final String SHOW_LIST = "pages_show_list";

    /** Without these no Page can be connected. */
    static final List<String> NEEDED = List.of(SHOW_LIST, "pages_manage_metadata", "pages_messaging");

    private static final List<String> WITHOUT_REVIEW = List.of("email", "public_profile");
    private static final String BUSINESS = "business_management";

    private Permissions() {}

    static List<String> asked(boolean business) {
        Stream<String> usual = Stream.concat(WITHOUT_REVIEW.stream(), NEEDED.stream());
        return (business ? Stream.concat(usual, Stream.of(BUSINESS)) : usual).toList();
    }

    static List<String> missing(List<String> granted) {
        return NEEDED.stream().filter(it -> !granted.contains(it)).toList();
    }
}
