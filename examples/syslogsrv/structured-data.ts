const ELEMENT = /\[([^ =\]"]+)((?: +[^ =\]"]+="(?:[^"\\]|\\[^])*")*) *\]/g;
const PARAMETER = /([^ =\]"]+)="((?:[^"\\]|\\[^])*)"/g;

/** The value of `name`, or of `id.name`, in `[id name="value"][id2 name2="value2"]`; undefined when there is none. */
export function parameterOf(data: string, key: string): string | undefined {
  for (const [, id, parameters] of data.matchAll(ELEMENT))
    for (const [, name, value] of parameters!.matchAll(PARAMETER))
      if (key === name || key === `${id}.${name}`) return value!.replace(/\\(["\\\]])/g, "$1");
  return undefined;
}
