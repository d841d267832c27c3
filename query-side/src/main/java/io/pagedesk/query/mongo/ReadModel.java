package io.pagedesk.query.mongo;

import com.mongodb.client.model.IndexModel;
import java.util.List;

/** A collection of the read models, with the index of each query on it. */
public record ReadModel(String collection, List<IndexModel> indexes) {}
