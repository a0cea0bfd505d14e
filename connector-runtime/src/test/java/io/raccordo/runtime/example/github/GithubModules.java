package io.raccordo.runtime.example.github;

import io.raccordo.runtime.ModuleDescriptor;
import io.raccordo.runtime.example.github.module.GistsDelete;
import io.raccordo.runtime.example.github.module.IssuesCreate;
import io.raccordo.runtime.example.github.module.IssuesCreateRev2;
import io.raccordo.runtime.example.github.module.IssuesListForRepo;
import io.raccordo.runtime.example.github.module.ProjectsListForRepo;
import io.raccordo.runtime.example.github.module.ReposUpdate;
import io.raccordo.runtime.example.github.module.ReposUploadReleaseAsset;
import io.raccordo.runtime.example.github.module.WatchIssues;
import io.raccordo.runtime.example.github.module.WebhooksIssuesOpened;
import java.util.List;

@SuppressWarnings("deprecation")
final class GithubModules {
  private GithubModules() {}

  static List<ModuleDescriptor> all() {
    return List.of(
        GistsDelete.MODULE,
        IssuesCreate.MODULE,
        IssuesCreateRev2.MODULE,
        IssuesListForRepo.MODULE,
        ProjectsListForRepo.MODULE,
        ReposUpdate.MODULE,
        ReposUploadReleaseAsset.MODULE,
        WatchIssues.MODULE,
        WebhooksIssuesOpened.MODULE);
  }
}
