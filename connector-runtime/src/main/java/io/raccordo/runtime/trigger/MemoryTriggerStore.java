package io.raccordo.runtime.trigger;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Positions that are gone with the process. */
final class MemoryTriggerStore implements TriggerStore {
  private final Map<String, String> positions = new ConcurrentHashMap<>();
  private final Set<String> held = ConcurrentHashMap.newKeySet();

  @Override
  public Optional<String> load(String key) {
    return Optional.ofNullable(positions.get(key));
  }

  @Override
  public void save(String key, String position) {
    positions.put(key, position);
  }

  @Override
  public void remove(String key) {
    positions.remove(key);
  }

  @Override
  public Optional<Lock> lock(String key) {
    return held.add(key) ? Optional.of(() -> held.remove(key)) : Optional.empty();
  }
}
