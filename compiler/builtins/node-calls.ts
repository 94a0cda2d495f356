import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { callSignature, signature, type Signature } from "./c-functions.js";

const UINT32 = [0, 4294967295] as const;

/** What stdlib/net/ asks of the runtime (stdlib/lib/net-intrinsics.d.ts). */
const SOCKETS: readonly (readonly [string, Signature])[] = [
  ["addressFamily", signature("tsf_net_family", "str -> num", "r", [0, 6])],
  ["socketListen", signature("tsf_net_listen", "str num num -> num", "r")],
  ["socketConnect", signature("tsf_net_connect", "str num -> num", "r")],
  ["socketDatagrams", signature("tsf_net_datagrams", "str num -> num", "r")],
  ["socketAccept", signature("tsf_net_accept", "num -> num", "r")],
  ["socketReady", signature("tsf_net_ready", "num num num -> promise<num>", "r")],
  ["socketError", signature("tsf_net_error", "num -> num", "r")],
  ["socketRead", signature("tsf_net_read", "num bytes -> num", "r")],
  ["socketWrite", signature("tsf_net_write", "num bytes num -> num", "r")],
  ["socketHolds", signature("tsf_net_holds", "num -> bool", "r")],
  ["socketSecureListener", signature("tsf_net_secure_listener", "num str str str -> num", "rt")],
  ["socketSecure", signature("tsf_net_secure", "num str str str str -> num", "rt")],
  ["socketHandshake", signature("tsf_net_handshake", "num -> num", "r")],
  ["socketProblem", signature("tsf_net_problem", "num -> str", "r")],
  ["socketReceive", signature("tsf_net_receive", "num bytes -> num", "r")],
  ["socketSend", signature("tsf_net_send", "num bytes str num -> num", "r")],
  ["socketShutdown", signature("tsf_net_shutdown", "num -> num", "r")],
  ["socketClose", signature("tsf_net_close", "num -> void", "r")],
  ["socketName", signature("tsf_net_name", "num num -> str", "r")],
  ["socketLookup", signature("tsf_net_lookup", "str -> num", "r")],
  ["socketAddresses", signature("tsf_net_addresses", "num -> str", "r")],
  ["socketCode", signature("tsf_os_code", "num -> str", "r")],
];

/** What stdlib/node/ asks of the runtime (stdlib/lib/node-intrinsics.d.ts), and the functions of `process`. */
const FUNCTIONS: ReadonlyMap<string, Signature> = new Map([
  ...SOCKETS,
  ["hrtime.bigint", signature("tsf_clock_big", "-> big", "")],
  ["exit", signature("tsf_process_exit", "num? -> void", "rt")],
  ["hashNew", signature("tsf_hash_new", "str -> bytes?", "r")],
  ["hashKeyed", signature("tsf_hash_keyed", "str bytes -> bytes?", "r")],
  ["hashUpdate", signature("tsf_hash_update", "bytes bytes -> void", "")],
  ["hashUpdateText", signature("tsf_hash_update_text", "bytes str -> void", "r")],
  ["hashDigest", signature("tsf_hash_digest", "bytes -> bytes", "r")],
  ["hashEqual", signature("tsf_hash_equal", "bytes bytes -> bool", "")],
  ["crc32Of", signature("tsf_crc32", "bytes num -> num", "", UINT32)],
  ["crc32OfText", signature("tsf_crc32_text", "str num -> num", "r", UINT32)],
  ["fileStatus", signature("tsf_fs_stat", "str bool -> num[]", "r")],
  ["fileExists", signature("tsf_fs_exists", "str -> bool", "r")],
  ["fileRename", signature("tsf_fs_rename", "str str -> num", "r")],
  ["fileUnlink", signature("tsf_fs_unlink", "str -> num", "r")],
  ["fileRemoveDirectory", signature("tsf_fs_rmdir", "str -> num", "r")],
  ["fileMakeDirectory", signature("tsf_fs_mkdir", "str num -> num", "r")],
  ["hostName", signature("tsf_host_name", "-> str", "r")],
  ["secureBytes", signature("tsf_random_bytes", "num -> bytes", "rt")],
]);

/** Those that throw what the system says. */
const SYSTEM: ReadonlyMap<string, Signature> = new Map([
  ["cwd", signature("tsf_current_directory", "-> str", "rt")],
  ["currentDirectory", signature("tsf_current_directory", "-> str", "rt")],
  ["fileRead", signature("tsf_fs_read", "str -> bytes", "rt")],
  ["fileWrite", signature("tsf_fs_write", "str bytes bool bool num -> void", "rt")],
  ["fileList", signature("tsf_fs_list", "str -> str[]", "rt")],
  ["systemFail", signature("tsf_fs_fail", "num str str? str? -> void", "rt")],
]);

export function nodeCall(f: FunctionContext, name: string, node: ts.CallExpression): ValueId | undefined {
  const ofSystem = SYSTEM.get(name);
  if (ofSystem) f.program.requestHook("systemError");
  const found = ofSystem ?? FUNCTIONS.get(name);
  return found && callSignature(f, found, undefined, node.arguments, node);
}
