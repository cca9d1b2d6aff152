package cookbook.markov.redis;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.markov.chain.Pair;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisChainTest {

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "fa-IR-u-nu-arabext", "ar-EG-u-nu-arab", "tr-TR"})
    void servers_in_all_languages_use_the_same_keys(String language) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(RedisChain.name(new Pair("hello", "world"))).isEqualTo("5:hello world");
        } finally {
            Locale.setDefault(before);
        }
    }
}
