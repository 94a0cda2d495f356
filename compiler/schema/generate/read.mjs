// The tables of a libs checkout, through a C program that is compiled with them and prints them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** { version, flags: Map of table to [name, value][], types: Map of number to PT_ name, events } */
export function readSchema(libs) {
  const driver = join(libs, "driver");
  const read = (name) => readFileSync(join(driver, name), "utf8");
  const header = read("ppm_events_public.h");
  const flagTables = [...read("flags_table.c").matchAll(/struct ppm_name_value (\w+)\[\]/g)].map((m) => m[1]);
  const variants = [...read("dynamic_params_table.c").matchAll(/struct ppm_param_info (\w+)\[\w+\]/g)].map(
    (m) => m[1],
  );
  const dumped = dump(driver, flagTables, variants);
  const codes = new Map([...header.matchAll(/\b(PPME_\w+) = (\d+)/g)].map((m) => [Number(m[2]), m[1]]));
  const types = new Map([...header.matchAll(/\bPT_(\w+)\s*=\s*(\d+)/g)].map((m) => [Number(m[2]), m[1]]));
  const param = (p) => ({
    ...p,
    type: types.get(p.type),
    variants: p.variants?.map((type) => types.get(type)),
  });
  return {
    version: read("SCHEMA_VERSION").trim(),
    flags: new Map(Object.entries(dumped.flags)),
    events: dumped.events.map((event, code) => ({
      ...event,
      code,
      id: codes.get(code),
      params: event.params.map(param),
    })),
  };
}

function dump(driver, flagTables, variants) {
  const folder = mkdtempSync(join(tmpdir(), "event-table-"));
  try {
    const source = join(folder, "dump.c");
    const program = join(folder, "dump");
    writeFileSync(source, dumper(flagTables, variants));
    const tables = ["event_table.c", "flags_table.c", "dynamic_params_table.c"].map((name) =>
      join(driver, name),
    );
    execFileSync(process.env.CC ?? "cc", ["-w", "-I", driver, "-o", program, source, ...tables]);
    return JSON.parse(execFileSync(program, { encoding: "utf8", maxBuffer: 1 << 26 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Prints JSON: tables by name, then every event; what a parameter's info points to is told by its name. */
const dumper = (flagTables, variants) => `
#include <stdio.h>
#include "ppm_events_public.h"
extern const struct ppm_event_info g_event_info[];
static const struct { const char *name; const struct ppm_name_value *table; } flags[] = {
  ${flagTables.map((name) => `{"${name}", ${name}}`).join(", ")}
};
static const struct { const char *name; const struct ppm_param_info *table; } dynamic[] = {
  ${variants.map((name) => `{"${name}", ${name}}`).join(", ")}
};
static void param(const struct ppm_param_info *p) {
  printf("{\\"name\\":\\"%s\\",\\"type\\":%d", p->name, p->type);
  if (p->type == PT_FSRELPATH) printf(",\\"dirfd\\":%d", (int)(long)p->info);
  else if (p->type == PT_DYN) {
    const struct ppm_param_info *v = p->info;
    printf(",\\"variants\\":[");
    for (int i = 0; i < p->ninfo; i++) printf("%s%d", i ? "," : "", v[i].type);
    printf("]");
  } else if (p->info)
    for (unsigned i = 0; i < sizeof flags / sizeof *flags; i++)
      if (flags[i].table == p->info) printf(",\\"flags\\":\\"%s\\"", flags[i].name);
  printf("}");
}
int main(void) {
  printf("{\\"flags\\":{");
  for (unsigned i = 0; i < sizeof flags / sizeof *flags; i++) {
    printf("%s\\"%s\\":[", i ? "," : "", flags[i].name);
    for (const struct ppm_name_value *v = flags[i].table; v->name; v++)
      printf("%s[\\"%s\\",%u]", v == flags[i].table ? "" : ",", v->name, v->value);
    printf("]");
  }
  printf("},\\"events\\":[");
  for (int code = 0; code < PPM_EVENT_MAX; code++) {
    const struct ppm_event_info *e = &g_event_info[code];
    printf("%s{\\"name\\":\\"%s\\",\\"old\\":%d,\\"unused\\":%d,\\"large\\":%d,\\"syscall\\":%d,\\"params\\":[", code ? "," : "",
           e->name, !!(e->flags & EF_OLD_VERSION), !!(e->flags & EF_UNUSED), !!(e->flags & EF_LARGE_PAYLOAD),
           !!(e->category & EC_SYSCALL));
    for (unsigned i = 0; i < e->nparams; i++) {
      if (i) printf(",");
      param(&e->params[i]);
    }
    printf("]}");
  }
  printf("]}\\n");
  return (int)(sizeof dynamic / sizeof *dynamic == 0);
}
`;
