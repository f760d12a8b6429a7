/** A text with variables by Mustache: `title` one line of plain text, `body` in a channel's markup. */
export interface NoticeTemplate {
  readonly title: string;
  readonly body: string;
}
