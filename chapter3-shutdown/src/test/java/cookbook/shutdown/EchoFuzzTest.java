package cookbook.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.codec.Codec;
import cookbook.fuzz.Fuzz;
import org.junit.jupiter.api.Test;

class EchoFuzzTest {

    @Test
    void whatever_comes_in_whatever_pieces_goes_back_as_it_was() {
        Fuzz.handlers(
                Echo::new,
                Codec.bytes(),
                talk -> assertThat(talk.output()).isEqualTo(talk.input()));
    }
}
