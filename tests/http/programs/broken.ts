/* The connection ends, or is reset, behind each byte of an answer. */
const base = `http://127.0.0.1:${process.env["RAW"]}/`;
const answers = [
  "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 5\r\n\r\nhello",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
];

/** Which of the two it is depends on what came first. */
function codeOf(error: unknown): string | undefined {
  const { code } = (error as Error).cause as NodeJS.ErrnoException;
  return code === "ECONNRESET" ? "UND_ERR_SOCKET" : code;
}

async function outcome(answer: string): Promise<string> {
  const response = await fetch(base + encodeURIComponent(answer));
  try {
    return `${response.status} ${await response.text()}`;
  } catch (e) {
    return `${response.status} ${String(e)} ${codeOf(e)}`;
  }
}

async function main(): Promise<void> {
  for (const answer of answers)
    for (let n = 1; n < answer.length - 1; n++)
      for (const how of ["", "reset after "]) {
        try {
          console.log(how, n, await outcome(how + answer.slice(0, n)));
        } catch (e) {
          console.log(how, n, String(e), codeOf(e));
        }
      }
}
void main();
