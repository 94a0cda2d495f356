import type { ts } from "../project/typescript.js";
import type { ValueId } from "../ir/ir.js";
import type { FunctionContext } from "../lower/context.js";
import { callSignature, signature, type Signature } from "./c-functions.js";

const UINT32 = [0, 4294967295] as const;

/** What stdlib/node/ asks of the runtime (stdlib/lib/node-intrinsics.d.ts), and the functions of `process`. */
const FUNCTIONS: ReadonlyMap<string, Signature> = new Map([
  ["hrtime.bigint", signature("tsf_clock_big", "-> big", "")],
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
