package io.raccordo.generator.diff;

import io.raccordo.generator.diff.PathTemplate.Segment;
import io.raccordo.generator.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Operations by the segments of their templates: finds those that can be laid beside a template
 * without looking at all the others.
 */
final class TemplateTrie {
  private static final String PARAMETER = "{}";

  private final Map<String, TemplateTrie> children = new LinkedHashMap<>();
  private final List<Operation> here = new ArrayList<>();

  TemplateTrie() {}

  void add(PathTemplate template, Operation operation) {
    TemplateTrie node = this;
    for (Segment segment : template.segments()) {
      node = node.children.computeIfAbsent(segment.shape(), shape -> new TemplateTrie());
    }
    node.here.add(operation);
  }

  /**
   * Operations of which each segment has the same shape, or is literal where a parameter faces it.
   */
  List<Operation> alignable(PathTemplate template) {
    List<Operation> found = new ArrayList<>();
    collect(template.segments(), 0, found);
    return found;
  }

  private void collect(List<Segment> segments, int index, List<Operation> found) {
    if (index == segments.size()) {
      found.addAll(here);
      return;
    }
    Segment segment = segments.get(index);
    if (segment.parameter()) {
      children.forEach((shape, child) -> {
        if (shape.equals(PARAMETER) || shape.indexOf('{') < 0) {
          child.collect(segments, index + 1, found);
        }
      });
      return;
    }
    descend(segment.shape(), segments, index, found);
    if (segment.literal()) {
      descend(PARAMETER, segments, index, found);
    }
  }

  private void descend(String shape, List<Segment> segments, int index, List<Operation> found) {
    TemplateTrie child = children.get(shape);
    if (child != null) {
      child.collect(segments, index + 1, found);
    }
  }
}
