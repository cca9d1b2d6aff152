package cookbook.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageTest {

    private static String busybox(Map<String, String> properties, Map<String, String> variables) {
        return Image.BUSYBOX.name(properties::get, variables::get);
    }

    @Test
    void it_is_the_standard_one_unless_another_is_given() {
        assertThat(busybox(Map.of(), Map.of())).startsWith("busybox:");
        assertThat(busybox(Map.of(), Map.of("IMAGE_BUSYBOX", "local/busybox")))
                .isEqualTo("local/busybox");
    }

    @Test
    void a_property_goes_before_a_variable() {
        assertThat(busybox(Map.of("image.busybox", "mine"), Map.of("IMAGE_BUSYBOX", "other")))
                .isEqualTo("mine");
    }
}
