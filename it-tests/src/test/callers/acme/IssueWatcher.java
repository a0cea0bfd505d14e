package com.example.acme.caller;

import com.example.acme.AcmeConnection;
import com.example.acme.AcmeConnector;
import com.example.acme.module.ListIssues;
import com.example.acme.module.ListIssuesRev2;
import com.example.acme.module.WatchIssues;
import com.example.acme.module.WatchIssuesRev2;
import io.raccordo.runtime.trigger.TriggerStore;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Polls with both revisions of a trigger; says what came. */
@SuppressWarnings("deprecation")
public final class IssueWatcher implements BiFunction<String, TriggerStore, List<String>> {
  @Override
  public List<String> apply(String url, TriggerStore store) {
    List<String> came = new ArrayList<>();
    try (AcmeConnector acme = AcmeConnector.builder(AcmeConnection.anonymous())
        .apiVersion("v2")
        .baseUrl(URI.create(url))
        .connect()) {
      acme.trigger(WatchIssues.input(ListIssues.input("one").state("open")))
          .poll("old", store, issue -> came.add("1: " + issue.number() + " " + issue.updatedAt()));
      acme.trigger(WatchIssuesRev2.input(ListIssuesRev2.input("one")))
          .poll("new", store, issue -> came.add("2: " + issue.number() + " " + issue.changed().at()));
    }
    return came;
  }
}
