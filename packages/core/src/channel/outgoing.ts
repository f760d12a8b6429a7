/** A text for one channel, ready to be sent. */
export interface Outgoing {
  /** One line of plain text; the channel escapes it itself. */
  readonly title: string;
  /**
   * The text in the channel's own markup, every value in it through the channel's `escape`. An
   * empty line goes between two parts; no channel ever cuts one.
   */
  readonly parts: readonly string[];
  /** What stands below the text, each in the channel's way of writing a link. */
  readonly links: readonly OutgoingLink[];
  /** Only for channels whose limits allow them. */
  readonly attachments: readonly Attachment[];
}

export interface OutgoingLink {
  /** One line of plain text; the channel escapes it itself. */
  readonly label: string;
  /** Starts with `https://`. */
  readonly url: string;
}

export interface Attachment {
  /** A plain file name, which tells nothing of the case. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
