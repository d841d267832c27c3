package io.pagedesk.query.generation;

/**
 * One filling of a projection's read models: collections and tokens of its own. The first has the names that stood
 * before there were generations, so that a desk of that time goes on where it was.
 */
public record Generation(String projection, int number) {

    private static final int FIRST = 1;
    private static final String MARK = "__g";

    public static Generation first(String projection) {
        return new Generation(projection, FIRST);
    }

    /** The generation that an event processor of this name fills. */
    public static Generation ofProcessor(String processor) {
        int mark = processor.lastIndexOf(MARK);
        return mark < 0
                ? first(processor)
                : new Generation(
                        processor.substring(0, mark), Integer.parseInt(processor.substring(mark + MARK.length())));
    }

    /** The name of its event processor, under which its tokens stand. */
    public String processor() {
        return named(projection);
    }

    /** The collection that holds this read model. */
    public String collection(String readModel) {
        return named(readModel);
    }

    private String named(String name) {
        return number == FIRST ? name : name + MARK + number;
    }
}
