/** A talk as its page on sched.com has it. */
export interface SchedTalk {
  /** As its organisers wrote it, with the speakers at Linux Foundation conferences. Without badges such as "Full". */
  readonly title: string;
  /** ISO 8601, with an offset if that is certain. */
  readonly start?: string;
  readonly end?: string;
  /** As the page names it: mostly an abbreviation (`CET`), else an IANA zone or an offset. */
  readonly timeZone?: string;
  readonly room?: string;
  /** The main type of the event, which most conferences use for their tracks. */
  readonly track?: string;
  /** `Intermediate`, from whatever field of the conference is about experience. */
  readonly level?: string;
  readonly speakers: readonly SchedSpeaker[];
  /** Plain text with line breaks. */
  readonly abstract?: string;
  readonly files: readonly SchedFile[];
  /** Where the recording or the stream can be watched. */
  readonly video?: string;
}

export interface SchedSpeaker {
  readonly name: string;
  /** As written: `Principal Engineer, Acme, Inc.`, or only the organisation. */
  readonly organization?: string;
  /** The heading the page has this person under: `Speakers`, `Moderators`. */
  readonly role?: string;
}

export interface SchedFile {
  readonly name: string;
  readonly url: string;
  /** `pdf`. */
  readonly type?: string;
}
