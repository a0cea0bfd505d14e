package shape.b;

import shape.fake.Fake;
import shape.wire.Wire;

/** GitHub v3 REST API. */
public final class Github {
  private final Wire wire;

  public Github(Wire wire) {
    this.wire = wire;
  }

  public <O> O run(Fake.Input<O> input) {
    return input.read(Fake.call(wire, input.request()));
  }

  public <T> Fake.Page<T> page(Fake.Input<T> input) {
    return Fake.page(wire, input.request(), input::read);
  }

  public <T> Fake.Page<T> next(Fake.Input<T> input, Fake.Request next) {
    return Fake.page(wire, next, input::read);
  }

  public WebhooksIssuesOpened.Payload parse(String body) {
    return WebhooksIssuesOpened.Payload.read(Fake.json(body));
  }
}
