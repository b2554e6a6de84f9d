package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.yokradap.platform.AddressClass;
import org.yokradap.platform.Signature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside every event for ever, under these keys. */
class SignatureContractTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1-2"})
    void everyPartOfItIsCopiedFromTheCommandToItsEvents(String form) throws IOException {
        var signature = read(form);
        var command = new GenericMessage<>("a command", MetaData.from(signature));
        var kept = new EventStoreConfiguration().signatureOnEveryEvent().correlationDataFor(command);
        assertThat(kept.keySet()).isEqualTo(signature.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1-2"})
    void theClassOfTheAddressIsOneThatThereIs(String form) throws IOException {
        var written = read(form).get(Signature.ADDRESS_CLASS);
        if (form.equals("v1")) assertThat(written).as("not kept then").isNull();
        else assertThat(written).isEqualTo(AddressClass.PUBLIC_IPV4.name());
    }

    private static Map<String, String> read(String form) throws IOException {
        var file = new ClassPathResource("events/signature." + form + ".json");
        return JSON.readValue(file.getContentAsString(StandardCharsets.UTF_8), new TypeReference<>() {});
    }
}
