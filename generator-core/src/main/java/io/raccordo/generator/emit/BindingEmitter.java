package io.raccordo.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.model.Server;
import io.raccordo.generator.plan.Binding;
import io.raccordo.generator.plan.Binding.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A binding as a call of the runtime that says only what is not usual. */
final class BindingEmitter {
  private static final String JSON = "application/json";

  private final ConnectorIndex index;

  BindingEmitter(ConnectorIndex index) {
    this.index = index;
  }

  CodeBlock emit(Binding binding, CodeBlock since) {
    OperationKey operation = binding.operation();
    Call call;
    if (operation.kind() == OperationKey.Kind.PATH) {
      call = new Call(CodeBlock.of(
          "$T.of($S, $L)",
          Names.BINDING,
          operation.method().name(),
          StringLiteral.of(operation.path())));
    } else {
      call = new Call(
          CodeBlock.of("$T.webhook($L)", Names.BINDING, StringLiteral.of(operation.path())));
    }
    call.add(since);
    binding.guards().forEach((member, value) -> call.add("when", member, value));
    parameters(binding, call);
    BodyEmitter.emit(binding.body(), call);
    presets(binding, call);
    call.addUnlessEmpty("required", required(binding));
    call.addUnlessEmpty("ignore", unsent(binding));
    call.addUnlessEmpty("absent", binding.absent());
    if (!binding.accept().isEmpty() && !binding.accept().equals(List.of(JSON))) {
      call.add("accept", String.join(", ", binding.accept()));
    }
    if (!binding.servers().isEmpty()) {
      call.add("server", url(binding));
    }
    call.addUnlessEmpty("security", security(binding));
    call.addUnlessEmpty("scopes", scopes(binding));
    paging(binding, call);
    return call.build();
  }

  /** Members that have no place because the path says their only value itself. */
  private static List<String> unsent(Binding binding) {
    Set<String> unsent = new LinkedHashSet<>(binding.guards().keySet());
    binding.parts().forEach(part -> unsent.remove(part.member()));
    unsent.removeAll(binding.body().names().keySet());
    binding.absent().forEach(unsent::remove);
    return List.copyOf(unsent);
  }

  /** A chain of calls, each on a line of its own when they do not fit on one. */
  static final class Call {
    private final CodeBlock.Builder code = CodeBlock.builder();

    Call(CodeBlock begin) {
      code.add(begin);
    }

    void add(CodeBlock next) {
      code.add(next);
    }

    void add(String method, String... texts) {
      code.add("$Z.$L($L)", method, StringLiteral.list(List.of(texts)));
    }

    void addUnlessEmpty(String method, List<String> texts) {
      if (!texts.isEmpty()) {
        add(method, texts.toArray(String[]::new));
      }
    }

    CodeBlock build() {
      return code.build();
    }
  }

  private static void parameters(Binding binding, Call call) {
    List<String> usual = new ArrayList<>();
    Parameter.In place = Parameter.In.PATH;
    for (Part part : binding.parts()) {
      boolean plain = isUsual(part);
      if (!usual.isEmpty() && (part.in() != place || !plain)) {
        call.addUnlessEmpty(method(place), usual);
        usual.clear();
      }
      place = part.in();
      if (!plain) {
        call.add(CodeBlock.of("$Z.$L($L)", method(place), parameter(part)));
      } else if (place != Parameter.In.PATH) {
        usual.add(part.member());
      }
    }
    call.addUnlessEmpty(method(place), usual);
  }

  private static String method(Parameter.In place) {
    return switch (place) {
      case PATH -> "path";
      case QUERY -> "query";
      case HEADER -> "header";
      case COOKIE -> "cookie";
    };
  }

  private static boolean isUsual(Part part) {
    return part.in() != Parameter.In.COOKIE
        && part.member().equals(part.name())
        && !part.allowReserved()
        && part.contentType() == null
        && hasUsualStyle(part);
  }

  private static boolean hasUsualStyle(Part part) {
    boolean form = part.in() == Parameter.In.QUERY || part.in() == Parameter.In.COOKIE;
    return part.style() == (form ? Parameter.Style.FORM : Parameter.Style.SIMPLE)
        && part.explode() == form;
  }

