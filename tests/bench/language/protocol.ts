/** Bytes: DNS messages are decoded, names with their compression too. */
import { measure } from "./measure.js";

interface Question {
  name: string;
  type: number;
}

interface Answer {
  name: string;
  type: number;
  ttl: number;
  data: string;
}

interface Message {
  id: number;
  questions: Question[];
  answers: Answer[];
}

class Reader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  u8(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw new RangeError("the message is cut off");
    this.at++;
    return value;
  }

  u16(): number {
    return (this.u8() << 8) | this.u8();
  }

  u32(): number {
    return this.u16() * 65536 + this.u16();
  }

  name(): string {
    let name = "";
    let resume = -1;
    for (let hops = 0; hops < 16;) {
      const length = this.u8();
      if (length === 0) break;
      if (length >= 0xc0) {
        const target = ((length & 0x3f) << 8) | this.u8();
        if (resume < 0) resume = this.at;
        this.at = target;
        hops++;
        continue;
      }
      if (name !== "") name += ".";
      for (let i = 0; i < length; i++) name += String.fromCharCode(this.u8());
    }
    if (resume >= 0) this.at = resume;
    return name;
  }

  data(type: number): string {
    const length = this.u16();
    if (type === 1 && length === 4) return `${this.u8()}.${this.u8()}.${this.u8()}.${this.u8()}`;
    this.at += length;
    return `${length} bytes`;
  }
}

function decode(bytes: Uint8Array): Message {
  const reader = new Reader(bytes);
  const id = reader.u16();
  reader.u16();
  const questionCount = reader.u16();
  const answerCount = reader.u16();
  reader.u32();
  const questions: Question[] = [];
  for (let i = 0; i < questionCount; i++) {
    const name = reader.name();
    const type = reader.u16();
    reader.u16();
    questions.push({ name, type });
  }
  const answers: Answer[] = [];
  for (let i = 0; i < answerCount; i++) {
    const name = reader.name();
    const type = reader.u16();
    reader.u16();
    const ttl = reader.u32();
    answers.push({ name, type, ttl, data: reader.data(type) });
  }
  return { id, questions, answers };
}

function encode(id: number, labels: string[]): Uint8Array {
  const out: number[] = [id >> 8, id & 255, 0x81, 0x80, 0, 1, 0, 2, 0, 0, 0, 0];
  for (const label of labels) {
    out.push(label.length);
    for (let i = 0; i < label.length; i++) out.push(label.charCodeAt(i));
  }
  out.push(0, 0, 1, 0, 1);
  for (let i = 0; i < 2; i++) out.push(0xc0, 12, 0, 1, 0, 1, 0, 0, id & 255, 60, 0, 4, 10, 0, i, id & 255);
  return Uint8Array.from(out);
}

const messages: Uint8Array[] = [];
const watched = new Set(["api.shard-7.example.com", "api.shard-11.example.com", "www.example.org"]);
for (let i = 0; i < 1000; i++) messages.push(encode(i, ["api", `shard-${i % 40}`, "example", "com"]));

measure(() => {
  let checksum = 0;
  for (const bytes of messages) {
    const { id, questions, answers } = decode(bytes);
    for (const { name, type } of questions) checksum = (checksum * 31 + id + name.length + type) % 1000003;
    for (const { name, ttl, data } of answers) {
      const found = watched.has(name) ? 1 : 0;
      checksum = (checksum * 31 + found + ttl + data.charCodeAt(data.length - 1)) % 1000003;
    }
  }
  return checksum;
});
