package io.raccordo.generator.emit;

import static io.raccordo.generator.emit.Plans.INT64;
import static io.raccordo.generator.emit.Plans.STRING;
import static io.raccordo.generator.emit.Plans.form;
import static io.raccordo.generator.emit.Plans.list;
import static io.raccordo.generator.emit.Plans.member;
import static io.raccordo.generator.emit.Plans.named;
import static io.raccordo.generator.emit.Plans.nullable;
import static io.raccordo.generator.emit.Plans.object;
import static io.raccordo.generator.emit.Plans.texts;
import static io.raccordo.generator.emit.Plans.union;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.plan.Binding.Body;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.TypePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Generated code at work: JSON read, inputs built, calls made over a scripted transport. */
class RoundTripTest {
  private static ConnectorPlan plan() {
    ClassRef order = Plans.model("Order");
    ClassRef state = order.nested("State");
    ClassRef title = order.nested("Title");
    return new Plans.Connector("1")
        .connection("bearer", Plans.bearer("token"))
        .type(object(
            order,
            true,
            List.<TypePlan>of(
                texts(state, "open", "closed"),
                union(title, form("String", STRING), form("Integer", INT64))),
            member("id", INT64),
            nullable(member("title", named(title))),
            member("state", named(state)),
            member("tags", list(STRING))))
        .module(new ModuleDraft("orders-update")
            .positional(member("shop", STRING))
            .positional(member("order_id", INT64))
            .input(nullable(member("title", named(title))))
            .input(member("state", named(state)))
            .input(member(
                "dry_run",
                new io.raccordo.generator.plan.TypeRef.Scalar(
                    io.raccordo.generator.plan.ScalarType.BOOLEAN)))
            .output(named(order))
            .binding(new BindingDraft(HttpMethod.PATCH, "/shops/{shop}/orders/{order_id}")
                .parts(Parameter.In.PATH, "shop", "order_id")
                .parts(Parameter.In.QUERY, "dry_run")
                .body(Body.Kind.JSON_MEMBERS, "application/json")))
        .module(new ModuleDraft("orders-list")
            .kind(ModuleKind.SEARCH)
            .output(named(order))
            .binding(new BindingDraft(HttpMethod.GET, "/orders")
                .paging(Paging.Strategy.NEXT_URL, "", "/next")
                .items("/items")))
        .plan();
  }

  @Test
  void jsonIsReadAndWritten() throws Exception {
    assertThat(call("""
            ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(
                \"""
                {"id": 7, "title": "x", "state": "new", "tags": ["a"], "more": 1}
                \""");
            Order read = Order.TYPE.read(json);
            Order built = Order.builder()
                .id(7)
                .title("x")
                .state(Order.State.of("new"))
                .tags(List.of("a"))
                .with("more", JsonTypes.INT64.write(1L))
                .build();
            return read.equals(built) + " " + read.id() + " " + read.title().asString()
                + " " + read.title().asInteger() + " " + read.state().isKnown() + " " + read.tags()
                + " " + read.has("more") + " " + Order.builder().eraseTitle().build().toJson();
            """)).isEqualTo("true 7 x null false [a] true {\"title\":null}");
  }

  @Test
  void callsSendWhatTheBindingSays() throws Exception {
    assertThat(call("""
            Order order = connector("{\\"id\\": 8}").run(OrdersUpdate.input("a/b", 7)
                .title(5)
                .state(Order.State.CLOSED)
                .dryRun(true));
            return sent + " -> " + order.id() + " " + order.tags();
            """))
        .isEqualTo(
            "PATCH /shops/a%2Fb/orders/7?dry_run=true {\"title\":5,\"state\":\"closed\"} -> 8 []");
  }

  @Test
  void searchesGoFromPageToPage() throws Exception {
    assertThat(call("""
            String first = "{\\"items\\": [{\\"id\\": 1}, {\\"id\\": 2}], \\"next\\": \\"https://api.example.com/orders?p=2\\"}";
            String second = "{\\"items\\": [{\\"id\\": 3}], \\"next\\": null}";
            List<Long> ids = connector(first, second).stream(OrdersList.input()).map(Order::id).toList();
            return ids + " " + sent;
            """)).isEqualTo("[1, 2, 3] GET /orders?null GET /orders?p=2 ");
  }

  @Test
  void hostsFindTheConnector() throws Exception {
    Compiled compiled = Compiled.of(ConnectorEmitter.emit(plan()));
    List<String> found = new ArrayList<>();
    ServiceLoader.load(io.raccordo.runtime.ConnectorProvider.class, compiled.loader())
        .forEach(provider -> found.add(provider.descriptor().id()
            + ' '
            + provider.descriptor().module("orders-list", 1).orElseThrow().label()));

    assertThat(found).containsExactly("demo OrdersList");
  }

  private static String call(String body) throws Exception {
    String source = """
        package com.example.caller;

        import com.example.demo.DemoConnection;
        import com.example.demo.DemoConnector;
        import com.example.demo.model.Order;
        import com.example.demo.module.OrdersList;
        import com.example.demo.module.OrdersUpdate;
        import io.raccordo.runtime.Secret;
        import io.raccordo.runtime.http.Headers;
        import io.raccordo.runtime.http.RequestContent;
        import io.raccordo.runtime.http.Transport;
        import io.raccordo.runtime.http.TransportRequest;
        import io.raccordo.runtime.http.TransportResponse;
        import io.raccordo.runtime.json.JsonTypes;
        import java.io.ByteArrayInputStream;
        import java.io.IOException;
        import java.nio.charset.StandardCharsets;
        import java.util.ArrayDeque;
        import java.util.Deque;
        import java.util.List;
        import java.util.Map;
        import java.util.concurrent.Callable;
        import tools.jackson.databind.json.JsonMapper;
        import tools.jackson.databind.node.ObjectNode;

        public final class Caller implements Callable<String> {
          private final StringBuilder sent = new StringBuilder();

          @Override
          public String call() throws Exception {
            %s
          }

          private DemoConnector connector(String... answers) {
            Deque<String> left = new ArrayDeque<>(List.of(answers));
            return DemoConnector.builder(DemoConnection.bearer(Secret.of("t")))
                .transport(new Transport() {
                  @Override
                  public TransportResponse send(TransportRequest request) throws IOException {
                    sent.append(request.method()).append(' ').append(request.uri().getRawPath());
                    sent.append('?').append(request.uri().getRawQuery()).append(' ');
                    if (request.body().isPresent()) {
                      sent.append(new String(
                          request.body().get().open().readAllBytes(), StandardCharsets.UTF_8));
                    }
                    byte[] body = left.remove().getBytes(StandardCharsets.UTF_8);
                    return new TransportResponse(
                        200,
                        Headers.of(Map.of("Content-Type", List.of("application/json"))),
                        new ByteArrayInputStream(body));
                  }

                  @Override
                  public void close() {}
                })
                .connect();
          }
        }
        """.formatted(body.indent(4).strip());
    return Compiled.of(
            ConnectorEmitter.emit(plan()),
            JavaFileObjects.forSourceString("com.example.caller.Caller", source))
        .call("com.example.caller.Caller");
  }
}
