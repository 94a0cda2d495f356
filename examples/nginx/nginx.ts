import { follow, Plugin, type PluginEvent } from "tsfalco";
import { parseLine, type AccessLine } from "./access-line.js";

/** As in the official plugin, so that its configurations fit. */
interface Config {
  /** Files, or patterns such as `/var/log/nginx/*access.log`. @default ["/var/log/nginx/access.log"] */
  log_paths?: string[];
  /** One more of them. */
  log_path?: string;
  /** A file that says how far logs were read, so that nothing is missed while Falco does not run. */
  cursor?: string;
  /** Not used: lines wait in their files. @minimum 1 @maximum 100000 @default 1000 */
  event_buffer_size?: number;
}

/** The access logs of nginx. */
export default class Nginx extends Plugin<Config> {
  static readonly id = 27;
  static readonly source = "nginx";

  readonly #unknown = this.metrics.counter("lines_unknown");

  /** Follows one path, or what is configured. */
  async *open(path: string) {
    const { log_paths, log_path, cursor } = this.config;
    const given = log_path === undefined ? log_paths : [...(log_paths ?? []), log_path];
    const paths = path !== "" ? [path] : (given ?? ["/var/log/nginx/access.log"]);
    for await (const line of follow(paths, { cursor })) {
      const text = line.text.trim();
      const parsed = parseLine(text);
      if (parsed) yield { data: `${line.path}\n${text}`, time: parsed.nanoseconds };
      else if (text !== "") this.#unknown.add(1);
    }
  }

  /** Address of the client. */
  "nginx.remote_addr"(e: PluginEvent): string {
    return line(e).addr;
  }

  /** User of basic authentication. */
  "nginx.remote_user"(e: PluginEvent): string {
    return line(e).user;
  }

  /** Time of the request, in the time zone of the log. */
  "nginx.time_local"(e: PluginEvent): string {
    return line(e).time;
  }

  /** Method of the request. */
  "nginx.method"(e: PluginEvent): string {
    return line(e).request.method;
  }

  /** Path of the request, as it was sent. */
  "nginx.path"(e: PluginEvent): string {
    return line(e).request.path;
  }

  /** What follows the first `?` in the request. */
  "nginx.query_string"(e: PluginEvent): string {
    return line(e).request.query;
  }

  /** Path and query of the request. */
  "nginx.request_uri"(e: PluginEvent): string {
    return line(e).request.uri;
  }

  /** Protocol of the request. */
  "nginx.protocol"(e: PluginEvent): string {
    return line(e).request.protocol;
  }

  /** Status of the response. */
  "nginx.status"(e: PluginEvent): bigint {
    return line(e).status;
  }

  /** Bytes of the response's body. */
  "nginx.bytes_sent"(e: PluginEvent): bigint {
    return line(e).bytes;
  }

  /** Header Referer. */
  "nginx.referer"(e: PluginEvent): string {
    return line(e).referer;
  }

  /** Header User-Agent. */
  "nginx.user_agent"(e: PluginEvent): string {
    return line(e).agent;
  }

  /** The log that the line stands in. */
  "nginx.log_path"(e: PluginEvent): string {
    return e.text.slice(0, e.text.indexOf("\n"));
  }

  /** The line. */
  "nginx.raw"(e: PluginEvent): string {
    return raw(e);
  }

  /** A header that the log has: X-Test-ID, X-Category, X-Pattern-ID. */
  "nginx.headers"(e: PluginEvent, name: string): string {
    return header(e, name.toLowerCase());
  }

  /** Header x-test-id. */
  "nginx.test_id"(e: PluginEvent): string {
    return header(e, "x-test-id");
  }

  /** Header x-category. */
  "nginx.category"(e: PluginEvent): string {
    return header(e, "x-category");
  }

  /** Header x-pattern-id. */
  "nginx.pattern_id"(e: PluginEvent): string {
    return header(e, "x-pattern-id");
  }
}

function header(e: PluginEvent, name: string): string {
  return line(e).headers[name] ?? "";
}

/** An event is the path of its log and the line. */
function raw(e: PluginEvent): string {
  return e.text.slice(e.text.indexOf("\n") + 1);
}

function line(e: PluginEvent): AccessLine {
  return e.memo(readLine);
}
const readLine = (e: PluginEvent): AccessLine => parseLine(raw(e))!;
