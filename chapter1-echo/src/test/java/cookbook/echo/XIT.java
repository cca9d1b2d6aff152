package cookbook.echo;
import org.junit.jupiter.api.Test;
class XIT { @Test void x() { org.assertj.core.api.Assertions.assertThat(cookbook.transcript.T.hi()).isEqualTo("t"); } }
