package io.raccordo.runtime;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener what responses say of their operations, each thing once. */
final class Notices {
  static final NoticeListener LOGGED = new Logged();

  private static final int MOST = 16;

  private final NoticeListener listener;
  private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

  Notices(NoticeListener listener) {
    this.listener = listener;
  }

  void look(Answer answer) {
    Notice notice = NoticeFields.read(answer);
    if (notice == null) {
      return;
    }
    // Paths of universal calls have ids in them, and would be told without end.
    String module = answer.call().isUniversal() ? "" : notice.operation();
    Set<String> before = told.computeIfAbsent(module, key -> ConcurrentHashMap.newKeySet());
    if (before.size() < MOST && before.add(notice.text())) {
      tell(notice);
    }
  }

  private void tell(Notice notice) {
    try {
      listener.noticed(notice);
    } catch (RuntimeException e) {
      Logged.LOG.warn("The listener failed that was told: {}", notice, e);
    }
  }

  /** Where nobody else listens. */
  private static final class Logged implements NoticeListener {
    static final Logger LOG = LoggerFactory.getLogger("io.raccordo.runtime.deprecated");

    @Override
    public void noticed(Notice notice) {
      LOG.warn("The server says of {}", notice);
    }
  }
}
