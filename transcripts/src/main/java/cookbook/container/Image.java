package cookbook.container;

import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.testcontainers.utility.DockerImageName;

/**
 * An image that tests make containers from. A property or an environment variable can name another
 * image with the same programs: {@code -Dimage.busybox=} or {@code IMAGE_BUSYBOX}.
 */
public enum Image {
    BUSYBOX("image.busybox", "busybox:1.36"),
    REDIS("image.redis", "redis:7.2");

    private final String property;
    private final String standard;

    Image(String property, String standard) {
        this.property = property;
        this.standard = standard;
    }

    public DockerImageName named() {
        return DockerImageName.parse(name(System::getProperty, System::getenv))
                .asCompatibleSubstituteFor(standard);
    }

    String name(UnaryOperator<String> properties, UnaryOperator<String> variables) {
        var variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return Objects.requireNonNullElse(
                properties.apply(property),
                Objects.requireNonNullElse(variables.apply(variable), standard));
    }
}
