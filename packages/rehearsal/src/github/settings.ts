/** What GitHub may do either way, or does on some installations only; change it at any time. */
export interface Settings {
  /** The preview of advisory comments; without it their routes answer 404. */
  advisoryComments: boolean;
  /** Whether a person's token sees reviews in a temporary fork; no document says so. */
  forkReviews: boolean;
  /** Whether tokens of Apps and fine-grained ones reach those comments; nobody has written it down. */
  advisoryCommentsForIntegrations: boolean;
  /** What GitHub answers who asks for a CVE twice; nobody has written it down. */
  secondCveRequest: 202 | 400 | 422;
  /** How long a new temporary fork answers 404, by the clock given to the server. */
  forkDelayMilliseconds: number;
  /** Counts content creation and points per minute as GitHub does. */
  secondaryLimits: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  advisoryComments: true,
  forkReviews: true,
  advisoryCommentsForIntegrations: true,
  secondCveRequest: 202,
  forkDelayMilliseconds: 30_000,
  secondaryLimits: false,
};
