package io.pagedesk.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** A Compose file with what its services extend merged in, as Compose does it. */
record ComposeFile(String name, Map<String, Object> raw, Map<String, Map<String, Object>> services) {

    static ComposeFile read(String name) {
        Map<String, Object> raw = new Yaml().load(DockerFolder.text(name));
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        mapping(raw, "services").forEach((service, any) -> services.put(service, resolved(raw, service)));
        return new ComposeFile(name, raw, services);
    }

    private static Map<String, Object> resolved(Map<String, Object> file, String service) {
        Map<String, Object> own = mapping(mapping(file, "services"), service);
        if (!own.containsKey("extends")) {
            return own;
        }
        Map<String, Object> parent = mapping(own, "extends");
        Map<String, Object> parentFile =
                parent.containsKey("file") ? new Yaml().load(DockerFolder.text((String) parent.get("file"))) : file;
        Map<String, Object> merged = new LinkedHashMap<>(resolved(parentFile, (String) parent.get("service")));
        own.forEach((key, value) -> merged.merge(key, value, ComposeFile::merge));
        merged.remove("extends");
        return merged;
    }

    private static Object merge(Object parent, Object own) {
        if (parent instanceof Map<?, ?> base && own instanceof Map<?, ?> more) {
            Map<Object, Object> merged = new LinkedHashMap<>(base);
            merged.putAll(more);
            return merged;
        }
        if (parent instanceof List<?> base && own instanceof List<?> more) {
            List<Object> merged = new ArrayList<>(base);
            merged.addAll(more);
            return merged;
        }
        return own;
    }

    Map<String, Object> environment(String service) {
        return mapping(services.get(service), "environment");
    }

    /** By where the container finds it under {@code /run/secrets}: the name of the secret. */
    Map<String, String> secrets(String service) {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (Object secret : list(services.get(service), "secrets")) {
            if (secret instanceof Map<?, ?> named) {
                secrets.put((String) named.get("target"), (String) named.get("source"));
            } else {
                secrets.put((String) secret, (String) secret);
            }
        }
        return secrets;
    }

    static List<?> list(Map<String, Object> of, String key) {
        return (List<?>) of.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> mapping(Map<String, Object> of, String key) {
        return (Map<String, Object>) of.getOrDefault(key, Map.of());
    }
}
