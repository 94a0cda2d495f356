/**
 * tsfalco: write Falco plugins in TypeScript.
 *
 * A plugin is a class that extends {@link Plugin}, exported as the default of its file. The same file runs
 * under Node (tests: `tsfalco/testing`) and compiles to a native plugin library (`tsfalco compile`).
 */
export { Plugin } from "./base/api.js";
export type { Logger } from "./base/logger.js";
export type {
  EventBatch,
  EventStream,
  OpenParam,
  SourceEvent,
  SourceInstance,
  SyscallSourceEvent,
  TimedEvent,
} from "./source/api.js";
export type { AsyncEvents, EmitOptions, Routine, StateDump, Task, TaskHandle } from "./async/api.js";
export { queue, type Queue, type QueueOptions } from "./async/queue.js";
export type { AsyncEvent, PluginEvent, RawEvent } from "./event/api.js";
export type { BigIntGauge, Counter, Gauge, Metrics, NumberCounter } from "./metrics/api.js";
export type { Capture } from "./capture/api.js";
export {
  duration,
  ipAddress,
  ipNet,
  timestamp,
  type Duration,
  type FieldValue,
  type IpAddress,
  type IpNet,
  type Timestamp,
} from "./extract/api.js";
export { parseJson } from "./json/api.js";
export type { JsonNode } from "./json/json-node.js";
export { fileInfo, LineReader, listDirectory } from "./files/api.js";
export type { FileInfo } from "./files/file-info.js";
export type { LineOptions, LongLines } from "./files/line-options.js";
export type { FollowedLine, FollowOptions } from "./files/follow-options.js";
export { follow } from "./files/follow.js";
export { gunzip } from "./files/gunzip.js";
export { readBlocks } from "./files/read-blocks.js";
export { walk } from "./files/walk.js";
export { readLines } from "./files/read-lines.js";
export { poll, PollError, type PollOptions, type PollRequest } from "./http/poll.js";
export type { PolledResponse } from "./http/polled-response.js";
export { httpClient, type HttpClient } from "./http/client.js";
export type { HttpClientOptions } from "./http/client-settings.js";
export type { HttpRequest, RefusedRequest } from "./http/request.js";
export type { ResponseHeaders } from "./http/response.js";
export { serve, type HttpServer, type ServeOptions } from "./http/server.js";
export type { Address } from "./net/address.js";
export { connect, listen, type ConnectOptions, type ListenOptions } from "./net/connect.js";
export type { Connection } from "./net/connection.js";
export { datagrams, type Datagram, type DatagramOptions, type Datagrams } from "./net/datagrams.js";
export type { SocketError, TlsError } from "./net/errors.js";
export { lines } from "./net/lines.js";
export type { Listener } from "./net/listener.js";
export type { ClientTls, ServerTls } from "./net/tls.js";
export { fromBase64, toBase64, type Base64Alphabet } from "./encoding/base64.js";
export { fromHex, toHex } from "./encoding/hex.js";
export { spawnLines, type SpawnOptions } from "./process/spawn-lines.js";
export { parseRfc3339 } from "./time/api.js";
export type { XmlEnd, XmlNode, XmlOptions, XmlStart, XmlText } from "./xml/node.js";
export { readXml, readXmlStream } from "./xml/read-xml.js";
export { ownTable, subtable } from "./tables/own-api.js";
export { TableEntry } from "./tables/own-node.js";
export type { OwnTable } from "./tables/own-table.js";
export { hostTable, threadTable } from "./tables/api.js";
export type { FileDescriptor, ThreadCgroup, Threads, ThreadText } from "./tables/threads.js";
export type {
  HostEntry,
  HostTable,
  Int16,
  Int32,
  Int64,
  Int8,
  ReadonlyHostTable,
  TableKey,
  UInt16,
  UInt32,
  UInt64,
  UInt8,
} from "./tables/types.js";
