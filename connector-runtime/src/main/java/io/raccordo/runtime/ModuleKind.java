package io.raccordo.runtime;

import io.raccordo.runtime.json.OpenEnum;

/** What a module does. More kinds may come. */
public final class ModuleKind extends OpenEnum {
  /** Creates, reads, changes or deletes. */
  public static final ModuleKind ACTION = new ModuleKind("ACTION");

  /** Finds many items, page by page. */
  public static final ModuleKind SEARCH = new ModuleKind("SEARCH");

  /** Polls a search for what is new. */
  public static final ModuleKind TRIGGER = new ModuleKind("TRIGGER");

  /** Is called by the API: a webhook or callback. */
  public static final ModuleKind INSTANT_TRIGGER = new ModuleKind("INSTANT_TRIGGER");

  /** Makes any call. */
  public static final ModuleKind UNIVERSAL = new ModuleKind("UNIVERSAL");

  private ModuleKind(String value) {
    super(value);
  }
}
