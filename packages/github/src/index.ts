export { openCheckout, readFile } from './checkout/checkout.ts';
export type { Checkout } from './checkout/checkout.ts';
export { writeInside } from './checkout/write-inside.ts';
export { runAction } from './runner/run-action.ts';
export { readChoice } from './runner/choice.ts';
export type { InputReader, Log, Runtime } from './runner/runtime.ts';
export { readContext, runUrl } from './runner/context.ts';
export type { PullRequest, Push, ReadText, RunContext } from './runner/context.ts';
export { openRepositoryApi } from './api/repository-api.ts';
export type { RepositoryApi } from './api/repository-api.ts';
export { openGitHub } from './api/client/client.ts';
export type { GitHub, GitHubOptions } from './api/client/client.ts';
export { GitHubError, observe, unlessHidden } from './api/client/failure.ts';
export type { Clock } from './api/client/pace.ts';
export { openAdvisories } from './api/advisories/advisories.ts';
export type { Advisories, AdvisoryList } from './api/advisories/advisories.ts';
export type { AdvisoryChange } from './api/advisories/change.ts';
export type { Completeness } from './api/advisories/completeness.ts';
export { openRepository } from './api/repository/repository.ts';
export type {
  AboutRepository,
  Repository,
  RepositoryPermissions,
  Visibility,
} from './api/repository/repository.ts';
export { openContents } from './api/repository/contents.ts';
export type { Contents } from './api/repository/contents.ts';
export { openBranchFiles } from './api/repository/branch-files.ts';
export type { BranchFiles, FileToWrite, StoredFile } from './api/repository/branch-files.ts';
export type { WriteResult } from './api/repository/write-result.ts';
export { openPeople } from './api/repository/people.ts';
export type { Collaborator, People } from './api/repository/people.ts';
export { openSettings } from './api/repository/settings.ts';
export type {
  BranchRule,
  Environment,
  RequiredCheck,
  Ruleset,
  Settings,
} from './api/repository/settings.ts';
export { openCommits } from './api/commits/commits.ts';
export type { CommitRange, Commits } from './api/commits/commits.ts';
export { openHistory } from './api/commits/history.ts';
export type { History, TracedCommit, TracedRange } from './api/commits/history.ts';
export type { AssociatedPullRequest, Commit } from './api/commits/read-commit.ts';
export { readSnapshot } from './api/graph/snapshot.ts';
export type { Snapshot } from './api/graph/snapshot.ts';
export { readTeamMembers } from './api/graph/team-members.ts';
export { readForkPulls } from './api/graph/fork.ts';
export type { ForkPull, ForkReview } from './api/graph/fork.ts';
export { openAdvisoryComments } from './api/advisories/comments.ts';
export type { AdvisoryComment, AdvisoryComments } from './api/advisories/comments.ts';
export { listOrganizationAdvisories } from './api/advisories/organization.ts';
export type {
  OrganizationAdvisories,
  OrganizationAdvisory,
} from './api/advisories/organization.ts';
export { openTemporaryFork } from './api/forks/temporary-fork.ts';
export type { TemporaryFork } from './api/forks/temporary-fork.ts';
export { openRefs } from './api/refs/refs.ts';
export type { NamedRef, Refs } from './api/refs/refs.ts';
export { listOpenPullRequests, openPullRequestTexts } from './api/texts/pull-request.ts';
export type {
  AboutPullRequest,
  CommitText,
  PullRequestTexts,
  Truncatable,
} from './api/texts/pull-request.ts';
export type { ChangedFile } from './api/texts/changed-file.ts';
export { readPushedCommit } from './api/texts/pushed-commit.ts';
export type { PushedCommit } from './api/texts/pushed-commit.ts';
export { readIssueTexts } from './api/texts/issue.ts';
export type { IssueTexts } from './api/texts/issue.ts';
export { readDiscussionTexts } from './api/texts/discussion.ts';
export type { DiscussionTexts } from './api/texts/discussion.ts';
export { openIssues } from './api/issues/issues.ts';
export type { Issue, Issues, IssueText } from './api/issues/issues.ts';
export { dispatchEvent, dispatchWorkflow } from './api/dispatch.ts';
export { patchIdOf } from './git/patch-id.ts';
export { isPublicAdvisory } from './api/advisories/public.ts';
export { openReleases } from './api/releases/releases.ts';
export type { AssetFile, NewDraft, Releases } from './api/releases/releases.ts';
export type { Release, ReleaseAsset } from './api/releases/release.ts';
export { openTaggedSource } from './api/releases/tagged-source.ts';
export type { TaggedSource } from './api/releases/tagged-source.ts';
export { listAttestations } from './api/releases/list-attestations.ts';
export { download } from './api/releases/download.ts';
export type { Downloaded, DownloadRequest } from './api/releases/download.ts';
export { storeAttestation } from './api/releases/attestations.ts';
export { openReleaseNotes } from './api/posts/release-notes.ts';
export type { NotesOfRelease, ReleaseNotes } from './api/posts/release-notes.ts';
export { openIssuePosts } from './api/posts/issue-posts.ts';
export { openDiscussionPosts } from './api/posts/discussion-posts.ts';
export { openPullRequestPosts } from './api/posts/pull-request-posts.ts';
export type { Post, Posts } from './api/posts/posts.ts';
