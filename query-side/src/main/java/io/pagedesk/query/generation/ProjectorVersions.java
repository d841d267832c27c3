package io.pagedesk.query.generation;

import java.util.Map;

/** The versions of the projectors that this process holds, by projection. */
public record ProjectorVersions(Map<String, Integer> byProjection) {

    /** The version of a projection that is known to be there. */
    public int of(String projection) {
        return byProjection.getOrDefault(projection, 1);
    }
}
