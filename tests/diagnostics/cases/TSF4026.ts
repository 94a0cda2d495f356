export const failure = Object.assign(new Error("no"), { code: "E_NO" });
