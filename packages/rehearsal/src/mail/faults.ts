/** What goes wrong with one mail. */
export type MailFault =
  /** The server says no to the recipient or to the mail at its end. */
  | { readonly kind: 'refuse'; readonly at: 'recipient' | 'end'; readonly code: number }
  /** The connection ends before the recipient is named, or at the mail's end, unanswered. */
  | { readonly kind: 'cut'; readonly at: 'recipient' | 'end'; readonly isTaken: boolean }
  /** The mail is taken and its end is never answered. */
  | { readonly kind: 'silence' };

export interface MailFaultRule {
  readonly fault: MailFault;
  /** An address; any where absent. */
  readonly to?: string;
  /** How many mails, 1 where absent. */
  readonly times?: number;
}

export interface MailFaults {
  readonly add: (rule: MailFaultRule) => void;
  readonly clear: () => void;
  /** The fault of a mail to that address at that moment; asking uses it up. */
  readonly next: (to: string, at: 'recipient' | 'end') => MailFault | undefined;
}

export function createMailFaults(): MailFaults {
  let rules: { readonly rule: MailFaultRule; left: number }[] = [];
  return {
    add: (rule) => {
      rules.push({ rule, left: rule.times ?? 1 });
    },
    clear: () => {
      rules = [];
    },
    next: (to, at) => {
      const entry = rules.find(
        ({ rule, left }) =>
          left > 0 && momentOf(rule.fault) === at && (rule.to === undefined || rule.to === to),
      );
      if (entry === undefined) return undefined;
      entry.left -= 1;
      return entry.rule.fault;
    },
  };
}

function momentOf(fault: MailFault): 'recipient' | 'end' {
  return fault.kind === 'silence' ? 'end' : fault.at;
}
