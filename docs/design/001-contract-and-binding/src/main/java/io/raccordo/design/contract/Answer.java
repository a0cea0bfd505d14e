package io.raccordo.design.contract;

/** Whether code that expects one form can be given a value of another. */
enum Answer {
  /** Every value of the other form reads as this one. */
  ALWAYS,
  /** Some values do: a checked conversion, with a typed error for the rest. */
  PARTLY,
  NEVER;

  Answer worse(Answer other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Reads {@code value} through an accessor (or sends it to a member) of form {@code reader}. */
  static Answer read(Schema reader, Schema value) {
    return read(reader, value, 0);
  }

  private static Answer read(Schema reader, Schema value, int depth) {
    if (reader.kind == Kind.ANY || depth > 8) {
      return ALWAYS;
    }
    if (value.kind == Kind.ANY) {
      return PARTLY;
    }
    if (reader.kind == Kind.UNION) {
      return union(reader, value, depth);
    }
    if (value.kind == Kind.UNION) {
      boolean some = value.branches().stream().anyMatch(b -> read(reader, b, depth + 1) != NEVER);
      return some ? PARTLY : NEVER;
    }
    return switch (reader.kind) {
      case STRING, ENUM -> value.kind.isScalar() ? ALWAYS : NEVER;
      case DATE, DATE_TIME, BYTES ->
        value.kind == reader.kind ? ALWAYS : value.kind.isText() ? PARTLY : NEVER;
      case INTEGER ->
        value.kind == Kind.INTEGER ? ALWAYS : value.kind == Kind.BOOLEAN ? NEVER : scalar(value);
      case NUMBER ->
        value.kind == Kind.INTEGER || value.kind == Kind.NUMBER
            ? ALWAYS
            : value.kind == Kind.BOOLEAN ? NEVER : scalar(value);
      case BOOLEAN -> value.kind == Kind.BOOLEAN ? ALWAYS : value.kind.isText() ? PARTLY : NEVER;
      case ARRAY ->
        value.kind == Kind.ARRAY
            ? read(reader.item(), value.item(), depth + 1)
            : read(reader.item(), value, depth + 1);
      case OBJECT ->
        value.kind == Kind.OBJECT
            ? members(reader, value)
            : value.kind == Kind.MAP ? PARTLY : NEVER;
      case MAP -> value.kind == Kind.OBJECT || value.kind == Kind.MAP ? ALWAYS : NEVER;
      default -> reader.kind == value.kind ? ALWAYS : NEVER;
    };
  }

  /** An object of which not one member is left is another thing, though it is an object too. */
  private static Answer members(Schema reader, Schema value) {
    if (reader.component != null && reader.component.equals(value.component)) {
      return ALWAYS;
    }
    long shared = reader.memberNodes.keySet().stream()
        .filter(value.memberNodes::containsKey)
        .count();
    return shared == 0 ? NEVER : shared == reader.memberNodes.size() ? ALWAYS : PARTLY;
  }

  private static Answer scalar(Schema value) {
    return value.kind.isScalar() ? PARTLY : NEVER;
  }

  /** A union is open: what no branch reads is its unknown case, never a failure. */
  private static Answer union(Schema reader, Schema value, int depth) {
    Answer best = NEVER;
    for (Schema branch : reader.branches()) {
      Answer answer = read(branch, value, depth + 1);
      best = answer.compareTo(best) < 0 ? answer : best;
    }
    if (value.kind == Kind.UNION) {
      return value.branches().stream().anyMatch(b -> read(reader, b, depth + 1) != NEVER)
          ? ALWAYS
          : PARTLY;
    }
    return best == NEVER ? PARTLY : best;
  }
}
