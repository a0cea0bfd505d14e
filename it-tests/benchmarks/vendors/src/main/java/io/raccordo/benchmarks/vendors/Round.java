package io.raccordo.benchmarks.vendors;

import java.util.ArrayList;
import java.util.List;

/** All calls of some clients, one after the other. */
final class Round implements AutoCloseable {
  private final List<Client> clients;
  private final Call[] calls;

  Round(Client... clients) {
    this.clients = List.of(clients);
    List<Call> all = new ArrayList<>();
    for (Client client : clients) {
      all.addAll(client.calls().values());
    }
    calls = all.toArray(Call[]::new);
  }

  int make() throws Exception {
    int sum = 0;
    for (Call call : calls) {
      sum += call.make();
    }
    return sum;
  }

  int size() {
    return calls.length;
  }

  @Override
  public void close() {
    clients.forEach(Client::close);
  }
}