  private static CodeBlock parameter(Part part) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.of($L)", Names.PARAMETER, StringLiteral.of(part.member()));
    if (!part.member().equals(part.name())) {
      code.add(".named($L)", StringLiteral.of(part.name()));
    }
    if (part.contentType() != null) {
      code.add(".as($L)", StringLiteral.of(part.contentType()));
    } else if (!hasUsualStyle(part)) {
      code.add(".style($T.$L, $L)", Names.PARAMETER_STYLE, part.style().name(), part.explode());
    }
    return part.allowReserved() ? code.add(".reserved()").build() : code.build();
  }

  private static void presets(Binding binding, Call call) {
    for (Map.Entry<String, JsonNode> preset : binding.fixed().entrySet()) {
      call.add(CodeBlock.of(
          "$Z.preset($L, $L)",
          StringLiteral.of(preset.getKey()),
          JsonLiteral.of(preset.getValue())));
    }
  }

  private static List<String> required(Binding binding) {
    Set<String> path = new HashSet<>();
    for (Part part : binding.parts()) {
      if (part.in() == Parameter.In.PATH) {
        path.add(part.member());
      }
    }
    return binding.required().stream().filter(member -> !path.contains(member)).toList();
  }

  /**
   * A server of the operation's own. Variables that the version's server has too are the user's to
   * set; others have their defaults.
   */
  private String url(Binding binding) {
    Server server = binding.servers().get(0);
    String url = server.url();
    for (Map.Entry<String, Server.Variable> variable : server.variables().entrySet()) {
      if (!index.hasServerVariable(binding.versions(), variable.getKey())) {
        url = url.replace('{' + variable.getKey() + '}', variable.getValue().defaultValue());
      }
    }
    return url;
  }

  /** Nothing when every connection satisfies the operation with all that it has. */
  private List<String> security(Binding binding) {
    Set<Set<String>> alternatives = new LinkedHashSet<>();
    for (SecurityRequirement requirement : binding.security()) {
      alternatives.add(new TreeSet<>(requirement.schemes().keySet()));
    }
    if (alternatives.isEmpty() || alternatives.containsAll(index.connections(binding.versions()))) {
      return List.of();
    }
    return alternatives.stream()
        .map(names -> names.stream()
            .filter(name -> !index.isByTransport(name))
            .map(BindingEmitter::encoded)
            .collect(Collectors.joining(" ")))
        .distinct()
        .toList();
  }

  /** One text, because a connector has thousands of these; none where no scopes are needed. */
  private List<String> scopes(Binding binding) {
    boolean needed = binding.operation().kind() == OperationKey.Kind.PATH
        && binding.security().stream()
            .flatMap(each -> each.schemes().entrySet().stream())
            .anyMatch(each -> !each.getValue().isEmpty() && index.hasScopes(each.getKey()));
    if (!needed) {
      return List.of();
    }
    return List.of(binding.security().stream()
        .map(each -> each.schemes().entrySet().stream()
            .filter(scheme -> !index.isByTransport(scheme.getKey()))
            .map(scheme -> scheme(scheme.getKey(), scheme.getValue()))
            .collect(Collectors.joining(" ")))
        .distinct()
        .collect(Collectors.joining("|")));
  }

  private String scheme(String name, List<String> scopes) {
    return scopes.isEmpty() || !index.hasScopes(name)
        ? encoded(name)
        : encoded(name)
            + scopes.stream()
                .map(BindingEmitter::encoded)
                .collect(Collectors.joining(",", "=", ""));
  }

  /** What structures the runtime's texts is percent-encoded in names. */
  private static String encoded(String name) {
    return name.replace("%", "%25")
        .replace(" ", "%20")
        .replace(",", "%2C")
        .replace("=", "%3D")
        .replace("|", "%7C");
  }

  private static void paging(Binding binding, Call call) {
    Binding.Paging paging = binding.paging();
    if (paging == null && binding.itemsPointer().isEmpty()) {
      return;
    }
    CodeBlock.Builder code = CodeBlock.builder().add("$T", Names.PAGING);
    if (paging == null) {
      code.add(".none()");
    } else {
      CodeBlock member = StringLiteral.of(paging.ask().text());
      CodeBlock pointer = StringLiteral.of(paging.pointer());
      switch (paging.strategy()) {
        case LINK_HEADER -> code.add(".link()");
        case CURSOR -> code.add(".cursor($L, $L)", pointer, member);
        case NEXT_URL -> code.add(".nextUrl($L)", pointer);
        case LAST_ITEM -> code.add(".lastItem($L, $L)", pointer, member);
        case PAGE_NUMBER -> code.add(".pageNumber($L, $L)", member, paging.first());
        case OFFSET -> {
          if (paging.first() == 0) {
            code.add(".offset($L)", member);
          } else {
            code.add(".offset($L, $L)", member, paging.first());
          }
        }
      }
      if (!paging.more().isEmpty()) {
        code.add(".whileTrue($L)", StringLiteral.of(paging.more()));
      }
    }
    if (!binding.itemsPointer().isEmpty()) {
      code.add(".items($L)", StringLiteral.of(binding.itemsPointer()));
    }
    call.add(CodeBlock.of("$Z.paging($L)", code.build()));
  }
}
