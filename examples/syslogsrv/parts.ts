/** What a message says, as the JSON of an event, with the keys of the official plugin. Strings that are not there are "". */
export interface Parts {
  /** Address and port that it came from; "" over a Unix socket. */
  client: string;
  facility: number;
  hostname: string;
  priority: number;
  severity: number;
  /** RFC 3339, in the offset that was sent. */
  timestamp: string;
  tls_peer: string;

  /** Of RFC 3164. */
  tag?: string;
  content?: string;

  /** Of RFC 5424. */
  app_name?: string;
  message?: string;
  msg_id?: string;
  structured_data?: string;
  version?: number;

  /** Of RFC 5424, or what stands in brackets behind the tag. */
  proc_id?: string;
}

/** Who has sent a message. */
export interface Sender {
  /** "192.0.2.1:514"; "" over a Unix socket. */
  client: string;
  /** "192.0.2.1" */
  hostname: string;
  /** Who the other end of a TLS connection says that it is. */
  tlsPeer: string;
}

/** The number and its two parts: `<34>` is of facility 4 and severity 2. */
export function priorityParts(priority: number): { priority: number; facility: number; severity: number } {
  return { priority, facility: Math.floor(priority / 8), severity: priority % 8 };
}
