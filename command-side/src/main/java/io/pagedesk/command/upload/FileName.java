package io.pagedesk.command.upload;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A file's name as a customer may see it: no folders, nothing invisible, not endless. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    static String of(@Nullable String given) {
        String name = StringUtils.getFilename(String.valueOf(given).replace('\\', '/'));
        String visible =
                String.valueOf(name).replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
        if (given == null || visible.isEmpty()) {
            return "file";
        }
        return visible.length() <= LONGEST ? visible : shortened(visible);
    }

    private static String shortened(String name) {
        String extension = StringUtils.getFilenameExtension(name);
        String end = extension == null || extension.length() > LONGEST / 2 ? "" : "." + extension;
        int cut = LONGEST - end.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + end;
    }
}
