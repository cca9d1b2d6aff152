package cookbook.watch;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Numbers, text, lists and maps as JSON. */
final class Json {

    private static final HexFormat HEX = HexFormat.of();

    private Json() {}

    static String of(Object value) {
        var json = new StringBuilder();
        append(value, json);
        return json.toString();
    }

    private static void append(Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case Number number -> json.append(number);
            case Boolean truth -> json.append(truth);
            case List<?> list -> {
                var separator = "[";
                for (var each : list) {
                    json.append(separator);
                    append(each, json);
                    separator = ",";
                }
                json.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> map -> {
                var separator = "{";
                for (var each : map.entrySet()) {
                    json.append(separator);
                    quote(each.getKey().toString(), json);
                    json.append(':');
                    append(each.getValue(), json);
                    separator = ",";
                }
                json.append(map.isEmpty() ? "{}" : "}");
            }
            default -> quote(value.toString(), json);
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            if (c < ' '
                    || c == '"'
                    || c == '\\'
                    || c == '<'
                    || c >= 0x7f && c < 0xa0
                    || c >= 0x2028) {
                json.append("\\u").append(HEX.toHexDigits(c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
