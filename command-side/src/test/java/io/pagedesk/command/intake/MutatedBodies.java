package io.pagedesk.command.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Webhook bodies that went wrong: real ones of the table, several at a time, with fields missing, doubled, of another
 * type, nested without end, of numbers and characters that nobody expects, and with broken bytes. The same seed makes
 * the same bodies.
 */
final class MutatedBodies {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;
    private static final long WEEKS = 14L * 24 * 3_600_000;

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "null",
            "0",
            "-1",
            "true",
            "\u0000",
            "a\u0000b",
            "\ud83d",
            "\udc00x",
            "\u202egnp.exe",
            "\ufeff",
            "e\u0301\u0301\u0301\u0301",
            "\u2028",
            "%s%n{}${7*7}",
            "'; DROP TABLE parked_item; --",
            "\\u{2764}\\u{FE0F}",
            "\\u{D800}",
            "/reel/1",
            "//",
            "../../etc/passwd",
            "x".repeat(5_000));

    private static final List<String> ODD_NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1e400",
            "-1e400",
            "1e-400",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678901234567890123456789012345678901234567890",
            "1.5",
            "999999999999",
            "1000000000000",
            "2147483648",
            "1e999999999");

    private static final Pattern NUMBER = Pattern.compile("\"\\\\u0001number:([^\"\\\\]*)\\\\u0001\"");

    private final Random random;
    private final List<String> items;
    private final int customers;
    private final String page;

    MutatedBodies(long seed, int customers, String page) {
        this.random = new Random(seed);
        this.customers = customers;
        this.page = page;
        this.items = WebhookKinds.all()
                .flatMap(kind -> Stream.concat(
                        Stream.of(kind.json().get("item")),
                        kind.json().path("before").valueStream()))
                .distinct()
                .map(JSON::writeValueAsString)
                .toList();
    }

    byte[] next() {
        ObjectNode body = body();
        int mutations = random.nextInt(4);
        for (int n = 0; n < mutations; n++) {
            mutate(body);
        }
        byte[] bytes = random.nextInt(20) == 0
                ? text(body).getBytes(StandardCharsets.UTF_16)
                : text(body).getBytes(StandardCharsets.UTF_8);
        return random.nextInt(6) == 0 ? broken(bytes) : bytes;
    }

    private ObjectNode body() {
        ObjectNode body = NEW.objectNode().put("object", "page");
        ArrayNode entries = body.putArray("entry");
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            ObjectNode entry = entries.addObject().put("id", page).put("time", time());
            ArrayNode list = entry.putArray(oneOf("messaging", "messaging", "messaging", "standby"));
            for (int m = 1 + random.nextInt(3); m > 0; m--) {
                list.add(item());
            }
        }
        return body;
    }

    private JsonNode item() {
        String customer = "30" + random.nextInt(customers);
        String mid = "m_" + random.nextInt(1_000_000);
        String item = items.get(random.nextInt(items.size()));
        return JSON.readTree(item.replace("\"222\"", "\"" + customer + "\"")
                .replace("\"111\"", "\"" + page + "\"")
                .replace("m_1", mid)
                .replace("1789000000123", String.valueOf(time())));
    }

    private long time() {
        long now = IntakeInMemory.NOW.toEpochMilli();
        return random.nextInt(10) == 0 ? now / 1_000 : now - random.nextLong(WEEKS);
    }

    private void mutate(ObjectNode body) {
        List<Runnable> places = new ArrayList<>();
        collect(body, places);
        if (!places.isEmpty()) {
            places.get(random.nextInt(places.size())).run();
        }
    }

    /** All places at which something can go wrong. */
    private void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                places.add(() -> spoil(object, name));
                collect(object.get(name), places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int n = 0; n < array.size(); n++) {
                int index = n;
                places.add(() -> spoil(array, index));
                collect(array.get(n), places);
            }
        }
    }

    private void spoil(ObjectNode object, String name) {
        JsonNode value = object.get(name);
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(oneOf("mid", "message", "sender", "is_echo", "id", "x".repeat(200)), value);
            case 2 -> object.putArray(name).add(value).add(value.deepCopy());
            case 3 -> object.set(name, nested(value));
            case 4 -> object.set(name, object.deepCopy());
            default -> object.set(name, oddValue());
        }
    }

    private void spoil(ArrayNode array, int index) {
        switch (random.nextInt(4)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(array.get(index).deepCopy());
            case 2 -> array.set(index, nested(array.get(index)));
            default -> array.set(index, oddValue());
        }
    }

    private JsonNode nested(JsonNode value) {
        JsonNode inner = value;
        for (int depth = oneOf(1, 5, 100, 700); depth > 0; depth--) {
            inner = depth % 2 == 0
                    ? NEW.arrayNode().add(inner)
                    : NEW.objectNode().set(oneOf("message", "payload", "a"), inner);
        }
        return inner;
    }

    private JsonNode oddValue() {
        return switch (random.nextInt(7)) {
            case 0 -> NEW.nullNode();
            case 1 -> NEW.booleanNode(random.nextBoolean());
            case 2 -> NEW.objectNode();
            case 3 -> NEW.arrayNode();
            case 4 -> NEW.stringNode("\u0001number:" + ODD_NUMBERS.get(random.nextInt(ODD_NUMBERS.size())) + "\u0001");
            default -> NEW.stringNode(ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size())));
        };
    }

    /** Numbers are written as they are meant; now and then a name stands twice in an object. */
    private String text(ObjectNode body) {
        StringBuilder written = new StringBuilder();
        write(body, written);
        String json = NUMBER.matcher(written).replaceAll("$1");
        int at = json.indexOf("{\"mid\"");
        return at > 0 && random.nextInt(10) == 0
                ? json.substring(0, at + 1) + "\"mid\":\"twice\"," + json.substring(at + 1)
                : json;
    }

    /** Deeper than Jackson itself would write. */
    private static void write(JsonNode node, StringBuilder out) {
        if (node instanceof ObjectNode object) {
            out.append('{');
            for (var field : object.properties()) {
                separate(out);
                out.append(JSON.writeValueAsString(field.getKey())).append(':');
                write(field.getValue(), out);
            }
            out.append('}');
        } else if (node instanceof ArrayNode array) {
            out.append('[');
            for (JsonNode element : array) {
                separate(out);
                write(element, out);
            }
            out.append(']');
        } else {
            out.append(JSON.writeValueAsString(node));
        }
    }

    private static void separate(StringBuilder out) {
        char last = out.charAt(out.length() - 1);
        if (last != '{' && last != '[') {
            out.append(',');
        }
    }

    private byte[] broken(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(Math.min(40, bytes.length - from));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 3 -> joined(bytes, from, randomBytes(), from);
            default -> flipped(bytes, from);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private byte[] randomBytes() {
        byte[] some = new byte[1 + random.nextInt(8)];
        random.nextBytes(some);
        return some;
    }

    private static byte[] joined(byte[] bytes, int until, byte[] between, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, until);
        out.writeBytes(between);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
