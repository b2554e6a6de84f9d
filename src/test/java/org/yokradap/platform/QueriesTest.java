package org.yokradap.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;
import org.yokradap.people.api.AccessRejection;

class QueriesTest {
    private static final Signature NOBODY = Map::of;

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final Queries queries = new Queries(bus);

    record NamesOf(String letter) implements Query<List<String>> {}

    record LengthOf(String name) implements Query<Integer> {}

    static final class Names {
        @QueryHandler
        List<String> answer(NamesOf query) {
            return List.of(query.letter() + "1", query.letter() + "2");
        }

        @QueryHandler
        Integer answer(LengthOf query) {
            if (query.name().isEmpty()) throw AccessRejection.NOT_YOUR_ROLE.because();
            return query.name().length();
        }
    }

    QueriesTest() {
        new AnnotationQueryHandlerAdapter<>(new Names()).subscribe(bus);
    }

    @Test
    void areAnsweredWithWhateverTheHandlerAnswersAListToo() {
        assertThat(queries.ask(new NamesOf("ก"), NOBODY)).containsExactly("ก1", "ก2");
        assertThat(queries.ask(new LengthOf("abc"), NOBODY)).isEqualTo(3);
    }

    @Test
    void bringBackARefusal() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> queries.ask(new LengthOf(""), NOBODY))
                .matches(rejection -> rejection.reason() == AccessRejection.NOT_YOUR_ROLE);
    }
}
