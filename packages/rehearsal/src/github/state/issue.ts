export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  title: string;
  body: string | undefined;
  state: 'open' | 'closed';
  stateReason: string | undefined;
  labels: readonly string[];
  assignees: readonly string[];
  readonly comments: Comment[];
  readonly createdAt: Date;
  updatedAt: Date;
  closedAt: Date | undefined;
}

export interface Comment {
  readonly id: number;
  readonly author: string;
  body: string;
  readonly createdAt: Date;
  updatedAt: Date;
}

export interface Discussion {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  readonly category: string;
  title: string;
  body: string;
  readonly comments: DiscussionComment[];
  readonly createdAt: Date;
  updatedAt: Date;
}

export interface DiscussionComment extends Comment {
  readonly replies: DiscussionComment[];
}
