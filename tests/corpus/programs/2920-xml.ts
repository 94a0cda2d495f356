import { readXml, readXmlStream, type XmlNode } from "tsfalco";

function show(node: XmlNode): string {
  const at = `${node.line}:${node.column} `;
  switch (node.kind) {
    case "start":
      return `${at}<${node.name}${[...node.attributes].map(([k, v]) => ` ${k}=${JSON.stringify(v)}`).join("")}>`;
    case "end":
      return `${at}</${node.name}>`;
    case "text":
      return `${at}${JSON.stringify(node.text)}${node.isCData ? " (CDATA)" : ""}`;
    case "comment":
      return `${at}comment ${JSON.stringify(node.text)}`;
    case "instruction":
      return `${at}${node.target}? ${JSON.stringify(node.text)}`;
    case "declaration":
      return `${at}${node.version} ${node.encoding ?? "none"} ${node.standalone ?? "none"}`;
    case "doctype":
      return `${at}type ${node.name}`;
  }
}

function read(source: string | Uint8Array, options = {}): string[] {
  const shown: string[] = [];
  try {
    for (const node of readXml(source, options)) shown.push(show(node));
  } catch (e) {
    shown.push(String(e));
  }
  return shown;
}

async function readInPieces(bytes: Uint8Array, size: number): Promise<string[]> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  const shown: string[] = [];
  try {
    for await (const node of readXmlStream(pieces())) shown.push(show(node));
  } catch (e) {
    shown.push(String(e));
  }
  return shown;
}

const listing = `\u{feff}<?xml version='1.0' encoding="UTF-8" standalone='no' ?>
<!-- of a bucket -->\r
<!DOCTYPE ListBucketResult SYSTEM "x>y.dtd" >
<?style a="b"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\r\n  <Name>é\u{1f600}&amp;&#x41;&#66;&quot;&apos;&lt;&gt;</Name>
  <IsTruncated a = '1' b:c="x\ty&#9;&#10;z\r\nend"/><![CDATA[<&amp;]] > ]]]]><empty></empty><_ü-.1 />
</ListBucketResult >
<!---->
`;
const broken: (string | Uint8Array)[] = [
  "",
  " \n ",
  "<!-- only -->",
  "text",
  "<a>",
  "<a",
  "<",
  "<a/><b/>",
  "<a/>text",
  "<a></b>",
  "</a>",
  "<a>\n <b>\n</a></b>",
  '<a x="1" x="2"/>',
  '<a x="1"y="2"/>',
  "<a x=1/>",
  "<a x/>",
  '<a x="<"/>',
  '<a x="1/>',
  "<a>&nbsp;</a>",
  "<a>&</a>",
  "<a>& b;</a>",
  "<a>&#0;</a>",
  "<a>&#xD800;</a>",
  "<a>&#x110000;</a>",
  "<a>&#x;</a>",
  "<a>&#X41;</a>",
  "<a>&#-1;</a>",
  "<a>]]></a>",
  "<a><![CDATA[x]]</a>",
  "<a><!-- x -- y --></a>",
  "<a><!-- x ---></a>",
  "<a><!x></a>",
  "<a><?xml version='1.0'?></a>",
  " <?xml version='1.0'?><a/>",
  "<?xml encoding='UTF-8'?><a/>",
  "<?xml version='2.0'?><a/>",
  "<?xml version='1.0' encoding='latin1'?><a/>",
  "<?xml version='1.0' standalone='maybe'?><a/>",
  "<a>\u0001</a>",
  "<a>\uffff</a>",
  "<a>é\ud800</a>",
  "<1/>",
  "<a\u00d7/>",
  "<a b\u00d7='1'/>",
  "< a/>",
  "<a / >",
  "<a><![CDATA[]]>\n<b ></b >< /a>",
  "<a/><!DOCTYPE a>",
  "<!DOCTYPE a><!DOCTYPE a><a/>",
  "<!DOCTYPE a PUBLIC 'x'><a/>",
  '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY l2 "&lol;&lol;&lol;">]><lolz>&l2;</lolz>',
  '<!DOCTYPE a SYSTEM "[" ><a/>',
  Uint8Array.of(0x3c, 0x61, 0x3e, 0x0a, 0x62, 0xc3, 0x28, 0x3c, 0x2f, 0x61, 0x3e),
  Uint8Array.of(0xfe, 0xff, 0, 0x3c, 0, 0x61),
];

async function main(): Promise<void> {
  const nodes = read(listing);
  for (const line of nodes) console.log(line);
  const bytes = new TextEncoder().encode(listing);
  for (const size of [1, 2, 3, 5, 8, 13, 21, 34, 55])
    console.log(size, (await readInPieces(bytes, size)).join("|") === nodes.join("|"));
  for (const source of broken) {
    const shown = read(source);
    console.log(shown.at(-1));
    const all = typeof source !== "string" ? source : source.isWellFormed() ? new TextEncoder().encode(source) : undefined;
    if (all) for (const size of [1, 2, 5]) if ((await readInPieces(all, size)).join() !== shown.join()) console.log("differs");
  }
  console.log(read("<a>".repeat(130)).at(-1), read("<a><b/></a>", { maxDepth: 1 }).join());
  const limited = { maxNodeBytes: 20 };
  console.log(read(`<a>${"x".repeat(20)}</a>`, limited).length, read(`<a>${"x".repeat(21)}</a>`, limited).at(-1));
  console.log(read(`<a b="${"x".repeat(20)}"/>`, limited).at(-1), read(`<a>${"x".repeat(30)}`, limited).at(-1));
  console.log(read(`<!--${"x".repeat(20)}-->`, limited).at(-1));
  const many = `<a>${"<k>some key</k>\n".repeat(2_000)}</a>`;
  let count = 0;
  for (const node of readXml(many)) if (node.kind === "text" && node.text.startsWith("some")) count++;
  console.log(count);
  for (const node of readXml("<a>left early</a>")) if (node.kind === "text") break;
}
void main();
