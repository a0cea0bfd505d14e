package io.raccordo.generator.suggest;

import io.raccordo.generator.model.Operation;
import java.util.Set;

/**
 * What likenesses look at in one operation.
 *
 * @param name words of path, operationId and summary
 * @param path words of the literals of its path, versions left out
 * @param id words of its operationId
 * @param tags words of its tags
 * @param summary words of its summary
 * @param description words of the beginning of its description
 * @param inputNames words of the names of input members at any depth
 * @param inputTypes names of input members with their types
 * @param inputValues words of the values that input members admit
 * @param outputNames words of the names of output members
 * @param outputTypes names of output members with their types
 * @param mediaTypes of request and response
 * @param free whether nothing of the earlier version goes on as it; of an earlier operation true
 */
record OperationProfile(
    Operation operation,
    WordVector name,
    WordVector path,
    WordVector id,
    WordVector tags,
    WordVector summary,
    WordVector description,
    WordVector inputNames,
    WordVector inputTypes,
    WordVector inputValues,
    WordVector outputNames,
    WordVector outputTypes,
    Set<String> mediaTypes,
    boolean free) {}
