package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What native-image is told of the only lookup by name. */
class NativeImageTest {
  @Test
  void namesTheMethodThatIsLookedUp() throws Exception {
    JsonNode entry = only("/META-INF/native-image/io.raccordo/raccordo-connector-runtime/");
    assertThat(entry.at("/condition/typeReachable").stringValue())
        .isEqualTo(AsyncCalls.class.getName());
    Class<?> type = Class.forName(entry.path("name").stringValue());
    JsonNode method = entry.path("methods").get(0);
    assertThat(method.path("parameterTypes")).isEmpty();
    boolean exists = Arrays.stream(type.getMethods())
        .anyMatch(each -> each.getName().equals(method.path("name").stringValue())
            && each.getParameterCount() == 0);
    assertThat(exists).isEqualTo(Runtime.version().feature() >= 21);
  }

  private JsonNode only(String folder) throws IOException {
    try (InputStream stream = getClass().getResourceAsStream(folder + "reflect-config.json")) {
      JsonNode entries = new JsonMapper().readTree(stream);
      assertThat(entries).hasSize(1);
      return entries.get(0);
    }
  }
}
