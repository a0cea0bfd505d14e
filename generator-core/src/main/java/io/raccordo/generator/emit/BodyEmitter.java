package io.raccordo.generator.emit;

import com.palantir.javapoet.CodeBlock;
import io.raccordo.generator.emit.BindingEmitter.Call;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.plan.Binding;
import io.raccordo.generator.plan.Binding.Body.Kind;
import io.raccordo.generator.plan.Binding.PartEncoding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a binding says of its body: as little as can be. */
final class BodyEmitter {
  private static final String JSON = "application/json";
  private static final String FORM_DATA = "multipart/form-data";

  /** The only style that whole APIs have for all their forms. */
  private static final PartEncoding DEEP =
      new PartEncoding(Parameter.Style.DEEP_OBJECT, true, false, null, Map.of());

  private BodyEmitter() {}

  static void emit(Binding.Body body, Call call) {
    String mediaType = body.mediaType() == null ? JSON : body.mediaType();
    switch (body.kind()) {
      case NONE -> {}
      case JSON_MEMBERS -> json(mediaType, call);
      case JSON_WHOLE -> {
        json(mediaType, call);
        call.add("bodyIs", "body");
      }
      case FORM -> call.add("form");
      case MULTIPART -> multipart(mediaType, call);
      case BINARY, TEXT -> call.add("content", "body", mediaType);
    }
    if (body.whole() && (body.kind() == Kind.FORM || body.kind() == Kind.MULTIPART)) {
      call.add("bodyIs", "body");
    }
    Set<String> unusual = new LinkedHashSet<>(body.names().keySet());
    unusual.addAll(body.encodings().keySet());
    List<String> deep = unusual.stream()
        .filter(member -> !body.names().containsKey(member))
        .filter(member -> DEEP.equals(body.encodings().get(member)))
        .toList();
    if (!deep.isEmpty()) {
      call.add(CodeBlock.of(
          "$Z.body($T.DEEP_OBJECT, $L)", Names.PARAMETER_STYLE, StringLiteral.list(deep)));
    }
    deep.forEach(unusual::remove);
    for (String member : unusual) {
      call.add(CodeBlock.of(
          "$Z.body($L)",
          bodyMember(member, body.names().get(member), body.encodings().get(member))));
    }
  }

  private static CodeBlock bodyMember(
      String member, @Nullable String name, @Nullable PartEncoding encoding) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.of($L)", Names.PARAMETER, StringLiteral.of(member));
    if (name != null) {
      code.add(".named($L)", StringLiteral.of(name));
    }
    if (encoding == null) {
      return code.build();
    }
    if (encoding.style() != null) {
      code.add(
          ".style($T.$L, $L)", Names.PARAMETER_STYLE, encoding.style().name(), encoding.explode());
    } else if (encoding.contentType() != null) {
      code.add(".as($L)", StringLiteral.of(encoding.contentType()));
    }
    if (encoding.allowReserved()) {
      code.add(".reserved()");
    }
    encoding
        .headers()
        .forEach((field, value) ->
            code.add(".header($L, $L)", StringLiteral.of(field), StringLiteral.of(value)));
    return code.build();
  }

  private static void multipart(String mediaType, Call call) {
    if (mediaType.toLowerCase(Locale.ROOT).startsWith(FORM_DATA)) {
      call.add("multipart");
    } else {
      call.add("multipart", mediaType);
    }
  }

  private static void json(String mediaType, Call call) {
    if (mediaType.equals(JSON)) {
      call.add("json");
    } else {
      call.add("json", mediaType);
    }
  }
}
