import { sourcesOf } from "../../compiler/runner/native-program.js";

/** The C files of the verifier, as paths in the package. */
export const verifierSources = (): string[] => sourcesOf("verifier");
