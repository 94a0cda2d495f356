/** The nodes of the documents in a file, one document in base64 a line; those of each are a line. */
import { fromBase64, readLines, readXml, readXmlStream, type XmlNode } from "tsfalco";

function shown(node: XmlNode): string[] {
  switch (node.kind) {
    case "start":
      return [node.kind, node.name, ...[...node.attributes].flat()];
    case "end":
      return [node.kind, node.name];
    case "text":
      return [node.isCData ? "cdata" : "text", node.text];
    case "comment":
      return [node.kind, node.text];
    case "instruction":
      return [node.kind, node.target, node.text];
    case "declaration":
      return [node.kind, node.version];
    case "doctype":
      return [node.kind];
  }
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function streamed(bytes: Uint8Array, size: number): Promise<string> {
  const nodes: string[][] = [];
  try {
    for await (const node of readXmlStream(pieces(bytes, size))) nodes.push(shown(node));
  } catch (e) {
    nodes.push([String(e)]);
  }
  return JSON.stringify(nodes);
}

async function main(): Promise<void> {
  let seed = 1;
  for (const line of readLines(process.env["DOCUMENTS"] ?? "/nowhere")) {
    const bytes = fromBase64(line);
    const nodes: string[][] = [];
    try {
      for (const node of readXml(bytes)) nodes.push(shown(node));
    } catch (e) {
      nodes.push([String(e)]);
    }
    const text = JSON.stringify(nodes);
    seed = (seed * 31) % 65_521;
    const again = await streamed(bytes, 1 + (seed % 40));
    console.log(again === text ? text : `["differs in pieces ${1 + (seed % 40)}", ${text}, ${again}]`);
  }
  console.log("end");
}
export const done = main();
