/** Certificates made by openssl for the tests' servers of HTTPS. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const hasOpenssl: boolean = (() => {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];

export class Certificates {
  constructor(private readonly folder: string) {}

  #openssl(...args: string[]): void {
    execFileSync("openssl", args, { cwd: this.folder, stdio: "ignore" });
  }

  path(name: string): string {
    return join(this.folder, `${name}.pem`);
  }

  /** The certificates of a server, its own first, and its key. */
  server(...names: [string, ...string[]]): { cert: string; key: string } {
    const read = (file: string): string => readFileSync(join(this.folder, file), "utf8");
    return { cert: names.map((name) => read(`${name}.pem`)).join(""), key: read(`${names[0]}.key`) };
  }

  selfSigned(name: string, subject: string, extension: string): void {
    const files = ["-keyout", `${name}.key`, "-out", `${name}.pem`];
    this.#openssl(
      "req",
      "-x509",
      ...curve,
      ...files,
      "-days",
      "30",
      "-subj",
      `/CN=${subject}`,
      "-addext",
      extension,
    );
  }

  authority(name: string): void {
    this.selfSigned(name, name, "basicConstraints=critical,CA:TRUE");
  }

  signed(name: string, by: string, names: string, days = 10): void {
    writeFileSync(join(this.folder, `${name}.ext`), `subjectAltName=${names}\nbasicConstraints=CA:FALSE\n`);
    const request = ["-keyout", `${name}.key`, "-out", `${name}.csr`];
    this.#openssl("req", ...curve, ...request, "-subj", `/CN=${name}`);
    const signer = ["-CA", `${by}.pem`, "-CAkey", `${by}.key`, "-CAcreateserial"];
    const options = ["-days", String(days), "-extfile", `${name}.ext`];
    this.#openssl("x509", "-req", "-in", `${name}.csr`, ...signer, "-out", `${name}.pem`, ...options);
  }
}
