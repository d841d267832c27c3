package io.pagedesk.query.media;

/**
 * A copy that is kept.
 *
 * @param type its content type, as its first bytes show it
 * @param length in bytes
 * @param attempt which attempt stored it
 */
record MediaFile(String id, String name, String type, long length, int attempt) {}
