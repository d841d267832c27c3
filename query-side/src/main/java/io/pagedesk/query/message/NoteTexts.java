package io.pagedesk.query.message;

import io.pagedesk.query.generation.ReadModels;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds what notes say. */
@Component
public class NoteTexts {

    private final ReadModels readModels;

    NoteTexts(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** By note id; a note that is not there is left out. */
    public Map<String, String> of(Collection<String> noteIds) {
        Map<String, String> texts = new HashMap<>();
        readModels
                .find(MessageFields.COLLECTION, noteIds)
                .forEach((id, note) -> texts.put(id, note.getString(MessageFields.TEXT)));
        return texts;
    }
}
